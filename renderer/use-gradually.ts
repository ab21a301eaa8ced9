import { useDeferredValue } from 'react'

const screenful = 40

/**
 * A long list in two goes: what fits the screen at once, the rest right after, without holding up a key or a click. Called where the list
 * is there from the first drawing: what comes later is drawn whole.
 */
export function useGradually<Entry>(entries: readonly Entry[], atOnce = screenful): readonly Entry[] {
  return useDeferredValue(entries, entries.slice(0, atOnce))
}
