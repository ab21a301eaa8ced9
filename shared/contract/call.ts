import type { z } from 'zod'
import type { MemberRole } from '../domain/council.ts'

/** Who is at the keyboard: nobody yet, the founder of a council without enrolled keepers, or a seated member's role. */
export type CallerRole = 'nobody' | 'setup' | MemberRole

/** One line of the contract: what goes in, what comes out, who may, and whether it changes anything. */
export type Call<Input extends z.ZodType, Output, Workspace extends boolean> = {
  readonly input: Input
  readonly roles: readonly CallerRole[]
  readonly effect: 'read' | 'write'
  /** False for the few calls that work before a workspace is open. */
  readonly workspace: Workspace
  /** Never set; carries the output's type. */
  readonly output?: Output
}

type Options<Input extends z.ZodType> = {
  readonly input: Input
  readonly roles: readonly CallerRole[]
  readonly effect: 'read' | 'write'
}

/** Declares a call on the open workspace; the output type is given first: `call<Receipt>()({ … })`. */
export function call<Output>() {
  return <Input extends z.ZodType>(options: Options<Input>): Call<Input, Output, true> => ({
    workspace: true,
    ...options,
  })
}

/** Declares a call that needs no open workspace. */
export function freeCall<Output>() {
  return <Input extends z.ZodType>(options: Options<Input>): Call<Input, Output, false> => ({
    workspace: false,
    ...options,
  })
}

export const anyone = [
  'nobody',
  'setup',
  'chair',
  'viceChair',
  'member',
  'secretary',
  'advisor',
  'observer',
] as const
/** Everybody with a seat, and the founder. */
export const seated = ['setup', 'chair', 'viceChair', 'member', 'secretary', 'advisor', 'observer'] as const
/** Those who keep the records: the secretary, chair and vice chair, and the founder. */
export const keepers = ['setup', 'chair', 'viceChair', 'secretary'] as const
/** Those who may hold a ballot; the regulation decides whether the secretary scores. */
export const scorers = ['chair', 'viceChair', 'member', 'secretary'] as const
