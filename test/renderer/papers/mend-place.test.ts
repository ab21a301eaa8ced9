import { describe, expect, it } from 'vitest'
import { type CoherenceCode, coherenceCodes } from '#shared/domain/coherence/finding.ts'
import { missingFields } from '#shared/domain/missing-field.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { mendOf, mendOfMissing } from '../../../renderer/screens/papers/mend-place.ts'

const at = (kind: PaperKind, productId: string | null = null) => ({ kind, sessionId: 's1', productId })

describe('a contradiction leads to where it is put right', () => {
  const examples: readonly [CoherenceCode, ReturnType<typeof at>, string][] = [
    ['product-code-missing', at('sessionSummary'), '/products'],
    ['count-in-text', at('recognitionDecision'), '/sessions/s1/texts/recognitionDecision'],
    ['five-below-centre', at('minutes'), '/sessions/s1/minutes'],
    // A table has no text of its own: it says what the tally says.
    ['five-below-centre', at('sessionSummary'), '/sessions/s1/tally'],
    ['expiry-in-text', at('resultNotice', 'p1'), '/sessions/s1/texts/resultNotice/p1'],
    ['tally-mean', at('productTally', 'p1'), '/sessions/s1/tally/p1'],
    ['dates-order', at('submission'), '/register'],
    ['quorum-uncited', at('minutes'), '/regulation'],
    ['basis-not-in-force', at('minutes'), '/council/wording?part=bases'],
    [
      'authority-collective',
      at('recognitionDecision'),
      '/council/wording?part=papers&kind=recognitionDecision',
    ],
    ['chair-absent', at('minutes'), '/sessions/s1/attendance'],
    ['minutes-end-before-start', at('minutes'), '/sessions/s1'],
  ]
  it.each(examples)('%s in %o: %s', (code, paper, to) => {
    expect(mendOf(code, paper).to).toBe(to)
  })

  it('every code of every paper has a place within the app', () => {
    for (const code of coherenceCodes)
      for (const kind of paperKinds) expect(mendOf(code, at(kind)).to).toMatch(/^\//)
  })
})

describe('what a paper lacks leads to where it is entered', () => {
  const examples: readonly [string[], ReturnType<typeof at>, string][] = [
    [['findings.completeness'], at('advisoryReport'), '/sessions/s1/facts/advisoryReport'],
    [['material.found', 'labour.found'], at('communeReport'), '/sessions/s1/facts/communeReport'],
    [['missing'], at('completionLetter'), '/sessions/s1/facts/completionLetter'],
    [['deadline'], at('writtenOpinionLetter'), '/sessions/s1/facts/writtenOpinionLetter'],
    // The same word is a remark in a notice and the council's finding in the minutes.
    [['findings'], at('resultNotice'), '/sessions/s1/tally'],
    [['heldOn', 'endMinute'], at('minutes'), '/sessions/s1'],
    [['place'], at('minutes'), '/sessions/s1'],
    [['place'], at('invitation'), '/sessions/s1/facts/invitation'],
    [['quorum'], at('minutes'), '/sessions/s1/attendance'],
    [['frame.issue.symbol'], at('submission'), '/council/wording?part=papers&kind=submission'],
    [['frame.agency.nameLines'], at('submission'), '/council/wording?part=agencies'],
    [['results[2].product.producer.address'], at('submission'), '/producers'],
    [['results[0].product.name'], at('submission'), '/products'],
  ]
  it.each(examples)('%j in %o: %s', (fields, paper, to) => {
    expect(mendOfMissing(fields, paper)?.to).toBe(to)
  })

  it('every field that a paper may lack has a place; one of another version has none', () => {
    for (const field of missingFields)
      for (const kind of paperKinds) expect(mendOfMissing([field], at(kind))?.to).toMatch(/^\//)
    expect(mendOfMissing(['of-tomorrow'], at('minutes'))).toBeUndefined()
  })
})
