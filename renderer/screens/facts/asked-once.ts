import type { FieldValues } from 'react-hook-form'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { FactKind } from '#shared/domain/facts/fact-fields.ts'

/** The same fact in several papers: it is typed under the first and saved with each. */
const sharedFacts: readonly { readonly key: string; readonly kinds: readonly FactKind[] }[] = [
  { key: 'steps', kinds: ['submission', 'councilReport'] },
]

/** One question of the form: where it is typed, and the other papers that get the same answer. */
export type Shared = { readonly key: string; readonly kind: FactKind; readonly others: readonly FactKind[] }

/**
 * What is asked once for several papers of these: the facts that say the same now. Where somebody has worded one paper otherwise, each is
 * asked for itself.
 */
export function askedOnce(facts: ReadonlyMap<FactKind, FieldValues>): Shared[] {
  return sharedFacts.flatMap(({ key, kinds }) => {
    const [kind, ...others] = kinds.filter(each => facts.has(each))
    if (kind === undefined || others.length === 0) return []
    const said = canonicalJson(facts.get(kind)?.[key])
    return others.every(other => canonicalJson(facts.get(other)?.[key]) === said)
      ? [{ key, kind, others }]
      : []
  })
}

/** Typed values with the shared answers carried over to the papers where they were not asked. */
export function withShared(values: FieldValues, shared: readonly Shared[]): FieldValues {
  const whole: FieldValues = { ...values }
  for (const { key, kind, others } of shared)
    for (const other of others) whole[other] = { ...whole[other], [key]: whole[kind]?.[key] }
  return whole
}
