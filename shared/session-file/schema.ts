import { z } from 'zod'
import { choiceSchema } from '../contract/ballot.ts'
import { attendanceSchema, sessionInputSchema } from '../contract/session.ts'
import { councilInputSchema, memberInputSchema } from '../domain/council.ts'
import { minutesSectionKeys } from '../domain/minutes.ts'
import { paperKinds } from '../domain/paper-kind.ts'
import { producerInputSchema, productInputSchema } from '../domain/product.ts'
import { regulationSchema } from '../domain/regulation.ts'
import { starMarkSchema } from '../domain/rubric.ts'

/** A name that other parts of the file point with: "m1", "p3". It never leaves the file. */
const key = z.string().trim().min(1).max(40)
const criterion = z.string().max(20)
const text = (max: number) => z.string().trim().max(max)
const people = z.int().min(0).max(100)
const votes = { inFavour: people, against: people, other: people.default(0) }
/** Hour and minute of a day: "08:00". */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const fileMemberSchema = memberInputSchema.extend({ key })
const fileProducerSchema = producerInputSchema.extend({ key })
const fileProductSchema = productInputSchema.omit({ producerId: true }).extend({
  key,
  /** Key of its producer. */
  producer: key,
  cases: productInputSchema.shape.cases.default({}),
})

const fileSessionSchema = sessionInputSchema
  .omit({ startMinute: true, endMinute: true })
  .extend({ heldOn: z.iso.date(), start: time.nullable(), end: time.nullable() })

const fileAttendanceSchema = attendanceSchema.omit({ memberId: true }).extend({
  member: key,
  reason: attendanceSchema.shape.reason.default(''),
  delegate: attendanceSchema.shape.delegate.default(''),
  delegateDocument: attendanceSchema.shape.delegateDocument.default(''),
})

/** One member's ballot on one product in one round. */
const fileBallotSchema = z.strictObject({
  product: key,
  round: z.int().min(1).max(9).default(1),
  member: key,
  /** Criterion code to the option's place in the printed list, from 0, or "none": reaches no printed level. */
  choices: z.record(criterion, choiceSchema),
  /** Criterion code to a note. */
  notes: z.record(criterion, text(1000)).default({}),
  opinion: text(4000).default(''),
  /** Grounds to reject that the member raises: `set:1…` or the code of a criterion with a gate. */
  gates: z
    .array(z.strictObject({ gate: criterion, reason: text(1000).min(1) }))
    .max(50)
    .default([]),
})

/** Why a round was held (needed from the second on), or why it was closed without every ballot. */
const fileRoundSchema = z.strictObject({
  product: key,
  round: z.int().min(1).max(9),
  reason: text(1000).default(''),
  missingReason: text(1000).default(''),
})

/** A paper to write at the end; number and day stay blank where the registry gives them. */
const issueSchema = z.strictObject({
  paper: z.enum(paperKinds),
  number: text(50).default(''),
  issuedOn: z.iso.date().nullable().default(null),
})

/**
 * A whole council session as one JSON file. Nothing in it is computed: points, means, stars and outcomes come from the
 * rubric and the ballots when the file is played. Unknown keys are refused, so that a typing error is not silently lost.
 */
export const sessionFileSchema = z.strictObject({
  format: z.literal('cham-sao-session'),
  version: z.literal(1),
  /** Name of the council's workspace. */
  name: z.string().trim().min(1).max(100),
  council: councilInputSchema,
  regulation: regulationSchema,
  /** In the order of the decision that set up the council. */
  members: z.array(fileMemberSchema).min(1).max(100),
  producers: z.array(fileProducerSchema).max(1000),
  /** In the order in which the session takes them. */
  products: z.array(fileProductSchema).min(1).max(1000),
  session: fileSessionSchema,
  attendance: z.array(fileAttendanceSchema).max(100),
  recusals: z
    .array(z.strictObject({ product: key, member: key, reason: text(500).min(1) }))
    .max(10_000)
    .default([]),
  ballots: z.array(fileBallotSchema).max(100_000),
  rounds: z.array(fileRoundSchema).max(10_000).default([]),
  /** Spreads over the limit that the council lets stand, where its regulation allows that. */
  waivers: z
    .array(
      z.strictObject({
        product: key,
        reason: text(1000).min(1),
        votes: z.strictObject(votes).nullable().default(null),
      }),
    )
    .max(1000)
    .default([]),
  gateVotes: z
    .array(z.strictObject({ product: key, gate: criterion, ...votes }))
    .max(10_000)
    .default([]),
  /** Votes that settle a star minimum which some ballots reach and others do not. */
  minimumVotes: z
    .array(z.strictObject({ product: key, criterion, mark: starMarkSchema, ...votes }))
    .max(10_000)
    .default([]),
  findings: z.array(z.strictObject({ product: key, ...votes, remark: text(2000).default('') })).max(1000),
  /** The secretary's own text for sections of the minutes; the others are written from the records. */
  minutes: z.partialRecord(z.enum(minutesSectionKeys), z.string().max(100_000)).default({}),
  /** Papers to write; empty for all that the session has data for. */
  issue: z.array(issueSchema).max(40).default([]),
})

export type SessionFile = z.infer<typeof sessionFileSchema>
export type FileBallot = SessionFile['ballots'][number]
export type FileProduct = SessionFile['products'][number]

/** Minutes since midnight of "08:30"; null stays null. */
export function minuteOf(time: string | null): number | null {
  if (time === null) return null
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
