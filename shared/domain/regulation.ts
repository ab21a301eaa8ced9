import { z } from 'zod'
import { minimumRules } from './stars.ts'

const citation = z.string().trim().max(300)
const whole = (min: number, max: number) => z.int().min(min).max(max)

/** Present members over the council's members; there is no silent default [RULES 7]. */
export const quorumRuleSchema = z
  .strictObject({ numerator: whole(1, 99), denominator: whole(1, 99), chairRequired: z.boolean(), citation })
  .refine(rule => rule.numerator <= rule.denominator, { path: ['numerator'], message: 'quorum-over-one' })
export type QuorumRule = z.infer<typeof quorumRuleSchema>

/** Limit in points on highest minus lowest total; 'over' lets exactly the limit pass, 'from' does not [RULES 7, 8]. */
export const spreadRuleSchema = z.strictObject({
  limit: whole(1, 100),
  comparison: z.enum(['over', 'from']),
  citation,
})
export type SpreadRule = z.infer<typeof spreadRuleSchema>

/** The council's own regulation ("Quy chế hoạt động"): every setting with the article it comes from. */
export const regulationSchema = z.strictObject({
  number: z.string().trim().max(100),
  issuedOn: z.iso.date().nullable(),
  quorum: quorumRuleSchema.nullable(),
  spread: spreadRuleSchema,
  minimums: z.strictObject({ rule: z.enum(minimumRules), citation }),
  vote: z.strictObject({ numerator: whole(1, 99), denominator: whole(1, 99), citation }),
  secretaryScores: z.strictObject({ value: z.boolean(), citation }),
  delegateScores: z.strictObject({ value: z.boolean(), citation }),
  roundTwoShowsSpread: z.strictObject({ value: z.boolean(), citation }),
  waiver: z.strictObject({ allowed: z.boolean(), by: z.enum(['chair', 'vote']), citation }),
  written: z.strictObject({ deadlineDays: whole(1, 60), meetingWhenSpread: z.boolean(), citation }),
  idleMinutes: whole(1, 120),
  pinLength: whole(6, 12),
})
export type Regulation = z.infer<typeof regulationSchema>

/** Starting values: the spread is prefilled with the practice "over 10 points", the quorum is left to the council. */
export const regulationDefaults: Regulation = {
  number: '',
  issuedOn: null,
  quorum: null,
  spread: { limit: 10, comparison: 'over', citation: '' },
  minimums: { rule: 'majority', citation: '' },
  vote: { numerator: 1, denominator: 2, citation: '' },
  secretaryScores: { value: false, citation: '' },
  delegateScores: { value: false, citation: '' },
  roundTwoShowsSpread: { value: false, citation: '' },
  waiver: { allowed: false, by: 'vote', citation: '' },
  written: { deadlineDays: 10, meetingWhenSpread: true, citation: '' },
  idleMinutes: 5,
  pinLength: 6,
}
