import * as fc from 'fast-check'
import { z } from 'zod'

/** Words that fit a property of this name: ids that are there, codes, PINs, paths. */
export type Dictionary = Readonly<Record<string, readonly unknown[]>>

type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly format?: string
}

/** Inputs that a call's schema takes, as far as JSON Schema can say it; `words` makes them point at what is there. */
export function arbitraryOf(schema: z.ZodType, words: Dictionary): fc.Arbitrary<unknown> {
  const plain = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema
  return build(plain, words, '')
}

function build(schema: Schema, words: Dictionary, name: string): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const union = schema.anyOf ?? schema.oneOf
  if (union) return fc.oneof(...union.map(part => build(part, words, name)))
  const known = words[name]
  switch (schema.type) {
    case 'object':
      return objectOf(schema, words)
    case 'array': {
      const minLength = schema.minItems ?? 0
      const maxLength = Math.min(schema.maxItems ?? 4, minLength + 4)
      const item = build(schema.items ?? {}, words, name.replace(/s$/, ''))
      return fc.array(item, { minLength, maxLength })
    }
    case 'integer':
    case 'number':
      return mostly(known, numberOf(schema))
    case 'string':
      return mostly(known, textOf(schema))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return mostly(known, fc.constantFrom<unknown>('x', 1, null, true))
  }
}

const mostly = (known: readonly unknown[] | undefined, other: fc.Arbitrary<unknown>) =>
  known?.length
    ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: other })
    : other

function objectOf(schema: Schema, words: Dictionary): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0 && typeof schema.additionalProperties === 'object') {
    const key = build(schema.propertyNames ?? { type: 'string', minLength: 1 }, words, 'criterion')
    return fc.dictionary(key.map(String), build(schema.additionalProperties, words, ''), { maxKeys: 4 })
  }
  const fields = Object.fromEntries(properties.map(([name, part]) => [name, build(part, words, name)]))
  return fc.record(fields, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true })
}

function numberOf({ minimum, maximum, type }: Schema): fc.Arbitrary<unknown> {
  const min = Math.max(minimum ?? -1000, -(2 ** 31))
  const max = Math.min(maximum ?? 2 ** 31 - 1, 2 ** 31 - 1)
  const near = fc.integer({ min, max: Math.min(max, min + 12) })
  const any = type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  return fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: any })
}

function textOf({ format, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<unknown> {
  if (format === 'date')
    return fc
      .date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10))
  const longest = Math.max(minLength, Math.min(maxLength, minLength + 40))
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.string({ unit: fc.constantFrom(...'aăâđêôơư ạế1-/.'), minLength, maxLength: longest }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: longest }) },
    // Exactly as long as is allowed.
    { weight: 1, arbitrary: fc.constant(Math.min(maxLength, 20_000)).map(length => 'ữ'.repeat(length)) },
  )
}
