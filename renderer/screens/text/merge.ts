import { applyPatch, createPatch } from 'diff'

/**
 * The edited text with what changed in the data since it was edited; undefined when both changed the same lines, so that nobody's words
 * are lost without being asked.
 */
export function mergeData(edited: string, basis: string, now: string): string | undefined {
  const merged = applyPatch(
    `${edited}\n`,
    createPatch('', `${basis}\n`, `${now}\n`, '', '', { context: 1 }),
    {
      fuzzFactor: 0,
    },
  )
  return merged === false ? undefined : merged.replace(/\n$/, '')
}
