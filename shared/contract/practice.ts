import { z } from 'zod'
import type { PracticeResult } from '../domain/practice.ts'
import type { CaseChoices, Rubric } from '../domain/rubric.ts'
import { choiceSchema } from './ballot.ts'
import { anyone, freeCall } from './call.ts'

const id = z.string().regex(/^[a-z0-9-]{1,64}$/)

export type PracticeHead = {
  readonly id: string
  readonly name: string
  readonly producer: string
  readonly setName: string
  readonly intro: string
}

/** A sample as the trainee gets it: the dossier, without the reference. */
export type PracticeTask = PracticeHead & {
  readonly rubric: Rubric
  readonly cases: CaseChoices
  /** Criterion code to what the dossier shows. */
  readonly evidence: Readonly<Record<string, string>>
}

/** Training needs no seat and no council file, and leaves nothing behind. */
export const practiceCalls = {
  'practice.list': freeCall<PracticeHead[]>()({ input: z.strictObject({}), roles: anyone, effect: 'read' }),
  'practice.load': freeCall<PracticeTask>()({ input: z.strictObject({ id }), roles: anyone, effect: 'read' }),
  'practice.compare': freeCall<PracticeResult>()({
    input: z.strictObject({ id, choices: z.record(z.string().min(1).max(20), choiceSchema) }),
    roles: anyone,
    effect: 'read',
  }),
}
