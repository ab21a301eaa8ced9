import { z } from 'zod'
import { type AnyFacts, factFields, factKinds } from './fact-fields.ts'
import { fieldsObject } from './field.ts'

const [first, ...others] = factKinds.map(kind =>
  z.strictObject({ kind: z.literal(kind), facts: fieldsObject(factFields[kind]) }),
)
if (!first) throw new Error('No paper has facts')

/** Facts of any paper, checked by the fields of its kind. */
export const factsSchema: z.ZodType<AnyFacts> = z
  .discriminatedUnion('kind', [first, ...others])
  .pipe(z.custom<AnyFacts>())
