import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SessionView } from '#shared/contract/session.ts'
import { call } from '../../api.ts'
import { announceRefusal } from '../../notices.ts'

export type RunListActs = {
  readonly move: (productId: string, by: -1 | 1) => void
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
    const move = (productId: string, by: -1 | 1) => {
      const session = client.getQueryData<SessionView>(['session.load', { sessionId }])
      if (!session) return
      const order = session.list.map(line => line.product.id)
      const from = order.indexOf(productId)
      const productIds = order.toSpliced(from, 1).toSpliced(from + by, 0, productId)
      void settle(call('session.reorder', { sessionId, productIds }))
    }
    const remove = (productId: string) => void settle(call('session.removeProduct', { sessionId, productId }))
    return { move, remove }
  }, [client, sessionId])
}
