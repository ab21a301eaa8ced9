import { z } from 'zod'
import type { FollowUp, StarCounts } from '../domain/follow-up.ts'
import { call, seated } from './call.ts'

/** One recognised product and the clock of its certificate. */
export type FollowLine = FollowUp & {
  readonly sessionId: string
  readonly productId: string
  readonly productName: string
  readonly producerName: string
  readonly commune: string
  readonly stars: number
  /** "3981/QĐ-UBND"; '' until the decision has a number in the register. */
  readonly decision: string
  readonly issuedOn: string | null
}
export type FollowView = {
  readonly lines: readonly FollowLine[]
  readonly communes: readonly { readonly commune: string; readonly counts: StarCounts }[]
  readonly total: StarCounts
}

export const followCalls = {
  'follow.list': call<FollowView>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
}
