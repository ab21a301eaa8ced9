import type { RegisterLine, RegisterView } from '#shared/contract/register.ts'
import { numberText } from '#shared/domain/register.ts'

export type BookEntry =
  | { readonly kind: 'line'; readonly line: RegisterLine }
  /** Numbers that follow each other and were never given: "03" or "03–05". */
  | { readonly kind: 'gap'; readonly from: number; readonly text: string }

export type Book = {
  readonly series: string
  readonly year: number
  readonly entries: readonly BookEntry[]
}

/** Runs of numbers that follow each other, as people read them. */
function gapEntries(numbers: readonly number[]): BookEntry[] {
  const runs: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const last = runs.at(-1)
    if (last && last.to === number - 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => ({
    kind: 'gap',
    from,
    text: from === to ? numberText(from) : `${numberText(from)}–${numberText(to)}`,
  }))
}

const placeOf = (entry: BookEntry): number => (entry.kind === 'line' ? entry.line.number : entry.from)

/** The register as books: newest year first, then by series; numbers in order with the gaps between them. */
export function booksOf({ lines, gaps }: RegisterView, year: number | null): Book[] {
  const wanted = lines.filter(line => year === null || line.year === year)
  const groups = [...Map.groupBy(wanted, line => `${line.year}\n${line.series}`).values()]
  const books = groups.flatMap(group => {
    const [first] = group
    if (!first) return []
    const own = gaps.find(gap => gap.series === first.series && gap.year === first.year)
    const entries: BookEntry[] = [
      ...group.map(line => ({ kind: 'line', line }) as const),
      ...gapEntries(own?.numbers ?? []),
    ]
    entries.sort((left, right) => placeOf(left) - placeOf(right))
    return [{ series: first.series, year: first.year, entries }]
  })
  return books.sort((left, right) => right.year - left.year || left.series.localeCompare(right.series, 'vi'))
}
