import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod'
import { type FactKind, factFields } from '#shared/domain/facts/fact-fields.ts'
import { type Field, fieldsObject } from '#shared/domain/facts/field.ts'
import { keptFacts } from './form-values.ts'

export type FactsResolver = Resolver<FieldValues, unknown, FieldValues>

/** The contract's check of these fields, run on what the form would send. */
export function resolverOf(fields: readonly Field[]): FactsResolver {
  const check = zodResolver(fieldsObject(fields))
  return (values, context, options) => check(keptFacts(fields, values), context, options)
}

/** The same for the facts of several papers in one form, by kind. */
export function resolverOfAll(kinds: readonly FactKind[]): FactsResolver {
  const check = zodResolver(
    z.object(Object.fromEntries(kinds.map(kind => [kind, fieldsObject(factFields[kind])]))),
  )
  return (values, context, options) =>
    check(
      Object.fromEntries(kinds.map(kind => [kind, keptFacts(factFields[kind], values[kind])])),
      context,
      options,
    )
}
