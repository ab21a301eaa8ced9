import type { FindingView } from '#shared/contract/tally.ts'
import type { MinutesSectionKey } from '#shared/domain/minutes.ts'
import { formatCount } from '#shared/domain/number-format.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { plainParagraph, type RichBlock } from '#shared/domain/papers/rich-text.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import { communeText } from './commune-minutes.ts'
import { proceedingsOf, voteText } from './minutes-proceedings.ts'
import { rubricNotes } from './rubric-notes.ts'
import type { SessionGround } from './session-ground.ts'
import { extensionTexts, writtenRoundOf } from './written-round.ts'

/** A citation in brackets, or nothing. */
const cited = (citation: string) => (citation === '' ? '' : ` (${citation})`)
const paragraphs = (...texts: readonly string[]): RichBlock[] => texts.map(plainParagraph)

/** What the records say for each section of the minutes; the secretary edits from there. */
export function minutesText(papers: SessionGround): Record<MinutesSectionKey, RichBlock[]> {
  const { lines, round, council } = papers
  if (council.level === 'commune') return communeText(papers)
  const isWritten = writtenRoundOf(papers) !== undefined
  return {
    agenda: paragraphs(
      `Đánh giá, phân hạng ${formatCount(lines.length)} sản phẩm OCOP đợt ${round.batch} năm ${round.year}.`,
      ...(isWritten
        ? []
        : [
            'Nghe báo cáo của Tổ tư vấn; chủ thể trình bày sản phẩm; thảo luận; chấm điểm độc lập; tổng hợp, biểu quyết và kết luận.',
          ]),
    ),
    opening: paragraphs(
      ...writtenText(papers),
      ...(isWritten
        ? []
        : ['Thư ký Hội đồng tuyên bố lý do, giới thiệu thành phần tham dự, thông qua chương trình.']),
      ...(isWritten ? [] : [principleText(papers)]),
    ),
    advisoryReport: [],
    proceedings: [
      ...paragraphs(...lines.flatMap(rubricNotes)),
      ...lines.flatMap(line => proceedingsOf(papers, line)),
    ],
    results: paragraphs(...summaryText(papers)),
    votes: paragraphs(...lines.flatMap(line => voteText(papers, line))),
    conclusion: paragraphs(...conclusionText(papers)),
    reservations: [],
  }
}

/** How a session in writing went, and why the council met after all [26 Đ.7.6.d]. */
function writtenText({ record, regulation, extensions }: SessionGround): string[] {
  const { written } = record
  if (!written) return []
  const sentences = [
    `Hội đồng lấy ý kiến các thành viên bằng văn bản${cited(regulation.written.citation)}: gửi ${formatFullDate(written.sentOn)}, hạn gửi lại ${formatFullDate(written.deadlineOn)}.`,
    ...extensionTexts(extensions),
  ]
  return written.meetingReason === null
    ? sentences
    : [...sentences, `Hội đồng họp trực tiếp vì: ${written.meetingReason}`]
}

function principleText({ regulation }: SessionGround): string {
  const { limit, comparison, citation } = regulation.spread
  const over = comparison === 'over' ? `vượt ${limit} điểm` : `từ ${limit} điểm trở lên`
  return `Chủ tọa nhắc lại nguyên tắc chấm điểm: mỗi thành viên chấm độc lập; hạng sao tính theo điểm trung bình của các phiếu hợp lệ và yêu cầu tối thiểu (dấu sao) của Bộ tiêu chí; chênh lệch giữa phiếu cao nhất và thấp nhất ${over}${cited(citation)} thì thảo luận và chấm lại.`
}

const findingsOf = ({ lines }: SessionGround): FindingView[] =>
  lines.flatMap(({ line, tally }) => (line.concluded && tally?.finding ? [tally.finding] : []))

const countOf = (found: readonly FindingView[], outcome: Outcome) =>
  found.filter(finding => finding.outcome === outcome).length

function summaryText(papers: SessionGround): string[] {
  const found = findingsOf(papers)
  if (found.length === 0) return []
  const stars = (wanted: number) =>
    found.filter(finding => finding.outcome === 'recognised' && finding.stars === wanted).length
  const parts = [
    [countOf(found, 'potentialFive'), 'sản phẩm có tiềm năng đạt 5 sao'],
    [stars(5), 'sản phẩm đạt 5 sao'],
    [stars(4), 'sản phẩm đạt 4 sao'],
    [stars(3), 'sản phẩm đạt 3 sao'],
    [countOf(found, 'belowThree'), 'sản phẩm dưới 3 sao'],
    [countOf(found, 'rejected'), 'hồ sơ không được đề nghị'],
  ] as const
  const concluded = papers.lines.filter(({ line }) => line.concluded)
  const producers = new Set(concluded.map(({ line }) => line.product.producerId)).size
  const listed = parts.filter(([value]) => value > 0).map(([value, text]) => `${formatCount(value)} ${text}`)
  return [
    `Tổng số ${formatCount(found.length)} sản phẩm của ${formatCount(producers)} chủ thể: ${listed.join('; ')}.`,
  ]
}

/** A district approves and sends up; recognising is the province's [1048]. */
function districtConclusion(sentUp: number, rest: number): string[] {
  return [
    'Hội đồng thống nhất kết quả đánh giá nêu trên (chi tiết tại các Phụ lục kèm theo Biên bản này).',
    ...(sentUp > 0
      ? [
          `Đề nghị phê duyệt kết quả và gửi hồ sơ ${formatCount(sentUp)} sản phẩm đạt từ 50 điểm trở lên đề nghị cấp tỉnh đánh giá, phân hạng.`,
        ]
      : []),
    ...(rest > 0
      ? [
          `${formatCount(rest)} sản phẩm chưa đủ điều kiện gửi cấp tỉnh; thông báo lý do và hướng dẫn chủ thể hoàn thiện.`,
        ]
      : []),
  ]
}

function conclusionText(papers: SessionGround): string[] {
  const found = findingsOf(papers)
  if (found.length === 0) return []
  const recognised = countOf(found, 'recognised')
  const potential = countOf(found, 'potentialFive')
  const rest = found.length - recognised - potential
  if (papers.council.level === 'district') return districtConclusion(recognised + potential, rest)
  return [
    'Hội đồng thống nhất kết quả đánh giá, phân hạng nêu trên (chi tiết tại các Phụ lục kèm theo Biên bản này).',
    ...(recognised > 0
      ? [`Đề nghị cấp có thẩm quyền công nhận ${formatCount(recognised)} sản phẩm đạt từ 3 sao trở lên.`]
      : []),
    ...(potential > 0
      ? [
          `Đề nghị phê duyệt kết quả và chuyển hồ sơ ${formatCount(potential)} sản phẩm có tiềm năng 5 sao lên cấp trung ương.`,
        ]
      : []),
    ...(rest > 0
      ? [
          `${formatCount(rest)} sản phẩm không đề nghị công nhận; thông báo lý do và hướng dẫn chủ thể hoàn thiện.`,
        ]
      : []),
  ]
}
