import type { StarMark } from '../rubric.ts'

/** Where something is printed: table and row of the file, numbered from 1; 0 stands for the text before the first table. */
export type Place = { readonly table: number; readonly row: number }

/** What can be odd about a printed annex. Each is settled by a person before the pack is saved. */
export const findingCodes = [
  'set-heading-missing',
  'set-number-twice',
  'part-missing',
  'criterion-without-options',
  'code-twice',
  'code-elsewhere',
  'option-lost',
  'option-without-box',
  'text-in-table',
  'case-single',
  'points-missing',
  'points-footnote',
  'points-unclear',
  'points-above-max',
  'points-repeated',
  'points-falling',
  'max-missing',
  'max-conflict',
  'marks-spaced',
  'marks-odd',
  'criterion-top',
  'group-sum',
  'section-sum',
  'part-sum',
  'scale-differs',
  'set-fault',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** How a doubtful place may be read. */
export type Reading =
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'marks'; readonly stars: StarMark | null }
  | { readonly kind: 'text'; readonly text: string }
  /** The best option is worth the printed maximum. */
  | { readonly kind: 'raise' }
  /** As printed. */
  | { readonly kind: 'keep' }
  /** As printed, and the set is carried as unverified. */
  | { readonly kind: 'unverified' }
  /** An option of its own. */
  | { readonly kind: 'option' }
  /** Goes on from the option above. */
  | { readonly kind: 'join' }
  /** A note on how to judge the criterion. */
  | { readonly kind: 'note' }
  /** Left out. */
  | { readonly kind: 'omit' }
  /** The whole set is left out. */
  | { readonly kind: 'omitSet' }

export type AnnexFinding = {
  /** Stays the same as long as the file does: a settlement is kept by it. */
  readonly id: string
  readonly code: FindingCode
  readonly place: Place
  readonly setNo: number
  /** Place on the sheet, such as `A / 1 / 1.2`. */
  readonly at: string
  /** What the print says there. */
  readonly printed: string
  readonly facts: Readonly<Record<string, string | number>>
  /** Possible readings; the first is suggested. */
  readonly readings: readonly Reading[]
  readonly settled: Reading | null
}

/** What a person decided, by finding. */
export type Settlements = Readonly<Record<string, Reading>>

export type Question = Omit<AnnexFinding, 'id' | 'settled'>

/** Asks about a place of one set. */
export type Ask = (question: Omit<Question, 'setNo'>) => Reading

/** Collects questions; answers each with the person's reading, or for the time being with the suggested one. */
export type Desk = {
  readonly ask: (question: Question) => Reading
  readonly findings: readonly AnnexFinding[]
}

export function makeDesk(settlements: Settlements): Desk {
  const findings: AnnexFinding[] = []
  const asked = new Map<string, number>()
  const ask = (question: Question): Reading => {
    const stem = `${question.code}@${question.place.table}.${question.place.row}`
    const times = (asked.get(stem) ?? 0) + 1
    asked.set(stem, times)
    const id = times === 1 ? stem : `${stem}#${times}`
    const settled = settlements[id] ?? null
    findings.push({ ...question, id, settled })
    return settled ?? question.readings[0] ?? { kind: 'keep' }
  }
  return { ask, findings }
}
