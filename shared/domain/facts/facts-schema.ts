import { z } from 'zod'
import { type AnyFacts, factFields, factKinds } from './fact-fields.ts'
import { fieldsSchema } from './field.ts'

const each = factKinds.map(kind =>
  z.strictObject({ kind: z.literal(kind), facts: fieldsSchema(factFields[kind]) as z.ZodType }),
)

/** Facts of any paper, checked by the fields of its kind. */
export const factsSchema = z.discriminatedUnion(
  'kind',
  each as [(typeof each)[number], ...typeof each],
) as unknown as z.ZodType<AnyFacts>
