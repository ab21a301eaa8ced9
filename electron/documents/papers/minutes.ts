import type { MinutesData } from '#shared/domain/papers/minutes.ts'
import { formatMoment } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { head } from '../kit/head.ts'
import { legalBases } from '../kit/legal-bases.ts'
import type { Block, PaperDocument, PaperPages } from '../kit/page.ts'
import { textWidthOf } from '../kit/page.ts'
import { bodyText, field } from '../kit/paragraph.ts'
import { endText } from '../kit/rich-blocks.ts'
import { sections } from '../kit/sections.ts'
import { auditBlock, pairBlock, recipientList } from '../kit/signature.ts'
import { title } from '../kit/title.ts'
import {
  type Missing,
  need,
  needAgency,
  needEach,
  needList,
  needPerson,
  needProduct,
  needRound,
  needSections,
} from '../needs.ts'
import { attendance } from './minutes-attendance.ts'
import { memberSignatureTable, rescoringTable } from './minutes-tables.ts'
import { productTallyBlocks } from './product-tally.ts'
import { resultTable } from './result-table.ts'
import { sessionSummaryBlocks } from './session-summary.ts'
import { batchOf } from './wording.ts'

const READ_OUT = 'Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua.'

/** d. Biên bản họp Hội đồng [NĐ 30/2020 PL III mẫu 1.9; 26 Đ.7.3d, Đ.7.4d]. */
export function minutes(data: MinutesData, profile: FormatProfile): PaperDocument {
  const subject = subjectOf(data)
  return {
    profile,
    title: `Biên bản ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    pages: [{ page: 'text', blocks: mainBlocks(data, profile, subject) }, ...annexPages(data, profile)],
  }
}

const subjectOf = (data: MinutesData): string =>
  data.subject === '' ? `Họp ${data.round.councilName} ${batchOf(data.round)}` : data.subject

function mainBlocks(data: MinutesData, profile: FormatProfile, subject: string): Block[] {
  const width = textWidthOf(profile, 'text')
  return [
    head(profile, { agency: data.agency, issue: data.issue, hasIssueLine: false, about: '' }, width),
    ...title(profile, 'Biên bản', subject, width),
    ...legalBases(profile, data.legalBases),
    field(profile, 'Thời gian bắt đầu:', `${formatMoment(data.startsAt.minutes, data.startsAt.day)}.`, width),
    field(profile, 'Địa điểm:', sentence(data.place), width),
    ...attendance(data, profile, width),
    ...body(data, profile, width),
    ...closing(data, profile, width),
  ]
}

function body(data: MinutesData, profile: FormatProfile, width: number): Block[] {
  return [
    bodyText(profile, 'Nội dung (theo diễn biến cuộc họp):', { bold: true, keepNext: true }),
    ...sections(profile, data.sections, 'roman', {
      proceedings: data.rescorings.flatMap(each => rescoringTable(each, profile, width)),
      results:
        data.results.length === 0
          ? []
          : [resultTable(data.results, profile, width, { votes: true, level: data.round.level })],
    }),
  ]
}

function closing(data: MinutesData, profile: FormatProfile, width: number): Block[] {
  const closed = `Cuộc họp kết thúc vào ${formatMoment(data.endsAt.minutes, data.endsAt.day)}`
  return [
    bodyText(profile, data.readingSentence === '' ? READ_OUT : data.readingSentence, { keepNext: true }),
    bodyText(profile, endText(closed, profile.wording.end), { keepNext: true }),
    ...pairBlock(profile, data.signatures, width),
    ...recipientList(profile, data.recipients, profile.spacing.beforeTitle),
    ...auditBlock(profile, data.auditCode),
    ...memberSignatureTable(data.memberSignatures, profile, width, signersOf(data)),
  ]
}

const signersOf = ({ round }: MinutesData): string =>
  round.level === 'commune' ? 'những người dự họp' : 'các thành viên Hội đồng'

const sentence = (text: string): string => (text === '' ? '' : `${text.replace(/[.;,\s]+$/, '')}.`)

/** Annexes: the summary of the session, then the tally of each product; numbered when there are two or more. */
function annexPages(data: MinutesData, profile: FormatProfile): PaperPages[] {
  const count = (data.annexSummary ? 1 : 0) + (data.annexTallies.length > 0 ? 1 : 0)
  const numberOf = (number: number) => (count > 1 ? number : null)
  const pages: PaperPages[] = []
  if (data.annexSummary) {
    pages.push({ page: 'wide', blocks: sessionSummaryBlocks(data.annexSummary, profile, numberOf(1)) })
  }
  if (data.annexTallies.length > 0) {
    const tallies = data.annexTallies.flatMap((tally, index) => productTallyBlocks(tally, profile, index > 0))
    pages.push({ page: 'table', blocks: [...tallyAnnexHead(data, profile, numberOf(count)), ...tallies] })
  }
  return pages
}

function tallyAnnexHead(data: MinutesData, profile: FormatProfile, number: number | null): Block[] {
  const { issue, round } = data
  const to = { name: 'Biên bản', ...issue, issuer: round.councilName }
  return annexHead(
    profile,
    {
      number,
      title: 'Phiếu tổng hợp điểm của từng sản phẩm',
      subtitle: '',
      to,
      issueMode: issue.issueMode,
    },
    textWidthOf(profile, 'table'),
  )
}

export const minutesNeeds = (data: MinutesData): Missing => [
  ...needAgency(data.agency, 'agency'),
  ...need('issue.symbol', data.issue.symbol),
  ...needRound(data.round),
  ...need('place', data.place),
  ...needList('present', data.present, needPerson),
  ...needPerson(data.chair, 'chair'),
  ...needPerson(data.secretary, 'secretary'),
  ...needSections(data.sections, 'sections'),
  ...needEach('results', data.results, (result, path) => needProduct(result.product, `${path}.product`)),
  ...need('recipients', data.recipients),
]
