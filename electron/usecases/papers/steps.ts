import { formatCount } from '#shared/domain/number-format.ts'
import { citationOf } from '#shared/domain/papers/citation.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import { referenceTo } from './frame.ts'
import type { SessionGround } from './session-ground.ts'

/** What was done until now, one sentence each, for submission and reports: dossiers, advisory report, meeting, rounds. */
export function stepsOf(papers: SessionGround): string[] {
  const { lines, record, wording } = papers
  const again = lines.filter(({ tally }) => (tally?.rounds.length ?? 0) > 1).length
  return [
    `${wording.agencies.department.name} đã tiếp nhận, kiểm tra thành phần của ${formatCount(lines.length)} hồ sơ sản phẩm.`,
    ...(papers.numberOf('advisoryReport')
      ? [
          `Tổ tư vấn đã kiểm tra, thẩm định và báo cáo Hội đồng (${citationOf(referenceTo(papers, 'advisoryReport'))}).`,
        ]
      : []),
    ...meetingStep(papers),
    ...(again > 0
      ? [
          `${formatCount(again)} sản phẩm có chênh lệch điểm vượt giới hạn của Quy chế được thảo luận và chấm lại lần 2.`,
        ]
      : []),
    ...(record.session.heldOn !== null && papers.numberOf(papers.resultPaper)
      ? [`Kết quả được ghi tại ${citationOf(referenceTo(papers, papers.resultPaper))}.`]
      : []),
  ]
}

function meetingStep({ record }: SessionGround): string[] {
  const { heldOn } = record.session
  const { written } = record
  const asked = written
    ? [
        `Hội đồng đã lấy ý kiến các thành viên bằng văn bản, gửi ${formatFullDate(written.sentOn)}, hạn gửi lại ${formatFullDate(written.deadlineOn)}.`,
      ]
    : []
  if (written && written.meetingReason === null) return asked
  if (heldOn === null || record.quorum === null) return asked
  const { present, size } = record.quorum
  return [
    ...asked,
    `Hội đồng đã họp ${formatFullDate(heldOn)}, có mặt ${formatCount(present)}/${formatCount(size)} thành viên; các thành viên chấm điểm độc lập theo phiếu đánh giá.`,
  ]
}
