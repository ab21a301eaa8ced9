import { assertNever } from '../../assert-never.ts'
import type { CouncilInput, CouncilLevel, MemberRole } from '../council.ts'
import type { Agency, Regime, Signer } from './common.ts'

/** Seat in the council as papers write it. */
export const seatTitles: Readonly<Record<MemberRole, string>> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  secretary: 'Ủy viên, Thư ký Hội đồng',
  advisor: 'Thành viên Tổ tư vấn',
  observer: 'Khách mời',
}

const upper = (text: string) => text.toLocaleUpperCase('vi')
const LONGEST_LINE = 24

/** Breaks a name into letterhead lines of about equal length, at spaces only. */
export function letterheadLines(name: string): string[] {
  const words = upper(name).split(' ')
  const length = words.join(' ').length
  const rows = Math.max(1, Math.ceil(length / LONGEST_LINE))
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lines.length < rows - 1 && longer.length > length / rows + 4) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** The council as issuing body of minutes and tallies. */
export function councilAgency(council: CouncilInput): Agency {
  return {
    parent: upper(council.parentAgency),
    nameLines: letterheadLines(council.name),
    name: council.name,
    place: council.place,
  }
}

/** Whoever recognises: under 26/2026 the Chairman of the province, the Minister at the centre [26 Đ.7.3e, Đ.7.4g]. */
export function decidingAuthority(council: CouncilInput): {
  agency: Agency
  authority: string
  symbol: string
  signer: Signer
} {
  const own = (title: string): Signer => ({ authority: { kind: 'own', title }, otherPost: '', name: '' })
  const { level, province, place } = council
  if (level === 'central') {
    const name = 'Bộ Nông nghiệp và Môi trường'
    return {
      agency: { parent: '', nameLines: ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], name, place },
      authority: `Bộ trưởng ${name}`,
      symbol: 'QĐ-BNNMT',
      signer: own('Bộ trưởng'),
    }
  }
  const agency = {
    parent: '',
    nameLines: ['ỦY BAN NHÂN DÂN', upper(province)],
    name: `Ủy ban nhân dân ${province}`,
    place,
  }
  return {
    agency,
    authority: `Chủ tịch Ủy ban nhân dân ${province}`,
    symbol: 'QĐ-UBND',
    signer: own('Chủ tịch'),
  }
}

/** The regime of a pack, for legal bases and headings. */
export function regimeOf(packId: string): Regime {
  return packId.startsWith('1048') ? 'R2019' : packId.startsWith('148') ? 'R2025' : 'R2026'
}

/** Area of the council in running text. */
export function areaOf(council: CouncilInput): string {
  return council.level === 'central' ? 'cả nước' : council.province
}

/** "cấp tỉnh" and the like, as it stands behind the council's name. */
export function levelText(level: CouncilLevel): string {
  switch (level) {
    case 'commune':
      return 'cấp xã'
    case 'district':
      return 'cấp huyện'
    case 'province':
      return 'cấp tỉnh'
    case 'central':
      return 'cấp trung ương'
    default:
      return assertNever(level)
  }
}
