import type { FieldValues } from 'react-hook-form'
import type { Field } from '#shared/domain/facts/field.ts'

const toTyped = (field: Field, value: unknown): unknown => {
  if (field.kind === 'whole') return value ?? ''
  if (field.kind !== 'rows' || !Array.isArray(value)) return value
  return value.map(row => typedFacts(field.columns, row))
}

/** Facts as the form's fields hold them: an empty number is ''. */
export const typedFacts = (fields: readonly Field[], facts: FieldValues): FieldValues =>
  Object.fromEntries(fields.map(field => [field.key, toTyped(field, facts[field.key])]))

const toKept = (field: Field, value: unknown): unknown => {
  if (field.kind === 'whole') return value === '' ? null : value
  if (field.kind === 'text') return String(value ?? '').replaceAll(/\s*\n\s*/g, ' ')
  if (!Array.isArray(value)) return value
  if (field.kind === 'lines') return value.filter(line => String(line).trim() !== '')
  return field.kind === 'rows' ? value.map(row => keptFacts(field.columns, row)) : value
}

/** What was typed as the contract takes it: blank lines go, an emptied number is none, a short text is one line. */
export const keptFacts = (fields: readonly Field[], typed: FieldValues): FieldValues =>
  Object.fromEntries(fields.map(field => [field.key, toKept(field, typed[field.key])]))
