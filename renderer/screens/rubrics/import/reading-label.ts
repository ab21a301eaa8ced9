import type { TFunction } from 'i18next'
import type { AnnexFinding, FindingCode, Reading } from '#shared/domain/annex/annex-finding.ts'
import { rubricFaultCodes } from '#shared/domain/rubric-check.ts'

const maxima: readonly FindingCode[] = ['max-missing', 'max-conflict', 'criterion-top', 'scale-differs']
const sums: readonly FindingCode[] = ['section-sum', 'part-sum', 'group-sum']

function pointsLabel(t: TFunction, code: FindingCode, value: number): string {
  if (code === 'set-number-twice') return t('annex.reading.number', { value })
  if (maxima.includes(code)) return t('annex.reading.max', { value })
  return t(sums.includes(code) ? 'annex.reading.total' : 'annex.reading.points', { value })
}

/** What a reading means at the place it is for. */
export function readingLabel(t: TFunction, finding: AnnexFinding, reading: Reading): string {
  switch (reading.kind) {
    case 'points':
      return pointsLabel(t, finding.code, reading.value)
    case 'marks':
      return reading.stars === null
        ? t('annex.reading.noMarks')
        : t('annex.reading.marks', { stars: reading.stars })
    case 'text':
      return reading.text
    case 'raise':
      return t('annex.reading.raise', { max: Number(finding.facts.max ?? 0) })
    default:
      return t(`annex.reading.${reading.kind}`)
  }
}

/** What is odd at a place, in a sentence. */
export function findingSentence(t: TFunction, finding: AnnexFinding): string {
  const fault = rubricFaultCodes.find(code => code === finding.facts.fault)
  const problem = fault ? t(`rubric.problem.${fault}`) : t('rubric.problem.malformed')
  return String(t(`annex.finding.${finding.code}`, { ...finding.facts, problem } as never))
}
