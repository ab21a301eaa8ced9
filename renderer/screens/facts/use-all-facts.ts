import { useQuery } from '@tanstack/react-query'
import type { FactsView } from '#shared/contract/facts.ts'
import { type FactKind, factKinds } from '#shared/domain/facts/fact-fields.ts'
import { paperScopes } from '#shared/domain/paper-scope.ts'
import type { CallError } from '#shared/error-code.ts'
import { CallRefused, call } from '../../api.ts'
import { belongsHere } from '../papers/paper-groups.ts'

export type KindFacts = { readonly kind: FactKind; readonly view: FactsView }

const wholeSession = factKinds.filter(kind => paperScopes[kind] === 'session')

async function loadAll(sessionId: string): Promise<KindFacts[]> {
  const all: KindFacts[] = []
  for (const kind of wholeSession) {
    const answer = await call('facts.load', { kind, sessionId, productId: null })
    if (!answer.ok) throw new CallRefused(answer.error)
    if (belongsHere(answer.value.missing)) all.push({ kind, view: answer.value })
  }
  // What lacks something comes first; the others keep their order.
  return all.toSorted((left, right) => Number(isWhole(left)) - Number(isWhole(right)))
}

const isWhole = ({ view }: KindFacts): boolean => view.missing.length === 0

/** Facts of every paper of the whole session that has a place in it. */
export function useAllFacts(sessionId: string) {
  const { data, error, refetch } = useQuery<KindFacts[], CallRefused>({
    queryKey: ['facts.load', { sessionId }],
    queryFn: () => loadAll(sessionId),
  })
  const refusal: CallError | null = error?.error ?? null
  return { data, refusal, refetch }
}
