import { certificateExpiry, reEvaluationWindow } from '#shared/domain/calendar.ts'
import type { ProductResult } from '#shared/domain/papers/common.ts'
import { sectionFindings } from '#shared/domain/papers/section-findings.ts'
import { noticeText } from '#shared/domain/papers/texts/notice-text.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf, referenceTo } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { isPotentialFive, isRecognised, isSentUp, type LineGround, resultOf } from './session-ground.ts'

/** h. Notice to the producer of one product: no other producer's data, no member's points [26 Đ.7.3g]. */
export const resultNoticeMapper: Mapper<'resultNotice'> = {
  suggest: papers => ({
    contact: papers.wording.sentences.contact,
    findings: findingsOf(papers).map(({ code, strengths, weaknesses }) => ({
      section: code,
      strengths,
      weaknesses,
    })),
  }),
  map: (papers, facts) => {
    const result = resultOf(papers.line)
    if (!result) return no(['findings'])
    const { product, outcome } = result
    const findings =
      outcome.kind === 'rejected'
        ? []
        : findingsOf(papers).map(finding => {
            const typed = facts.findings.find(row => row.section === finding.code)
            return typed ? { ...finding, strengths: typed.strengths, weaknesses: typed.weaknesses } : finding
          })
    const { round } = papers
    const text = noticeText({
      round,
      product,
      outcome,
      decision: decisionOn(papers, result),
      validity: isRecognised(papers, result) ? validityOf(papers) : null,
      findings,
      contact: facts.contact,
    })
    const productId = papers.line.line.product.id
    return ok([
      {
        frame: frameOf(papers, 'resultNotice', { productId, product }),
        round,
        subject: '',
        product,
        outcome,
        findings,
        ...text,
      },
    ])
  },
}

/** The decision on this product, once it is numbered: of recognition, or of approval before it goes up. */
function decisionOn(papers: LineGround, result: ProductResult) {
  const kind = isRecognised(papers, result)
    ? 'recognitionDecision'
    : isPotentialFive(papers, result) || isSentUp(papers, result)
      ? 'approvalDecision'
      : null
  return kind !== null && papers.numberOf(kind) ? referenceTo(papers, kind) : null
}

function findingsOf({ line }: LineGround) {
  const last = line.tally?.rounds.at(-1)
  if (!last) return []
  return sectionFindings(
    line.rubric.set,
    last.ballots.map(ballot => ballot.choices),
    last.stars.unmet,
  )
}

/** Validity of the certificate and the window of the next file, once the decision has its day. */
function validityOf(papers: LineGround) {
  const decided = papers.numberOf('recognitionDecision')
  if (!decided) return null
  const until = certificateExpiry(decided.issuedOn)
  const file = reEvaluationWindow(until)
  return { from: decided.issuedOn, until, fileFrom: file.from, fileUntil: file.to }
}
