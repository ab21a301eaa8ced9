import { certificateExpiry } from '#shared/domain/calendar.ts'
import type { Certificate } from '#shared/domain/papers/notice.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import { no, ok } from '#shared/result.ts'
import { agencyOf, signerOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { isRecognised, type LineGround, resultOf } from './session-ground.ts'

const MONTHS = 36

/** g. Giấy chứng nhận of one recognised product, valid 36 months from the decision [26 Đ.4.3]. */
export const certificateMapper: Mapper<'certificate'> = {
  suggest: null,
  map: papers => {
    const result = resultOf(papers.line)
    if (!result) return no(['findings'])
    const { outcome, product } = result
    if (outcome.kind === 'rejected' || !isRecognised(papers, result)) return ok([])
    const { wording, round } = papers
    const decided = papers.numberOf('recognitionDecision')
    const certificate: Certificate = {
      product,
      stars: outcome.stars,
      from: decided?.issuedOn ?? null,
      until: decided ? certificateExpiry(decided.issuedOn) : null,
      decision: decided ? `số ${decided.number}/${decided.symbol} ${formatFullDate(decided.issuedOn)}` : '',
      registerNumber: registerNumber(papers),
    }
    return ok([
      {
        agency: agencyOf(papers, 'decider'),
        signer: signerOf(papers, 'certificate'),
        issuedOn:
          papers.numberOf('certificate', papers.line.line.product.id)?.issuedOn ?? decided?.issuedOn ?? null,
        year: round.year,
        months: MONTHS,
        certificates: [certificate],
        framed: wording.layout.certificateFramed,
        redTitle: wording.layout.certificateRed,
      },
    ])
  },
}

function registerNumber(papers: LineGround): string {
  const given = papers.numberOf('certificate', papers.line.line.product.id)
  return given ? `${given.number}/${given.symbol}` : ''
}
