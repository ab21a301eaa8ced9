import { useDeferredValue } from 'react'

const screenful = 40

/** A long list in two goes: what fits the screen at once, the rest right after, without holding up a key or a click. */
export function useGradually<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return useDeferredValue(entries, entries.slice(0, screenful))
}
