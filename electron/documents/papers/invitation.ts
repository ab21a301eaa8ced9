import type { CouncilPerson } from '#shared/domain/papers/common.ts'
import type { InvitationData } from '#shared/domain/papers/official.ts'
import { personText } from '#shared/domain/papers/person-text.ts'
import { formatMomentWithWeekday } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { head } from '../kit/head.ts'
import { type Block, type PaperDocument, type PaperPages, textWidthOf } from '../kit/page.ts'
import { bodyText, field } from '../kit/paragraph.ts'
import { endText } from '../kit/rich-blocks.ts'
import { signatureBlock } from '../kit/signature.ts'
import { gridTable } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needFrame, needList, needPerson, needRound } from '../needs.ts'
import { batchOf } from './wording.ts'

const BY_LIST = 'Các đại biểu theo danh sách kèm theo'
const USUAL_NOTE = 'Đề nghị đại biểu bố trí thời gian tham dự đúng thành phần'

/** j. Giấy mời: a page for each invitee, or one paper with a list [NĐ 30/2020 PL III mẫu 1.7]. */
export function invitation(data: InvitationData, profile: FormatProfile): PaperDocument {
  const name = `Giấy mời họp Hội đồng đánh giá, phân hạng sản phẩm OCOP ${batchOf(data.round)}`
  const pages: PaperPages[] = data.asList
    ? [letterTo(BY_LIST, data, profile), { page: 'text', blocks: listAnnex(data, profile) }]
    : data.invitees.map(invitee => letterTo(inviteeText(invitee), data, profile))
  return { profile, title: name, pages }
}

const inviteeText = (person: CouncilPerson): string =>
  [personText(person), person.title].filter(text => text !== '').join(', ')

function letterTo(invitee: string, data: InvitationData, profile: FormatProfile): PaperPages {
  const width = textWidthOf(profile, 'text')
  const { frame, round } = data
  const subject = data.subject === '' ? `Họp ${round.councilName} ${batchOf(round)}` : data.subject
  const occasion =
    data.occasion === '' ? `phiên họp đánh giá, phân hạng sản phẩm OCOP ${batchOf(round)}` : data.occasion
  const when = formatMomentWithWeekday(data.startsAtMinutes, data.day)
  const line = (label: string, value: string) => field(profile, label, value, width)
  return {
    page: 'text',
    blocks: [
      head(profile, { agency: frame.agency, issue: frame.issue, hasIssueLine: true, about: '' }, width),
      ...title(profile, 'Giấy mời', subject, width),
      bodyText(profile, `${frame.agency.name} trân trọng kính mời: ${stopped(invitee)}`),
      bodyText(profile, `Tới dự ${stopped(occasion)}`),
      line('Chủ trì:', stopped(inviteeText(data.chair))),
      line('Thời gian:', stopped(when)),
      line('Địa điểm:', stopped(data.place)),
      ...agendaLines(data.agenda, profile),
      ...noteLines(data.notes, profile),
      ...signatureBlock(profile, frame.signer, frame.recipients, width, frame.auditCode),
    ],
  }
}

const stopped = (text: string): string => (text === '' ? '' : `${text.replace(/[.;\s]+$/, '')}.`)

function agendaLines(agenda: readonly string[], profile: FormatProfile): Block[] {
  if (agenda.length === 0) return []
  return [
    bodyText(profile, 'Nội dung:', { keepNext: true }),
    ...agenda.map((item, index) => {
      const end = index === agenda.length - 1 ? '.' : ';'
      return bodyText(profile, `- ${item.replace(/[.;\s]+$/, '')}${end}`)
    }),
  ]
}

function noteLines(notes: readonly string[], profile: FormatProfile): Block[] {
  const all = notes.length === 0 ? [USUAL_NOTE] : notes
  return all.map((item, index) => {
    const isLast = index === all.length - 1
    return bodyText(profile, isLast ? endText(item, profile.wording.end) : stopped(item), {
      keepNext: isLast,
    })
  })
}

function listAnnex(data: InvitationData, profile: FormatProfile): Block[] {
  const width = textWidthOf(profile, 'text')
  const { issue, agency } = data.frame
  const to = { name: 'Giấy mời', ...issue, issuer: agency.name }
  return [
    ...annexHead(
      profile,
      { number: null, title: 'Danh sách đại biểu mời họp', subtitle: '', to, issueMode: issue.issueMode },
      width,
    ),
    gridTable(
      profile,
      {
        columns: [567, 2835, 3969, 1700],
        heading: ['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong Hội đồng'],
        align: ['center', 'left', 'left', 'left'],
        rows: data.invitees.map((person, index) => ({
          cells: [
            String(index + 1),
            `${person.honorific} ${person.fullName}`.trim(),
            person.post,
            person.title,
          ].map(text => ({ text })),
        })),
      },
      width,
    ),
  ]
}

export const invitationNeeds = (data: InvitationData): Missing => [
  ...needFrame(data.frame),
  ...need('frame.agency.name', data.frame.agency.name),
  ...needRound(data.round),
  ...needList('invitees', data.invitees, needPerson),
  ...needPerson(data.chair, 'chair'),
  ...need('place', data.place),
]
