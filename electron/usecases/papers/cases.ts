import { loadEntriesOf } from '../../store/audit.ts'
import type { PaperPlace } from '../../store/paper-text.ts'
import type { Context } from '../context.ts'

/**
 * When the present case of a product began, ms: its inspection, recall or expiry after an earlier one. What was typed, edited and
 * numbered before belongs to that one and stays as it was. From the trail; 0 for a product's first case.
 */
export function caseStarts({ db }: Pick<Context, 'db'>): (productId: string | null) => number {
  const starts = new Map<string, number>()
  for (const { entry } of loadEntriesOf(db, ['facts.begin'])) {
    const { productId } = entry.payload as { productId?: string }
    if (productId) starts.set(productId, entry.at)
  }
  return productId => (productId === null ? 0 : (starts.get(productId) ?? 0))
}

/** The start of the case that a paper belongs to; papers of sessions have none. */
export const caseStart = (
  context: Pick<Context, 'db'>,
  { sessionId, productId }: Omit<PaperPlace, 'kind'>,
): number => (sessionId === null && productId !== null ? caseStarts(context)(productId) : 0)
