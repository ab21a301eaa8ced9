import { z } from 'zod'
import type { Choices } from '../domain/ballot.ts'
import type { RaisedGate } from '../domain/gate.ts'
import type { EntryDifference } from '../domain/paper-entry.ts'
import type { CaseChoices, Rubric } from '../domain/rubric.ts'
import { choiceSchema, type SealReceipt } from './ballot.ts'
import { call } from './call.ts'

/** Those who may type a signed sheet: members of the council who keep its records, never the founder. */
export const typists = ['chair', 'viceChair', 'secretary'] as const
const id = z.string().min(1).max(64)
const code = z.string().min(1).max(20)
const where = { sessionId: id, productId: id, memberId: id }
/** Grounds to reject that stand on the paper; the second pass may leave the reason out. */
export const sheetGatesSchema = z
  .array(z.strictObject({ gateId: code, reason: z.string().trim().max(1000) }))
  .max(100)
const choices = z.record(code, choiceSchema)
const partPoints = z.int().min(0).max(100)

/** `first`: typed once. `differs`: typed twice, not alike. `ready`: alike and complete. `merged`: counts as the member's ballot. */
export const sheetStates = ['none', 'first', 'differs', 'ready', 'merged'] as const
export type SheetState = (typeof sheetStates)[number]

export type SheetHead = {
  readonly productId: string
  readonly memberId: string
  readonly state: SheetState
  readonly typedBy: string | null
  readonly checkedBy: string | null
  /** The member sealed a ballot of his own. */
  readonly sealed: boolean
  readonly receipt: string | null
}

/** One paper sheet at the typist's desk. What the first pass holds is shown only until the second begins, so that the second is blind. */
export type SheetView = SheetHead & {
  readonly sessionId: string
  readonly productName: string
  readonly memberName: string
  readonly round: number
  readonly rubric: Rubric
  readonly cases: CaseChoices
  readonly first: Choices | null
  readonly second: Choices | null
  readonly firstGates: readonly RaisedGate[] | null
  readonly secondGates: readonly RaisedGate[] | null
  readonly opinion: string
  readonly differences: readonly EntryDifference[]
}

export const paperSheetCalls = {
  /** What is typed or sealed; a member due of whom nothing is listed has not begun. */
  'paperSheet.list': call<SheetHead[]>()({
    input: z.strictObject({ sessionId: id }),
    roles: typists,
    effect: 'read',
  }),
  'paperSheet.load': call<SheetView>()({ input: z.strictObject(where), roles: typists, effect: 'read' }),
  /** Keeps what was typed so far in the first or the second pass. */
  'paperSheet.type': call<SheetView>()({
    input: z.strictObject({
      ...where,
      pass: z.union([z.literal(1), z.literal(2)]),
      choices,
      opinion: z.string().trim().max(4000),
      gates: sheetGatesSchema,
    }),
    roles: typists,
    effect: 'write',
  }),
  /** A second pass by the part totals that stand on the paper. */
  'paperSheet.checkTotals': call<SheetView>()({
    input: z.strictObject({
      ...where,
      parts: z.strictObject({ A: partPoints, B: partPoints, C: partPoints }),
    }),
    roles: typists,
    effect: 'write',
  }),
  /** Settles one criterion by the paper: both passes then hold this choice. */
  'paperSheet.settle': call<SheetView>()({
    input: z.strictObject({ ...where, criterion: code, choice: choiceSchema }),
    roles: typists,
    effect: 'write',
  }),
  /** Settles one ground to reject by the paper: its reason, or empty where the paper raises none. */
  'paperSheet.settleGate': call<SheetView>()({
    input: z.strictObject({ ...where, gateId: code, reason: z.string().trim().max(1000) }),
    roles: typists,
    effect: 'write',
  }),
  /** Throws both passes away, to type the sheet from the beginning. */
  'paperSheet.discard': call<SheetView>()({ input: z.strictObject(where), roles: typists, effect: 'write' }),
  /** Seals the sheet into the ballot box in the member's name; who typed and who checked stays with it. */
  'paperSheet.merge': call<SealReceipt>()({ input: z.strictObject(where), roles: typists, effect: 'write' }),
}
