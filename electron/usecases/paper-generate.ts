import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput } from '#shared/contract.ts'
import { type Answer, type Context, refuse } from './context.ts'

export function generatePapers(_context: Context, input: CallInput<'paper.generate'>): Answer<PaperView[]> {
  return refuse('paper-data-missing', { facts: { kinds: input.kinds.join(', ') } })
}
