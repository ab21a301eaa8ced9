import type { PaperLine } from './session-ground.ts'

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '')

/** What the minutes say about the criteria of a product: another decision than proposed, or a set that is not verified. */
export function rubricNotes({ line, rubric }: PaperLine): string[] {
  const { packNote, unverifiedNote, name } = line.product
  if (line.rubricSha256 === null || (!packNote && !unverifiedNote)) return []
  const { pack, set } = rubric
  return [
    ...(packNote
      ? [
          `Sản phẩm ${name} được chấm theo Bộ tiêu chí của Quyết định số ${pack.decision}. Lý do: ${withoutStop(packNote)}.`,
        ]
      : []),
    ...(unverifiedNote
      ? [
          `Bộ sản phẩm số ${set.no} (${set.name}) của Quyết định số ${pack.decision} có tổng điểm trong bản nguồn chưa khớp thang điểm; Hội đồng thống nhất sử dụng cho sản phẩm ${name}: ${withoutStop(unverifiedNote)}.`,
        ]
      : []),
  ]
}
