import type { Regime } from './common.ts'

/** The regime of a pack, for legal bases and headings. */
export function regimeOf(packId: string): Regime {
  return packId.startsWith('1048') ? 'R2019' : packId.startsWith('148') ? 'R2025' : 'R2026'
}
