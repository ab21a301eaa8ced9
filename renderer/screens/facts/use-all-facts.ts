import { useMemo } from 'react'
import type { FactsView } from '#shared/contract/facts.ts'
import { useCall } from '../../api.ts'
import { belongsHere } from '../papers/paper-groups.ts'

const isWhole = ({ missing }: FactsView): boolean => missing.length === 0

/** Facts of every paper of the whole session that has a place in it: first those that lack something, the others in their order. */
export function useAllFacts(sessionId: string) {
  const { data, refusal, refetch } = useCall('facts.list', { sessionId })
  const views = useMemo(
    () =>
      data
        ?.filter(({ missing }) => belongsHere(missing))
        .toSorted((left, right) => Number(isWhole(left)) - Number(isWhole(right))),
    [data],
  )
  return { views, refusal, refetch }
}
