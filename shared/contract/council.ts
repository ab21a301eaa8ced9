import { z } from 'zod'
import {
  type CouncilInput,
  councilInputSchema,
  type MemberInput,
  memberInputSchema,
} from '../domain/council.ts'
import { type Regulation, regulationSchema } from '../domain/regulation.ts'
import { call, keepers, seated } from './call.ts'

export type MemberView = MemberInput & {
  readonly id: string
  readonly position: number
  readonly enrolled: boolean
}
export type CouncilView = {
  readonly council: CouncilInput | null
  readonly regulation: Regulation
  readonly members: readonly MemberView[]
}

const id = z.string().min(1).max(64)

export const councilCalls = {
  'council.load': call<CouncilView>()({ input: z.strictObject({}), roles: seated, effect: 'read' }),
  'council.save': call<CouncilView>()({ input: councilInputSchema, roles: keepers, effect: 'write' }),
  'regulation.save': call<CouncilView>()({ input: regulationSchema, roles: keepers, effect: 'write' }),
  'member.save': call<MemberView>()({
    input: z.strictObject({ id: id.nullable(), member: memberInputSchema }),
    roles: keepers,
    effect: 'write',
  }),
  'member.move': call<CouncilView>()({
    input: z.strictObject({ id, position: z.int().min(0).max(999) }),
    roles: keepers,
    effect: 'write',
  }),
  'member.remove': call<null>()({ input: z.strictObject({ id }), roles: keepers, effect: 'write' }),
}
