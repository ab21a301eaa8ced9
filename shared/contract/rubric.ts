import { z } from 'zod'
import type { PackHead, Rubric } from '../domain/rubric.ts'
import type { HeadFault, RubricFault } from '../domain/rubric-check.ts'
import { anyone, freeCall, keepers } from './call.ts'

export type SetSummary = {
  readonly no: number
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly subgroup: string
  readonly criteria: number
  readonly unverified: boolean
  readonly remark: string
  readonly cases: readonly { code: string; title: string; cases: readonly string[] }[]
}
export type PackSummary = {
  readonly head: PackHead
  readonly origin: 'shipped' | 'imported'
  /** The decision's own words lie over at least one set. */
  readonly official: boolean
  readonly sets: readonly SetSummary[]
}
/** A file of a pack that cannot be offered, with the place and what is wrong. */
export type PackProblem = {
  readonly packId: string
  readonly file: string
  readonly at: string
  readonly code:
    | RubricFault['code']
    | HeadFault['code']
    | 'malformed'
    | 'unreadable'
    | 'set-twice'
    | 'pack-twice'
  readonly facts: Readonly<Record<string, string | number>>
}

const id = z.string().min(1).max(64)

export const rubricCalls = {
  'rubric.list': freeCall<{ packs: PackSummary[]; problems: PackProblem[] }>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'read',
  }),
  'rubric.load': freeCall<Rubric>()({
    input: z.strictObject({ packId: id, setNo: z.int().min(1).max(999) }),
    roles: anyone,
    effect: 'read',
  }),
  /** Writes a set, or with null the whole pack, as empty score sheets in Word or as a table in Excel; null when cancelled. */
  'rubric.export': freeCall<{ path: string } | null>()({
    input: z.strictObject({
      packId: id,
      setNo: z.int().min(1).max(999).nullable(),
      format: z.enum(['word', 'excel']),
      words: z.enum(['short', 'official']),
    }),
    roles: anyone,
    effect: 'read',
  }),
  /** Removes an imported pack, or the official words that were laid over a shipped one. */
  'pack.remove': freeCall<null>()({ input: z.strictObject({ packId: id }), roles: keepers, effect: 'write' }),
}
