import type { Agency, CouncilPerson, RoundFacts, Signer } from '#shared/domain/papers/common.ts'
import { LAW_26, LAW_LOCAL } from './facts.ts'

/** A level of a regime with its letterheads, powers to sign and legal bases. */
export type Office = {
  readonly id: string
  readonly round: RoundFacts
  readonly council: Agency
  readonly decider: Agency
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An". */
  readonly authority: string
  readonly decisionSymbol: string
  readonly decisionSigner: Signer
  readonly department: Agency
  readonly departmentSymbol: string
  readonly departmentSigner: Signer
  readonly bases: readonly string[]
}

const agency = (parent: string, nameLines: readonly string[], name: string, place: string): Agency => ({
  parent,
  nameLines,
  name,
  place,
})
const own = (title: string, name: string): Signer => ({
  authority: { kind: 'own', title },
  otherPost: '',
  name,
})

const council = (level: string) => `Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp ${level}`
const lines = (level: string) => [
  'HỘI ĐỒNG ĐÁNH GIÁ,',
  'PHÂN HẠNG SẢN PHẨM',
  `OCOP CẤP ${level.toUpperCase()}`,
]

const province26: Office = {
  id: '26-province',
  round: {
    year: 2026,
    batch: 1,
    regime: 'R2026',
    law: 'Quyết định số 26/2026/QĐ-TTg',
    lawInFull:
      'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
    level: 'province',
    councilName: council('tỉnh'),
    area: 'tỉnh Hòa An',
  },
  council: agency('UBND TỈNH HÒA AN', lines('tỉnh'), council('tỉnh'), 'Hòa An'),
  decider: agency('', ['ỦY BAN NHÂN DÂN', 'TỈNH HÒA AN'], 'Ủy ban nhân dân tỉnh Hòa An', 'Hòa An'),
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Hòa An',
  decisionSymbol: 'QĐ-UBND',
  decisionSigner: {
    authority: { kind: 'deputy', head: 'Chủ tịch', title: 'Phó Chủ tịch' },
    otherPost: '',
    name: 'Trần Quốc Khánh',
  },
  department: agency(
    'UBND TỈNH HÒA AN',
    ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'],
    'Sở Nông nghiệp và Môi trường',
    'Hòa An',
  ),
  departmentSymbol: 'SNNMT',
  departmentSigner: own('Giám đốc', 'Phạm Minh Hoàng'),
  bases: [LAW_LOCAL, LAW_26],
}

/** One office is enough to spoil and to count; what each office writes is played (test/electron/usecases/papers). */
export const offices = { province26 }

/** Council of an office: the same persons, chaired by its own head. */
export const seats = (members: readonly CouncilPerson[], count: number): readonly CouncilPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const member = members[index % members.length]
    if (!member) throw new Error('no members')
    return index < members.length
      ? member
      : { ...member, fullName: `${member.fullName} ${index}`, title: 'Ủy viên' }
  })
