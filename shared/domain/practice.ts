import { z } from 'zod'
import { ballotPoints, type Choice, type Choices, criterionPoints, isAsked } from './ballot.ts'
import { starOutlook } from './next-star.ts'
import { noPoints, type Points } from './points.ts'
import { type CaseChoices, criteriaOf, type PartCode, type Rubric, type Stars } from './rubric.ts'

const line = z.strictObject({
  evidence: z.string().trim().min(1),
  choice: z.union([z.int().min(0).max(99), z.literal('none')]),
  reason: z.string().trim().min(1),
})

/** A sample product for training: its dossier by criterion, and how an experienced scorer judges it, with the reasons. */
export const practiceSampleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string().min(1),
  producer: z.string().min(1),
  packId: z.string().min(1),
  setNo: z.int().min(1),
  cases: z.record(z.string(), z.int().min(1)),
  intro: z.string().min(1),
  lines: z.record(z.string(), line),
})
export type PracticeSample = z.infer<typeof practiceSampleSchema>

/** The reference scoring alone. */
export const referenceChoices = (sample: PracticeSample): Choices =>
  Object.fromEntries(Object.entries(sample.lines).map(([code, entry]) => [code, entry.choice]))

/** One criterion of a trainee's sheet beside the reference, in points. */
export type PracticeLine = {
  readonly criterion: string
  readonly part: PartCode
  readonly own: Choice | null
  readonly reference: Choice | null
  readonly ownPoints: Points
  readonly referencePoints: Points
  readonly reason: string
}

export type PracticeResult = {
  readonly lines: readonly PracticeLine[]
  readonly ownTotal: Points
  readonly referenceTotal: Points
  /** Sum of the distances of all criteria: opposite slips do not cancel out as they do in the total. */
  readonly distance: number
  /** Criteria with the same points, of those asked in either sheet. */
  readonly agreed: number
  readonly asked: number
  readonly ownStars: Stars
  readonly referenceStars: Stars
}

const starsOf = (rubric: Rubric, cases: CaseChoices, choices: Choices): Stars => {
  const { byPoints, byMinimums } = starOutlook(rubric, cases, choices)
  return Math.min(byPoints ?? 1, byMinimums) as Stars
}

/** Compares a trainee's sheet with the reference, criterion by criterion in printed order (points). */
export function comparePractice(rubric: Rubric, sample: PracticeSample, own: Choices): PracticeResult {
  const { set } = rubric
  const reference = referenceChoices(sample)
  const ownPoints = criterionPoints(set, own)
  const referencePoints = criterionPoints(set, reference)
  const lines = criteriaOf(set)
    .filter(({ criterion }) => isAsked(set, criterion, own) || isAsked(set, criterion, reference))
    .map(({ part, criterion: { code } }) => ({
      criterion: code,
      part: part.code,
      own: own[code] ?? null,
      reference: reference[code] ?? null,
      ownPoints: ownPoints.get(code) ?? noPoints,
      referencePoints: referencePoints.get(code) ?? noPoints,
      reason: sample.lines[code]?.reason ?? '',
    }))
  return {
    lines,
    ownTotal: ballotPoints(set, own).total,
    referenceTotal: ballotPoints(set, reference).total,
    distance: lines.reduce((sum, entry) => sum + Math.abs(entry.ownPoints - entry.referencePoints), 0),
    agreed: lines.filter(entry => entry.ownPoints === entry.referencePoints).length,
    asked: lines.length,
    ownStars: starsOf(rubric, sample.cases, own),
    referenceStars: starsOf(rubric, sample.cases, reference),
  }
}
