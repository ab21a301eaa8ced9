import { formatCount, formatPercent } from '#shared/domain/number-format.ts'
import type { CouncilPerson, Person } from '#shared/domain/papers/common.ts'
import type { Delegate, MinutesData, QuorumFacts } from '#shared/domain/papers/minutes.ts'
import { personText } from '#shared/domain/papers/person-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from '../kit/page.ts'
import { bodyText, field } from '../kit/paragraph.ts'
import { gridTable } from '../kit/table.ts'

/** Who came, who did not, the quorum sentence, chair and secretary. */
export function attendance(data: MinutesData, profile: FormatProfile, width: number): Block[] {
  if (data.round.level === 'commune') return communeAttendance(data, profile, width)
  const { quorum } = data
  return [
    bodyText(profile, 'Thành phần tham dự:', { bold: true, keepNext: true }),
    bodyText(profile, `1. Hội đồng: có mặt ${ratio(quorum)} thành viên:`, { keepNext: true, after: 120 }),
    personTable(data.present, profile, width),
    ...listed(
      profile,
      `2. Vắng mặt: ${data.absent.length === 0 ? 'không' : `${formatCount(data.absent.length)} thành viên`}`,
      data.absent.map(({ member, reason }) => `${personText(member)}${reason === '' ? '' : ` (${reason})`}`),
    ),
    ...listed(
      profile,
      `3. Dự thay, ủy quyền: ${data.delegates.length === 0 ? 'không' : ''}`.trimEnd(),
      data.delegates.map(delegateText),
    ),
    ...others(data, profile, 4),
    bodyText(profile, quorumSentence(data)),
    field(profile, 'Chủ trì (chủ tọa):', councilPersonText(data.chair), width),
    field(profile, 'Thư ký (người ghi biên bản):', councilPersonText(data.secretary), width),
  ]
}

/** A commune hears opinions: no council, no quorum, nobody's place to take [26 Đ.7.2a]. */
function communeAttendance(data: MinutesData, profile: FormatProfile, width: number): Block[] {
  return [
    bodyText(profile, 'Thành phần tham dự:', { bold: true, keepNext: true }),
    bodyText(profile, `1. Có mặt ${ratio(data.quorum)} người được mời:`, { keepNext: true, after: 120 }),
    personTable(data.present, profile, width, 'Thành phần'),
    ...listed(
      profile,
      `2. Vắng mặt: ${data.absent.length === 0 ? 'không' : `${formatCount(data.absent.length)} người`}`,
      data.absent.map(({ member, reason }) => `${personText(member)}${reason === '' ? '' : ` (${reason})`}`),
    ),
    ...others(data, profile, 3),
    field(profile, 'Chủ trì (chủ tọa):', `${personText(data.chair)}.`, width),
    field(profile, 'Thư ký (người ghi biên bản):', `${personText(data.secretary)}.`, width),
  ]
}

const ratio = ({ present, size }: QuorumFacts): string => `${formatCount(present)}/${formatCount(size)}`

function personTable(
  persons: readonly CouncilPerson[],
  profile: FormatProfile,
  width: number,
  seat = 'Chức danh trong Hội đồng',
): Block {
  return gridTable(
    profile,
    {
      columns: [567, 2835, 3969, 1700],
      heading: ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', seat],
      align: ['center', 'left', 'left', 'left'],
      rows: persons.map((person, index) => ({
        cells: [
          String(index + 1),
          [person.honorific, person.fullName].filter(Boolean).join(' '),
          person.post,
          person.title,
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

function listed(profile: FormatProfile, label: string, items: readonly string[]): Block[] {
  return [
    bodyText(profile, items.length === 0 ? `${label}.` : `${label.replace(/:$/, '')}:`, {
      keepNext: items.length > 0,
    }),
    ...items.map((item, index) => bodyText(profile, `- ${item}${index === items.length - 1 ? '.' : ';'}`)),
  ]
}

function delegateText({ delegate, delegateOf, document, mayScore }: Delegate): string {
  const source = document === '' ? '' : ` theo ${document}`
  return `${personText(delegate)} dự thay ${personText(delegateOf)}${source}, ${mayScore ? 'được' : 'không'} tham gia chấm điểm`
}

function others(data: MinutesData, profile: FormatProfile, number: number): Block[] {
  const groups: readonly (readonly [string, readonly Person[]])[] = [
    ['Tổ tư vấn', data.advisors],
    ['Khách mời', data.guests],
    ['Đại diện chủ thể', data.producers],
  ]
  const present = groups.filter(([, persons]) => persons.length > 0)
  if (present.length === 0) return []
  return [
    bodyText(profile, `${number}. Thành phần khác:`, { keepNext: true }),
    ...present.map(([name, persons]) =>
      bodyText(profile, `- ${name}: ${persons.map(personText).join('; ')}.`),
    ),
  ]
}

/** "Hội đồng có mặt 09/11 thành viên (81,82%), trong đó có Chủ tịch Hội đồng, đủ điều kiện … theo khoản 2 Điều 6 …". */
function quorumSentence({ quorum }: MinutesData): string {
  const share = quorum.size === 0 ? '' : ` (${formatPercent(quorum.present, quorum.size)})`
  const chair = quorum.chairPresent ? ', trong đó có Chủ tịch Hội đồng' : ''
  const verdict = quorum.met
    ? 'đủ điều kiện tiến hành phiên họp'
    : 'không đủ điều kiện tiến hành phiên họp, hoãn họp'
  const source = quorum.citation === '' ? '' : ` theo ${quorum.citation}`
  return `Hội đồng có mặt ${ratio(quorum)} thành viên${share}${chair}, ${verdict}${source}.`
}

const councilPersonText = (person: CouncilPerson): string =>
  person.fullName === '' ? '' : `${personText(person)}, ${person.title}.`
