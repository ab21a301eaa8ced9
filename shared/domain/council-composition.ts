import { assertNever } from '../assert-never.ts'
import type { CouncilLevel, MemberRole } from './council.ts'
import { foldForSearch } from './vietnamese-name.ts'

/** Who has to sit in a council besides experts and associations, who may be invited. */
export const councilOffices = {
  provinceLeader: 'Lãnh đạo Ủy ban nhân dân tỉnh làm Chủ tịch Hội đồng',
  chairAuthorisation: 'Văn bản ủy quyền làm Chủ tịch Hội đồng của Chủ tịch Ủy ban nhân dân tỉnh',
  agriculture: 'Sở Nông nghiệp và Môi trường',
  industryAndTrade: 'Sở Công Thương',
  health: 'Sở Y tế',
  science: 'Sở Khoa học và Công nghệ',
  culture: 'Sở Văn hóa, Thể thao và Du lịch',
  advisoryBody: 'Đơn vị tham mưu OCOP cấp tỉnh',
  specialisedUnit: 'Đơn vị chuyên ngành thuộc Sở Nông nghiệp và Môi trường',
  ministryLeader: 'Lãnh đạo Bộ Nông nghiệp và Môi trường làm Chủ tịch Hội đồng',
  industryMinistry: 'Bộ Công Thương',
  healthMinistry: 'Bộ Y tế',
  scienceMinistry: 'Bộ Khoa học và Công nghệ',
  cultureMinistry: 'Bộ Văn hóa, Thể thao và Du lịch',
  ministryUnit: 'Đơn vị thuộc Bộ Nông nghiệp và Môi trường',
  districtLeader: 'Lãnh đạo Ủy ban nhân dân huyện làm Chủ tịch Hội đồng',
  districtOffice: 'Phòng chuyên môn của huyện',
} as const
export type CouncilOffice = keyof typeof councilOffices

/** A seat by its post and organisation, however they are divided between the two. */
export type CouncilSeat = { readonly role: MemberRole; readonly post: string; readonly organization: string }

/** Read without diacritics and punctuation, so that "VH,TT&DL" and "Hoá" are found. */
const readable = (text: string): string => ` ${foldForSearch(text).replace(/[^a-z0-9]+/g, ' ')} `

const department = (names: string) => new RegExp(` so (?:${names}) `)
const ministry = (names: string) => new RegExp(` bo (?:${names}) `)

const names = {
  agriculture: 'nong nghiep va moi truong|nn va mt|nn mt|nnmt',
  industryAndTrade: 'cong thuong|ct',
  health: 'y te|yt',
  science: 'khoa hoc va cong nghe|kh va cn|kh cn|khcn',
  // Some provinces have two departments of it.
  culture:
    'van hoa the thao va du lich|van hoa va the thao|van hoa the thao|du lich|vh tt va dl|vh tt dl|vhttdl|vhtt',
} as const

const wanted: Partial<Readonly<Record<CouncilOffice, RegExp>>> = {
  agriculture: department(names.agriculture),
  industryAndTrade: department(names.industryAndTrade),
  health: department(names.health),
  science: department(names.science),
  culture: department(names.culture),
  industryMinistry: ministry(names.industryAndTrade),
  healthMinistry: ministry(names.health),
  scienceMinistry: ministry(names.science),
  cultureMinistry: ministry(names.culture),
  advisoryBody: / phat trien nong thon | ptnt | dieu phoi | chuong trinh moi xa mot san pham /,
  specialisedUnit: / chi cuc | trung tam /,
  ministryUnit: / cuc | vu | vien | van phong | trung tam /,
  districtOffice: / phong /,
}

const LEADER = / chu tich /
const COMMITTEE = / (?:uy ban nhan dan|ubnd) /
const HEAD_OF_DEPARTMENT = / (?:giam doc|chanh van phong|truong ban|chi cuc truong) /

function chairGap(level: CouncilLevel, chair: string, authorisation: string): CouncilOffice[] {
  const leads = LEADER.test(chair) && COMMITTEE.test(chair)
  switch (level) {
    case 'province':
      if (leads) return []
      if (!HEAD_OF_DEPARTMENT.test(chair)) return ['provinceLeader']
      return authorisation === '' ? ['chairAuthorisation'] : []
    case 'central':
      return / (?:thu truong|bo truong) /.test(chair) ? [] : ['ministryLeader']
    case 'district':
      return leads ? [] : ['districtLeader']
    case 'commune':
      return []
    default:
      return assertNever(level)
  }
}

const officesOf: Readonly<Record<CouncilLevel, readonly CouncilOffice[]>> = {
  province: [
    'agriculture',
    'industryAndTrade',
    'health',
    'science',
    'culture',
    'advisoryBody',
    'specialisedUnit',
  ],
  central: ['industryMinistry', 'healthMinistry', 'scienceMinistry', 'cultureMinistry', 'ministryUnit'],
  district: ['districtOffice'],
  commune: [],
}

/** Where it is said who sits in a council of a level; '' where it is custom only. */
export const compositionSource: Readonly<Record<CouncilLevel, string>> = {
  province: 'điểm b khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg',
  central: 'điểm b khoản 4 Điều 7 Quyết định số 26/2026/QĐ-TTg',
  district: '',
  commune: '',
}

/**
 * Offices that should sit in a council of this level and do not, the chair's first; a warning, never an obstacle. `authorisation` names the
 * document by which the Chairman of the province lets the head of a department preside. A department of food safety, which only some
 * provinces have, is not asked for; neither are experts and associations, who may be invited [26 Đ.7.3b, Đ.7.4b].
 */
export function missingOffices(
  level: CouncilLevel,
  seats: readonly CouncilSeat[],
  authorisation = '',
): CouncilOffice[] {
  const council = seats.filter(seat => seat.role !== 'advisor' && seat.role !== 'observer')
  const read = council.map(seat => ({ role: seat.role, text: readable(`${seat.post} ${seat.organization}`) }))
  const chair = read.find(seat => seat.role === 'chair')?.text ?? ''
  const sits = (office: CouncilOffice) => read.some(({ text }) => isOf(office, text))
  return [...chairGap(level, chair, authorisation), ...officesOf[level].filter(office => !sits(office))]
}

/** A seat that stands for one office does not stand for a unit as well. */
const exceptOf: Partial<Readonly<Record<CouncilOffice, readonly CouncilOffice[]>>> = {
  specialisedUnit: ['advisoryBody'],
  ministryUnit: ['industryMinistry', 'healthMinistry', 'scienceMinistry', 'cultureMinistry'],
}

const isOf = (office: CouncilOffice, text: string): boolean =>
  (wanted[office]?.test(text) ?? false) &&
  !(exceptOf[office] ?? []).some(other => wanted[other]?.test(text) ?? false)
