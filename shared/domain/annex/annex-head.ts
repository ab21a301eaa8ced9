import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { points } from '../points.ts'
import { type PackHead, packHeadSchema } from '../rubric.ts'
import type { AnnexLine } from './annex-line.ts'
import { linesOf } from './annex-line.ts'

/** What a person says about the decision whose annex was read; the rest of the head comes from the sheets. */
export const annexHeadSchema = packHeadSchema
  .omit({ id: true, scale: true })
  .extend({ effectiveTo: z.iso.date().nullable(), amendedBy: z.array(z.string().trim().min(1).max(200)) })
export type AnnexHead = z.infer<typeof annexHeadSchema>

/** The head of the pack to be: what is not known yet is ''. */
export type AnnexHeadDraft = {
  readonly decision: string
  readonly title: string
  readonly issuedOn: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly replaces: readonly string[]
  readonly amendedBy: readonly string[]
  readonly bands: PackHead['bands']
}

/** The bands that both decisions known so far have [26 Đ.3.3; 1048 Đ.1.2]. */
const bands: PackHead['bands'] = [
  { stars: 5, min: points(90) },
  { stars: 4, min: points(70) },
  { stars: 3, min: points(50) },
  { stars: 2, min: points(30) },
  { stars: 1, min: points(0) },
]

const numbered = /(?:quyết định|số)\s*:?\s*(?:số\s*:?\s*)?(\d{1,5}(?:\/\d{4})?\/QĐ-[\p{L}]+)/iu
const dated = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/iu

const two = (text: string | undefined) => (text ?? '').padStart(2, '0')

function dayIn(text: string): string {
  const found = dated.exec(text)
  if (!found) return ''
  const [, day, month, year, shortDay, shortMonth, shortYear] = found
  const written = `${year ?? shortYear}-${two(month ?? shortMonth)}-${two(day ?? shortDay)}`
  return isDay(written) ? written : ''
}

/** A head to begin with: number and day of the decision as far as the first lines of the file name them. */
export function proposeHead(lines: readonly AnnexLine[]): AnnexHeadDraft {
  const opening = lines
    .slice(0, 200)
    .flatMap(line => (line.kind === 'paragraph' ? linesOf(line.text) : line.cells.flatMap(linesOf)))
  const index = opening.findIndex(line => numbered.test(line))
  const decision = numbered.exec(opening[index] ?? '')?.[1] ?? ''
  const near = opening.slice(Math.max(0, index), index + 4).join(' ')
  const issuedOn = index < 0 ? '' : dayIn(near)
  return {
    decision,
    title: 'Bộ tiêu chí đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm',
    ...{ issuedOn, effectiveFrom: issuedOn, effectiveTo: null },
    ...{ replaces: [], amendedBy: [] },
    bands,
  }
}

/** Name of the pack's folder: number and year of the decision, such as `148-2023`. */
export function packIdOf(head: Pick<AnnexHead, 'decision' | 'issuedOn'>): string {
  const [number = '', year = ''] = head.decision.split('/')
  const ofYear = /^\d{4}$/.test(year) ? year : head.issuedOn.slice(0, 4)
  const id = `${number}-${ofYear}`.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  return id.replace(/^-+|-+$/g, '')
}
