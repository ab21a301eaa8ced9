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
    ...others(data, profile),
    bodyText(profile, quorumSentence(data)),
    field(profile, 'Chủ trì (chủ tọa):', councilPersonText(data.chair), width),
    field(profile, 'Thư ký (người ghi biên bản):', councilPersonText(data.secretary), width),
  ]
}

const ratio = ({ present, size }: QuorumFacts): string => `${formatCount(present)}/${formatCount(size)}`

function personTable(persons: readonly CouncilPerson[], profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [567, 2835, 3969, 1700],
      heading: ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong Hội đồng'],
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

function others(data: MinutesData, profile: FormatProfile): Block[] {
  const groups: readonly (readonly [string, readonly Person[]])[] = [
    ['Tổ tư vấn', data.advisors],
    ['Khách mời', data.guests],
    ['Đại diện chủ thể', data.producers],
  ]
  const present = groups.filter(([, persons]) => persons.length > 0)
  if (present.length === 0) return []
  return [
    bodyText(profile, '4. Thành phần khác:', { keepNext: true }),
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
