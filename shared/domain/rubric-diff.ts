import {
  type Criterion,
  criteriaOf,
  type PartCode,
  type ProductSet,
  partCodes,
  type Section,
} from './rubric.ts'
import { foldForSearch } from './vietnamese-name.ts'

/** What differs in a criterion that both sets have. `wording` stands for options of equal points that say something else. */
export const changeKinds = [
  'code',
  'title',
  'max',
  'points',
  'marks',
  'cases',
  'condition',
  'gate',
  'wording',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export type DiffSide = { readonly section: Section; readonly criterion: Criterion }
export type DiffRow =
  | { readonly kind: 'added'; readonly right: DiffSide }
  | { readonly kind: 'removed'; readonly left: DiffSide }
  | {
      readonly kind: 'same' | 'changed'
      readonly left: DiffSide
      readonly right: DiffSide
      readonly changes: readonly ChangeKind[]
    }
export type DiffPart = {
  readonly code: PartCode
  readonly leftMax: number
  readonly rightMax: number
  readonly rows: readonly DiffRow[]
}
export type SetDiff = {
  readonly parts: readonly DiffPart[]
  readonly counts: Readonly<Record<DiffRow['kind'], number>>
}

/** Titles whose words agree to more than half speak of the same thing. */
const alike = 0.5

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldForSearch(text).match(/[a-z0-9]+/g) ?? [])

/** Share of words that two texts have in common, 0 to 1 (Dice). */
export function likeness(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  if (a.size + b.size === 0) return 1
  const common = [...a].filter(word => b.has(word)).length
  return (2 * common) / (a.size + b.size)
}

/** A title without what is added in brackets or as a requirement. */
const coreOf = (title: string): string => title.replace(/\s*(?:\(|Yêu cầu:|Ghi chú:|Chú ý:).*$/u, '') || title

const titleLikeness = (left: string, right: string): number =>
  Math.max(likeness(left, right), likeness(coreOf(left), coreOf(right)))

const pointsOf = ({ options }: Criterion): string =>
  options.map(option => `${option.points}/${option.case ?? 0}`).join()
const marksOf = ({ options }: Criterion): string =>
  options
    .map(option => `${option.points}:${option.minFor ?? ''}`)
    .filter(mark => !mark.endsWith(':'))
    .join()
const labelsOf = ({ options }: Criterion): string =>
  options.map(option => foldForSearch(option.label)).join('|')

function changesOf(left: Criterion, right: Criterion): ChangeKind[] {
  const differs: Record<ChangeKind, boolean> = {
    code: left.code !== right.code,
    title: foldForSearch(left.title) !== foldForSearch(right.title),
    max: left.max !== right.max,
    points: pointsOf(left) !== pointsOf(right),
    marks: marksOf(left) !== marksOf(right),
    cases: (left.cases ?? []).join() !== (right.cases ?? []).join(),
    condition: (left.onlyIf?.criterion ?? '') !== (right.onlyIf?.criterion ?? ''),
    gate: (left.gate ?? '') !== (right.gate ?? ''),
    wording: pointsOf(left) === pointsOf(right) && labelsOf(left) !== labelsOf(right),
  }
  return changeKinds.filter(kind => differs[kind])
}

type Pair = { readonly left: number; readonly right: number; readonly score: number }

/** Pairs criteria of one part by title, the best fitting first; equal codes and sections of like title tip the balance. */
function pairUp(left: readonly DiffSide[], right: readonly DiffSide[]): Map<number, number> {
  const pairs: Pair[] = []
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const titles = titleLikeness(a.criterion.title, b.criterion.title)
      const sameCode = a.criterion.code === b.criterion.code ? 0.1 : 0
      const sections = 0.1 * likeness(a.section.title, b.section.title)
      if (titles > alike || (titles > 0.3 && sameCode > 0))
        pairs.push({ left: i, right: j, score: titles + sameCode + sections })
    }
  }
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const pair of pairs.sort((a, b) => b.score - a.score)) {
    if (found.has(pair.right) || taken.has(pair.left)) continue
    found.set(pair.right, pair.left)
    taken.add(pair.left)
  }
  return found
}

/** Rows in the order of the right set; a removed criterion follows the one it stood behind. */
function rowsOf(left: readonly DiffSide[], right: readonly DiffSide[]): DiffRow[] {
  const pairs = pairUp(left, right)
  const kept = new Set(pairs.values())
  const rows: DiffRow[] = []
  const pushRemovedAfter = (index: number) => {
    for (let next = index + 1; next < left.length && !kept.has(next); next++) {
      const side = left[next]
      if (side) rows.push({ kind: 'removed', left: side })
    }
  }
  pushRemovedAfter(-1)
  for (const [index, side] of right.entries()) {
    const from = pairs.get(index)
    const old = from === undefined ? undefined : left[from]
    if (!old || from === undefined) {
      rows.push({ kind: 'added', right: side })
      continue
    }
    const changes = changesOf(old.criterion, side.criterion)
    rows.push({ kind: changes.length === 0 ? 'same' : 'changed', left: old, right: side, changes })
    pushRemovedAfter(from)
  }
  return rows
}

/** Compares one set between two packs, part by part, criterion by criterion. */
export function compareSets(left: ProductSet, right: ProductSet): SetDiff {
  const sides = (set: ProductSet, code: PartCode): DiffSide[] =>
    criteriaOf(set).flatMap(({ part, section, criterion }) =>
      part.code === code ? [{ section, criterion }] : [],
    )
  const maxOf = (set: ProductSet, code: PartCode): number =>
    set.parts.find(part => part.code === code)?.max ?? 0
  const parts = partCodes.map(code => ({
    code,
    leftMax: maxOf(left, code),
    rightMax: maxOf(right, code),
    rows: rowsOf(sides(left, code), sides(right, code)),
  }))
  const rows = parts.flatMap(part => part.rows)
  const count = (kind: DiffRow['kind']) => rows.filter(row => row.kind === kind).length
  const counts = {
    added: count('added'),
    removed: count('removed'),
    same: count('same'),
    changed: count('changed'),
  }
  return { parts, counts }
}

/** The set of another pack that speaks of the same products, by its name; undefined when none is alike. */
export function counterpartOf<Named extends { readonly name: string; readonly group: string }>(
  set: Named,
  others: readonly Named[],
): Named | undefined {
  const scored = others.map(other => ({
    other,
    score: likeness(set.name, other.name) + 0.2 * likeness(set.group, other.group),
  }))
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.score > 0.4 ? best.other : undefined
}
