import { z } from 'zod'
import type { Choices } from '../domain/ballot.ts'
import type { Gate, GateVote, RaisedGate } from '../domain/gate.ts'
import type { Outcome } from '../domain/outcome.ts'
import { type Rubric, starMarkSchema } from '../domain/rubric.ts'
import type { MinimumVote, StarResult } from '../domain/stars.ts'
import type { Tally } from '../domain/tally.ts'
import { call, keepers, seated } from './call.ts'
import type { Recusal } from './session.ts'

const id = z.string().min(1).max(64)

export type TallyBallot = {
  readonly memberId: string
  readonly choices: Choices
  readonly notes: Readonly<Record<string, string>>
  readonly opinion: string
  readonly gates: readonly RaisedGate[]
  readonly sealedAt: number
  readonly receipt: string
  /** Who typed the signed paper sheet and who checked it; null for a ballot the member sealed himself. */
  readonly typed: { readonly typedBy: string; readonly checkedBy: string } | null
}

/** The council's vote on one star minimum of a round; `met` says what it settled. */
export type MinimumVoteView = MinimumVote & {
  readonly round: number
  readonly inFavour: number
  readonly against: number
  readonly other: number
}

/** One round of one product after its ballots were opened. */
export type RoundView = {
  readonly round: number
  /** Why the round was held; empty for the first. */
  readonly reason: string
  readonly ballots: readonly TallyBallot[]
  /** Ballots whose signature or box failed, kept out of the tally and named. */
  readonly refused: readonly { memberId: string; problem: string }[]
  readonly missing: readonly string[]
  readonly missingReason: string
  readonly tally: Tally
  readonly stars: StarResult
  /** Votes that settle a minimum otherwise than the ballots count; already in `stars`. */
  readonly minimumVotes: readonly MinimumVoteView[]
}

export type TallyView = {
  readonly sessionId: string
  readonly productId: string
  readonly rubric: Rubric
  readonly rounds: readonly RoundView[]
  readonly recusals: readonly Recusal[]
  readonly gates: readonly (Gate & {
    raisedBy: readonly { memberId: string; reason: string }[]
    vote: GateVote | null
  })[]
  readonly waiver: string | null
  readonly finding: FindingView | null
}

export type FindingView = {
  readonly version: number
  readonly round: number
  readonly outcome: Outcome
  readonly stars: number | null
  readonly inFavour: number
  readonly against: number
  readonly other: number
  readonly remark: string
  readonly decidedAt: number
}

export type TallyRow = {
  readonly productId: string
  readonly name: string
  readonly producerName: string
  readonly position: number
  readonly round: number
  readonly opened: boolean
  readonly sealed: number
  readonly due: number
  readonly tally: Tally | null
  readonly stars: StarResult | null
  readonly finding: FindingView | null
}

/** Chair and secretary each type their own secret; the recovery code stands in for one who is missing. */
const approvalSchema = z.union([
  z.strictObject({ memberId: id, secret: z.string().min(1).max(200) }),
  z.strictObject({ recoveryCode: z.string().min(1).max(500) }),
])

export const tallyCalls = {
  'tally.overview': call<TallyRow[]>()({
    input: z.strictObject({ sessionId: id }),
    roles: seated,
    effect: 'read',
  }),
  'tally.load': call<TallyView>()({
    input: z.strictObject({ sessionId: id, productId: id }),
    roles: seated,
    effect: 'read',
  }),
  /** Saves a chart that the screen has drawn, where the host's dialog says; null when cancelled. Nothing of it is recorded. */
  'tally.savePicture': call<{ path: string } | null>()({
    input: z.strictObject({
      fileName: z.string().trim().min(1).max(200),
      png: z.base64().max(8_000_000),
    }),
    roles: seated,
    effect: 'read',
  }),
  'tally.open': call<TallyRow[]>()({
    input: z.strictObject({
      sessionId: id,
      productIds: z.array(id).min(1).max(1000),
      approvals: z.array(approvalSchema).length(2),
      /** Needed when members due to score have not sealed: the chair closes with the missing named [RULES 11]. */
      missingReason: z.string().trim().max(1000),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'tally.startRound': call<TallyRow[]>()({
    input: z.strictObject({ sessionId: id, productId: id, reason: z.string().trim().min(1).max(1000) }),
    roles: keepers,
    effect: 'write',
  }),
  /** By the presiding member (`votes` null) or by the council's vote, as the regulation says. */
  'tally.waive': call<TallyView>()({
    input: z.strictObject({
      sessionId: id,
      productId: id,
      reason: z.string().trim().min(1).max(1000),
      votes: z
        .strictObject({
          inFavour: z.int().min(0).max(100),
          against: z.int().min(0).max(100),
          other: z.int().min(0).max(100),
        })
        .nullable(),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'gate.vote': call<TallyView>()({
    input: z.strictObject({
      sessionId: id,
      productId: id,
      gateId: z.string().min(1).max(20),
      inFavour: z.int().min(0).max(100),
      against: z.int().min(0).max(100),
      other: z.int().min(0).max(100),
    }),
    roles: keepers,
    effect: 'write',
  }),
  /** Votes on a star minimum on which the ballots differ; carried means that the product reaches it [RULES 3]. */
  'minimum.vote': call<TallyView>()({
    input: z.strictObject({
      sessionId: id,
      productId: id,
      criterion: z.string().min(1).max(20),
      mark: starMarkSchema,
      inFavour: z.int().min(0).max(100),
      against: z.int().min(0).max(100),
      other: z.int().min(0).max(100),
    }),
    roles: keepers,
    effect: 'write',
  }),
  'finding.save': call<FindingView>()({
    input: z.strictObject({
      sessionId: id,
      productId: id,
      inFavour: z.int().min(0).max(100),
      against: z.int().min(0).max(100),
      other: z.int().min(0).max(100),
      remark: z.string().trim().max(2000),
    }),
    roles: keepers,
    effect: 'write',
  }),
}
