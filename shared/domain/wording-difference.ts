import type { SetWording } from './official-wording.ts'
import { wordingOf } from './official-wording.ts'
import { type Criterion, criteriaOf, type ProductSet, printedCodeOf } from './rubric.ts'
import { foldForSearch } from './vietnamese-name.ts'

/** Where the annex of a decision and the pack of the same decision do not agree; such a criterion keeps the pack's words. */
export const wordingDifferenceKinds = [
  'set-only-in-pack',
  'set-only-in-annex',
  'set-name',
  'criterion-only-in-pack',
  'criterion-only-in-annex',
  'title',
  'max',
  'points',
  'marks',
] as const
export type WordingDifference = {
  readonly kind: (typeof wordingDifferenceKinds)[number]
  readonly setNo: number
  /** Code of the criterion; '' for the whole set. */
  readonly criterion: string
  readonly pack: string
  readonly annex: string
}

export type WordingMatch = {
  readonly sets: readonly SetWording[]
  readonly differences: readonly WordingDifference[]
  /** Options that get the official words, of all that the pack has. */
  readonly matched: number
  readonly options: number
}

const pointsOf = (criterion: Criterion): string =>
  criterion.options.map(option => `${option.points}${option.case ? `/${option.case}` : ''}`).join(' ')
const marksOf = (criterion: Criterion): string =>
  criterion.options.map(option => '*'.repeat(option.minFor ?? 0) || '–').join(' ')
const same = (left: string, right: string): boolean => foldForSearch(left) === foldForSearch(right)

function compareCriterion(no: number, pack: Criterion, annex: Criterion): WordingDifference[] {
  const at = { setNo: no, criterion: printedCodeOf(pack) }
  const lines: [WordingDifference['kind'], string, string][] = [
    ['title', pack.title, annex.title],
    ['max', String(pack.max), String(annex.max)],
    ['points', pointsOf(pack), pointsOf(annex)],
    ['marks', marksOf(pack), marksOf(annex)],
  ]
  return lines
    .filter(([, left, right]) => !same(left, right))
    .map(([kind, left, right]) => ({ kind, ...at, pack: left, annex: right }))
}

function compareSet(pack: ProductSet, annex: ProductSet): WordingDifference[] {
  const ours = new Map(criteriaOf(pack).map(({ criterion }) => [criterion.code, criterion]))
  const theirs = new Map(criteriaOf(annex).map(({ criterion }) => [criterion.code, criterion]))
  const named: WordingDifference = {
    kind: 'set-name',
    setNo: pack.no,
    criterion: '',
    pack: pack.name,
    annex: annex.name,
  }
  const only = (kind: WordingDifference['kind'], criterion: Criterion, [left, right]: [string, string]) => ({
    ...{ kind, setNo: pack.no, criterion: printedCodeOf(criterion), pack: left, annex: right },
  })
  return [
    ...(same(pack.name, annex.name) ? [] : [named]),
    ...[...ours].flatMap(([code, criterion]) => {
      const other = theirs.get(code)
      return other
        ? compareCriterion(pack.no, criterion, other)
        : [only('criterion-only-in-pack', criterion, [criterion.title, ''])]
    }),
    ...[...theirs].flatMap(([code, criterion]) =>
      ours.has(code) ? [] : [only('criterion-only-in-annex', criterion, ['', criterion.title])],
    ),
  ]
}

/** Matches an annex read to the pack of the same decision by set, code and points, and reports whatever differs. */
export function matchWording(pack: readonly ProductSet[], annex: readonly ProductSet[]): WordingMatch {
  const ours = new Map(pack.map(set => [set.no, set]))
  const theirs = new Map(annex.map(set => [set.no, set]))
  const whole = (kind: WordingDifference['kind'], set: ProductSet, [left, right]: [string, string]) => ({
    ...{ kind, setNo: set.no, criterion: '', pack: left, annex: right },
  })
  const differences = [
    ...pack.flatMap(set => {
      const other = theirs.get(set.no)
      return other ? compareSet(set, other) : [whole('set-only-in-pack', set, [set.name, ''])]
    }),
    ...annex.flatMap(set => (ours.has(set.no) ? [] : [whole('set-only-in-annex', set, ['', set.name])])),
  ]
  const sets = annex.filter(set => ours.has(set.no)).map(wordingOf)
  const wordings = new Map(sets.map(wording => [wording.no, wording]))
  return { sets, differences, ...countMatched(pack, wordings) }
}

function countMatched(
  pack: readonly ProductSet[],
  wordings: ReadonlyMap<number, SetWording>,
): { matched: number; options: number } {
  let matched = 0
  let options = 0
  for (const set of pack) {
    const byCode = new Map(wordings.get(set.no)?.criteria.map(entry => [entry.code, entry]))
    for (const { criterion } of criteriaOf(set)) {
      options += criterion.options.length
      const words = byCode.get(criterion.code)?.options
      const fits =
        words?.length === criterion.options.length &&
        words.every((word, index) => word.points === criterion.options[index]?.points)
      if (fits) matched += criterion.options.length
    }
  }
  return { matched, options }
}
