import type { AnnexPlace, PaperFrame, ProductResult, RoundFacts } from './common.ts'
import type { PaperSection } from './rich-text.ts'

/** f1. Quyết định công nhận, and the approval of results from 90 points: only the products it names are in `results`. */
export type RecognitionDecisionData = {
  readonly frame: PaperFrame
  readonly round: RoundFacts
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An": who decides, printed in capitals and cited in the annex. */
  readonly authority: string
  /** '' takes the usual "Về việc công nhận kết quả …". */
  readonly subject: string
  /** One section is one article. */
  readonly articles: readonly PaperSection[]
  readonly results: readonly ProductResult[]
  /** Whether the annex prints the points. */
  readonly showPoints: boolean
  /** Only electronic issue knows a separate file. */
  readonly annexAs: AnnexPlace
}
