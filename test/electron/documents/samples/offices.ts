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

const LAW_1048 = [
  'Căn cứ Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ về việc ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
  'Căn cứ Quyết định số 781/QĐ-TTg ngày 08 tháng 6 năm 2020 của Thủ tướng Chính phủ về việc sửa đổi, bổ sung Quyết định số 1048/QĐ-TTg',
]

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

const central26: Office = {
  id: '26-central',
  round: {
    year: 2026,
    batch: 1,
    regime: 'R2026',
    law: 'Quyết định số 26/2026/QĐ-TTg',
    lawInFull:
      'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
    level: 'central',
    councilName: council('trung ương'),
    area: 'cả nước',
  },
  council: agency('BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', lines('trung ương'), council('trung ương'), 'Hà Nội'),
  decider: agency('', ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], 'Bộ Nông nghiệp và Môi trường', 'Hà Nội'),
  authority: 'Bộ trưởng Bộ Nông nghiệp và Môi trường',
  decisionSymbol: 'QĐ-BNNMT',
  decisionSigner: {
    authority: { kind: 'deputy', head: 'Bộ trưởng', title: 'Thứ trưởng' },
    otherPost: '',
    name: 'Đào Thế Vinh',
  },
  department: agency(
    'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    ['VĂN PHÒNG ĐIỀU PHỐI'],
    'Văn phòng Điều phối',
    'Hà Nội',
  ),
  departmentSymbol: 'VPĐP',
  departmentSigner: {
    authority: { kind: 'byOrder', head: 'Chánh Văn phòng', title: 'Trưởng phòng OCOP' },
    otherPost: '',
    name: 'Hà Văn Sơn',
  },
  bases: [LAW_26],
}

const province1048: Office = {
  ...province26,
  id: '1048-province',
  round: {
    ...province26.round,
    year: 2022,
    regime: 'R2019',
    law: 'Quyết định số 1048/QĐ-TTg',
    lawInFull:
      'Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
  },
  authority: 'Ủy ban nhân dân tỉnh Hòa An',
  decisionSigner: {
    authority: { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Phó Chủ tịch', head: 'Chủ tịch' },
    otherPost: '',
    name: 'Trần Quốc Khánh',
  },
  bases: LAW_1048,
}

const district1048: Office = {
  id: '1048-district',
  round: {
    year: 2022,
    batch: 2,
    regime: 'R2019',
    law: 'Quyết định số 1048/QĐ-TTg',
    lawInFull:
      'Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
    level: 'district',
    councilName: council('huyện'),
    area: 'huyện Lâm Sơn',
  },
  council: agency('UBND HUYỆN LÂM SƠN', lines('huyện'), council('huyện'), 'Lâm Sơn'),
  decider: agency('', ['ỦY BAN NHÂN DÂN', 'HUYỆN LÂM SƠN'], 'Ủy ban nhân dân huyện Lâm Sơn', 'Lâm Sơn'),
  authority: 'Chủ tịch Ủy ban nhân dân huyện Lâm Sơn',
  decisionSymbol: 'QĐ-UBND',
  decisionSigner: own('Chủ tịch', 'Quách Văn Tùng'),
  department: agency(
    'UBND HUYỆN LÂM SƠN',
    ['PHÒNG NÔNG NGHIỆP', 'VÀ PHÁT TRIỂN NÔNG THÔN'],
    'Phòng Nông nghiệp và Phát triển nông thôn',
    'Lâm Sơn',
  ),
  departmentSymbol: 'PNN',
  departmentSigner: {
    authority: { kind: 'authorised', head: 'Trưởng phòng', title: 'Phó Trưởng phòng' },
    otherPost: '',
    name: 'Bùi Thị Nhàn',
  },
  bases: LAW_1048,
}

const commune26: Office = {
  id: '26-commune',
  round: {
    year: 2026,
    batch: 1,
    regime: 'R2026',
    law: 'Quyết định số 26/2026/QĐ-TTg',
    lawInFull:
      'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
    level: 'commune',
    councilName: 'cuộc họp lấy ý kiến về hồ sơ sản phẩm OCOP',
    area: 'xã Tân Lộc',
  },
  council: agency('', ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LỘC'], 'Ủy ban nhân dân xã Tân Lộc', 'Tân Lộc'),
  decider: agency('', ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LỘC'], 'Ủy ban nhân dân xã Tân Lộc', 'Tân Lộc'),
  authority: 'Ủy ban nhân dân xã Tân Lộc',
  decisionSymbol: 'UBND-KT',
  decisionSigner: {
    authority: { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Chủ tịch', head: '' },
    otherPost: '',
    name: 'Vũ Đình Long',
  },
  department: agency('UBND XÃ TÂN LỘC', ['PHÒNG KINH TẾ'], 'Phòng Kinh tế', 'Tân Lộc'),
  departmentSymbol: 'KT',
  departmentSigner: own('Trưởng phòng', 'Đinh Công Thành'),
  bases: [LAW_LOCAL, LAW_26],
}

export const offices = { province26, central26, province1048, district1048, commune26 }

/** Council of an office: the same persons, chaired by its own head. */
export const seats = (members: readonly CouncilPerson[], count: number): readonly CouncilPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const member = members[index % members.length]
    if (!member) throw new Error('no members')
    return index < members.length
      ? member
      : { ...member, fullName: `${member.fullName} ${index}`, title: 'Ủy viên' }
  })
