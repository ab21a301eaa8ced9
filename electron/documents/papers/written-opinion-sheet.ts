import type { WrittenOpinionSheetData } from '#shared/domain/papers/dossier.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { PaperDocument } from '../kit/page.ts'
import { bodyText } from '../kit/paragraph.ts'
import { type Missing, need } from '../needs.ts'
import { scoreSheetNeeds, sheetPages } from './score-sheet.ts'
import { BOX_EMPTY, BOX_TICKED } from './score-sheet-rows.ts'

const VERDICTS = [
  ['agree', 'Đồng ý'],
  ['disagree', 'Không đồng ý'],
  ['other', 'Ý kiến khác'],
] as const

/** m. Phiếu lấy ý kiến bằng văn bản: the score sheet with a verdict before the signature [26 Đ.7.6d]. */
export function writtenOpinionSheet(data: WrittenOpinionSheetData, profile: FormatProfile): PaperDocument {
  const { sheet, verdict, deadline, returnTo } = data
  const ticks = VERDICTS.map(([code, label]) => `${verdict === code ? BOX_TICKED : BOX_EMPTY} ${label}`).join(
    '; ',
  )
  const where = returnTo === '' ? '' : ` về ${returnTo}`
  const when = deadline === null ? '' : ` trước ${formatFullDate(deadline)}`
  const extra = [
    bodyText(profile, `Ý kiến về việc công nhận lại hạng sao của sản phẩm: ${ticks}`, { keepNext: true }),
    ...(where === '' && when === ''
      ? []
      : [bodyText(profile, `Đề nghị gửi phiếu${where}${when}.`, { italic: true, keepNext: true })]),
  ]
  return {
    profile,
    title: `Phiếu lấy ý kiến sản phẩm ${sheet.product.name}`,
    pages: [sheetPages({ ...sheet, byWrittenOpinion: true }, profile, extra)],
  }
}

export const writtenOpinionSheetNeeds = (data: WrittenOpinionSheetData): Missing => [
  ...scoreSheetNeeds(data.sheet).map(path => `sheet.${path}`),
  ...need('returnTo', data.returnTo),
]
