import { z } from 'zod'
import { type Day, isDay } from '../calendar.ts'

/* One list of fields makes the type, the check at the door, the empty form and the screen of a paper's own facts. */

type Base<Key extends string> = { readonly key: Key }
export type CellField<Key extends string = string> =
  | (Base<Key> & { readonly kind: 'text' | 'long' | 'day' | 'whole' | 'flag' })
  /** A product of the session, by id. */
  | (Base<Key> & { readonly kind: 'product' })
export type Field<Key extends string = string> =
  | CellField<Key>
  /** One entry a line. */
  | (Base<Key> & { readonly kind: 'lines' })
  /** Minutes since midnight. */
  | (Base<Key> & { readonly kind: 'minute' })
  | (Base<Key> & { readonly kind: 'choice'; readonly options: readonly [string, ...string[]] })
  | (Base<Key> & { readonly kind: 'rows'; readonly columns: readonly CellField[] })
  /** For each criterion of the product's set the chosen option and what proves it. */
  | (Base<Key> & { readonly kind: 'criteria' })

export type CriterionMark = { readonly choice: number | 'none' | null; readonly evidence: string }

type CellValue<F extends { readonly kind: string }> = F extends { kind: 'text' | 'long' | 'product' }
  ? string
  : F extends { kind: 'day' }
    ? Day | null
    : F extends { kind: 'whole' }
      ? number | null
      : F extends { kind: 'flag' }
        ? boolean
        : never

type RowOf<Columns extends readonly CellField[]> = {
  readonly [F in Columns[number] as F['key']]: CellValue<F>
}

type FieldValue<F extends Field> = F extends { kind: 'lines' }
  ? readonly string[]
  : F extends { kind: 'minute' }
    ? number | null
    : F extends { kind: 'choice'; options: readonly (infer Option)[] }
      ? Option
      : F extends { kind: 'rows'; columns: infer Columns extends readonly CellField[] }
        ? readonly RowOf<Columns>[]
        : F extends { kind: 'criteria' }
          ? Readonly<Record<string, CriterionMark>>
          : CellValue<F>

/** The facts that a list of fields describes. */
export type ValuesOf<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F['key']]: FieldValue<F>
}

const text = z.string().trim().max(500)
const day = z.string().refine(isDay).nullable()
const mark = z.strictObject({
  choice: z.union([z.int().min(0).max(99), z.literal('none')]).nullable(),
  evidence: z.string().trim().max(1000),
})

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return text
    case 'long':
      return z.string().trim().max(20_000)
    case 'product':
      return z.string().max(64)
    case 'day':
      return day
    case 'whole':
      return z.int().min(0).max(9999).nullable()
    case 'flag':
      return z.boolean()
    case 'lines':
      return z.array(z.string().trim().min(1).max(1000)).max(100)
    case 'minute':
      return z.int().min(0).max(1439).nullable()
    case 'choice':
      return z.enum(field.options)
    case 'rows':
      return z.array(fieldsSchema(field.columns)).max(1000)
    case 'criteria':
      return z.record(z.string().max(20), mark)
  }
}

/** The check of these fields, for whoever does not know them by name: the form made from the list. */
export const fieldsObject = (fields: readonly Field[]) =>
  z.strictObject(Object.fromEntries(fields.map(field => [field.key, schemaOf(field)])))

/** The check at the door of facts with these fields. */
export function fieldsSchema<const Fields extends readonly Field[]>(
  fields: Fields,
): z.ZodType<ValuesOf<Fields>> {
  // The object has checked every field; what comes out has the type that is made from the same list.
  return fieldsObject(fields).pipe(z.custom<ValuesOf<Fields>>())
}

function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'product':
      return ''
    case 'day':
    case 'whole':
    case 'minute':
      return null
    case 'flag':
      return false
    case 'lines':
    case 'rows':
      return []
    case 'choice':
      return field.options[0]
    case 'criteria':
      return {}
  }
}

const isEmpty = (value: unknown): boolean => value === '' || value === null || value === false

/** Facts without rows in which nothing was typed; lines of one entry are refused empty at the door already. */
export function withoutEmptyRows<Values extends object>(fields: readonly Field[], values: Values): Values {
  const kept = Object.entries(values).map(([key, value]) => {
    const hasRows = fields.some(field => field.key === key && field.kind === 'rows')
    if (!hasRows || !Array.isArray(value)) return [key, value]
    return [key, value.filter(row => !Object.values(row as object).every(isEmpty))]
  })
  return Object.fromEntries(kept) as Values
}

/** Facts of which nothing is known yet. */
export function emptyValues<const Fields extends readonly Field[]>(fields: Fields): ValuesOf<Fields> {
  return Object.fromEntries(fields.map(field => [field.key, emptyValue(field)])) as ValuesOf<Fields>
}
