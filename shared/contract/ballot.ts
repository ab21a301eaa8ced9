import { z } from 'zod'
import type { Choices } from '../domain/ballot.ts'
import type { CriterionMark } from '../domain/facts/field.ts'
import type { RaisedGate } from '../domain/gate.ts'
import type { CaseChoices, Rubric } from '../domain/rubric.ts'
import { call, scorers } from './call.ts'

const id = z.string().min(1).max(64)
const code = z.string().min(1).max(20)
export const choiceSchema = z.union([z.int().min(0).max(99), z.literal('none')])
const where = { sessionId: id, productId: id }

/** What a member has written so far on one product; only his own ever leaves the shell. */
export type BallotDraft = {
  readonly choices: Choices
  /** Criterion code to the member's note. */
  readonly notes: Readonly<Record<string, string>>
  readonly setAside: readonly string[]
  readonly gates: readonly RaisedGate[]
  /** "Ý kiến của người đánh giá". */
  readonly opinion: string
}

/** How far the council was apart on one criterion (points). */
export type CriterionSpread = {
  readonly criterion: string
  readonly lowest: number
  readonly highest: number
}

export const dossierTopics = ['material', 'labour', 'origin', 'identity'] as const

/** What the product's dossier puts beside the ballot, as far as it was entered [RULES 16]. */
export type BallotDossier = {
  /** The producer's own marks and what proves them (form 02), by criterion. */
  readonly marks: Readonly<Record<string, CriterionMark>>
  /** What the producer described and what the commune found (form 03); topics without a word are left out. */
  readonly topics: readonly {
    readonly topic: (typeof dossierTopics)[number]
    readonly described: string
    readonly found: string
  }[]
}

export type BallotView = {
  readonly sessionId: string
  readonly productId: string
  readonly productName: string
  readonly productCode: string
  readonly producerName: string
  readonly round: number
  readonly rubric: Rubric
  readonly cases: CaseChoices
  readonly draft: BallotDraft
  readonly dossier: BallotDossier
  /** Own choices of the round before, in a second round. */
  readonly previous: Choices | null
  /** Lowest and highest points of the round before by criterion, without names; null unless the regulation shows them. */
  readonly previousSpread: readonly CriterionSpread[] | null
  readonly sealed: { readonly sealedAt: number; readonly receipt: string } | null
  readonly refusal: 'member-recused' | 'member-absent' | 'member-does-not-score' | 'scoring-closed' | null
}

export type BallotProgress = {
  readonly productId: string
  readonly productName: string
  readonly position: number
  readonly round: number
  readonly answered: number
  readonly asked: number
  readonly state: 'open' | 'sealed' | 'recused' | 'closed'
}

export type SealReceipt = { readonly receipt: string; readonly sealedAt: number; readonly total: number }

export const ballotCalls = {
  'ballot.progress': call<BallotProgress[]>()({
    input: z.strictObject({ sessionId: id }),
    roles: scorers,
    effect: 'read',
  }),
  'ballot.load': call<BallotView>()({ input: z.strictObject(where), roles: scorers, effect: 'read' }),
  /** A choice, or null to take it back. */
  'ballot.choose': call<BallotDraft>()({
    input: z.strictObject({ ...where, criterion: code, choice: choiceSchema.nullable() }),
    roles: scorers,
    effect: 'write',
  }),
  'ballot.note': call<BallotDraft>()({
    input: z.strictObject({ ...where, criterion: code, note: z.string().trim().max(1000) }),
    roles: scorers,
    effect: 'write',
  }),
  'ballot.setAside': call<BallotDraft>()({
    input: z.strictObject({ ...where, criterion: code, aside: z.boolean() }),
    roles: scorers,
    effect: 'write',
  }),
  'ballot.opinion': call<BallotDraft>()({
    input: z.strictObject({ ...where, opinion: z.string().trim().max(4000) }),
    roles: scorers,
    effect: 'write',
  }),
  /** Raises a gate with a reason; an empty reason takes it back. */
  'ballot.raiseGate': call<BallotDraft>()({
    input: z.strictObject({ ...where, gateId: code, reason: z.string().trim().max(1000) }),
    roles: scorers,
    effect: 'write',
  }),
  'ballot.seal': call<SealReceipt>()({ input: z.strictObject(where), roles: scorers, effect: 'write' }),
}
