import { z } from 'zod'
import { issuedKinds } from '../domain/wording/issued-kinds.ts'
import { call, keepers, seated } from './call.ts'
import { overSigned } from './paper.ts'

const id = z.string().min(1).max(64)
const text = (max: number) => z.string().trim().max(max)

export type RegisterLine = {
  readonly id: string
  readonly series: string
  readonly year: number
  readonly number: number
  readonly symbol: string
  readonly issuedOn: string
  readonly subject: string
  readonly signers: string
  readonly sessionId: string | null
  readonly kind: string | null
  readonly productId: string | null
  /** The newest file that carries the number, and its hash. */
  readonly paperId: string | null
  readonly sha256: string | null
  /** Why there is a gap, a double or a day out of order; '' where there is none. */
  readonly reason: string
  readonly madeAt: number
  readonly voidedAt: number | null
  readonly voidReason: string | null
}
export type RegisterView = {
  readonly lines: readonly RegisterLine[]
  /** Numbers left out between the first and the last, by series and year: only of registers kept here. */
  readonly gaps: readonly {
    readonly series: string
    readonly year: number
    readonly numbers: readonly number[]
  }[]
}

/** A run of numbers without a gap: `count` of them from `first` on. */
export type NumbersGiven = { readonly first: number; readonly count: number; readonly symbol: string }

/** What would be given next to a paper. */
export type NumberProposal = {
  readonly number: number
  readonly symbol: string
  readonly series: string
  readonly subject: string
  readonly signers: string
  readonly issuedOn: string
  /** The register of this agency is kept here: gaps need a reason. */
  readonly own: boolean
  /** Somebody has signed the newest version: by hand on paper, where the number is written by hand too, or in the file. */
  readonly signed: 'onPaper' | 'inFile' | null
  /** The number that the paper has already. */
  readonly given: RegisterLine | null
}

const paper = { kind: z.enum(issuedKinds), sessionId: id.nullable(), productId: id.nullable() }
const numbered = {
  number: z.int().min(1).max(999_999),
  issuedOn: z.iso.date(),
  signers: text(300),
  reason: text(500),
}

export const registerCalls = {
  'register.list': call<RegisterView>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'register.propose': call<NumberProposal>()({ input: z.strictObject(paper), roles: seated, effect: 'read' }),
  /** Gives a number to a paper and writes the paper anew with it; one that was signed by hand on paper stays as it was signed. */
  'register.give': call<RegisterLine>()({
    input: z.strictObject({ ...paper, ...numbered, overSigned }),
    roles: keepers,
    effect: 'write',
  }),
  /** Gives the next numbers to every paper of a kind that was written for a product and has none; signed ones are left. */
  'register.giveAll': call<NumbersGiven>()({
    input: z.strictObject({
      ...{ kind: z.enum(issuedKinds), sessionId: id, issuedOn: z.iso.date(), signers: text(300) },
    }),
    roles: keepers,
    effect: 'write',
  }),
  /** Enters a paper that was written elsewhere, so that the series has no hole. */
  'register.enter': call<RegisterLine>()({
    input: z.strictObject({ ...numbered, symbol: text(40).min(1), subject: text(500).min(1) }),
    roles: keepers,
    effect: 'write',
  }),
  'register.void': call<RegisterView>()({
    input: z.strictObject({ id, reason: text(500) }),
    roles: keepers,
    effect: 'write',
  }),
}
