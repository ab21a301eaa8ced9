import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SessionView } from '#shared/contract/session.ts'
import { call } from '../../api.ts'
import { announceRefusal } from '../../notices.ts'

export type RunListActs = {
  /** To a place from 0; beyond the ends counts as the end. */
  readonly move: (productId: string, to: number) => void
  readonly remove: (productId: string) => void
}

/** Acts of all rows together, the same object as long as the session is: a row then changes only with its product. */
export function useRunListActs(sessionId: string): RunListActs {
  const client = useQueryClient()
  return useMemo(() => {
    const settle = async (answer: ReturnType<typeof call<'session.reorder' | 'session.removeProduct'>>) => {
      const result = await answer
      if (result.ok) await client.invalidateQueries()
      else announceRefusal(result.error)
    }
    const move = (productId: string, to: number) => {
      const session = client.getQueryData<SessionView>(['session.load', { sessionId }])
      if (!session) return
      const order = session.list.map(line => line.product.id)
      const from = order.indexOf(productId)
      const place = Math.min(Math.max(0, to), order.length - 1)
      if (place === from) return
      const productIds = order.toSpliced(from, 1).toSpliced(place, 0, productId)
      void settle(call('session.reorder', { sessionId, productIds }))
    }
    const remove = (productId: string) => void settle(call('session.removeProduct', { sessionId, productId }))
    return { move, remove }
  }, [client, sessionId])
}
