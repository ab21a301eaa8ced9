import { canonicalJson } from '../../canonical-json.ts'
import type { Regime } from '../papers/common.ts'
import type { Wording } from '../wording.ts'

/**
 * Place of a setting that the council has settled itself: `agencies.council`, `papers.minutes.recipients`, `bases`. One of a single
 * decision stands behind it: `R2019/papers.minutes.symbol`.
 */
export type WordingChanges = Readonly<Record<string, unknown>>

/** Settings that are kept one by one; every other place is kept whole. */
const DEPTH: Readonly<Record<string, number>> = {
  agencies: 2,
  papers: 3,
  sentences: 2,
  layout: 2,
  register: 2,
}

type Tree = { readonly [key: string]: unknown }
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function places(value: Tree): [string, unknown][] {
  const walk = (node: unknown, path: string, left: number): [string, unknown][] =>
    left > 0 && isTree(node)
      ? Object.entries(node).flatMap(([key, inner]) => walk(inner, `${path}.${key}`, left - 1))
      : [[path, node]]
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, key, (DEPTH[key] ?? 1) - 1))
}

/** What differs from the defaults: only this is kept, so that the rest goes on following the council's record. */
export function wordingChanges(wording: Wording, defaults: Wording): WordingChanges {
  const usual = new Map(places(defaults))
  return Object.fromEntries(
    places(wording).filter(([path, value]) => canonicalJson(value) !== canonicalJson(usual.get(path))),
  )
}

/** The defaults with the council's own settings laid over them. A place that no longer exists is passed over. */
export function applyWordingChanges(defaults: Wording, changes: WordingChanges): Wording {
  const known = new Set(places(defaults).map(([path]) => path))
  const own = Object.entries(changes).filter(([path]) => known.has(path))
  return own.reduce<Wording>((wording, [path, value]) => withPlace(wording, path.split('.'), value), defaults)
}

function withPlace<T>(tree: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  const node = tree as Tree
  return { ...node, [key]: withPlace(node[key], rest, value) } as T
}

/** The usual texts under a decision, and those under the decision that the council words its papers by. */
export type DecisionTexts = {
  readonly regime: Regime
  readonly defaults: Wording
  readonly usual: Wording
}

const isOfOneDecision = (place: string) => place.includes('/')

/** Settings for all decisions where the usual text is the same under this one: where it differs, what was settled over another text does not hold. */
function generalChanges({ defaults, usual }: DecisionTexts, changes: WordingChanges): WordingChanges {
  const there = new Map(places(usual).map(([path, value]) => [path, canonicalJson(value)]))
  const same = new Set(
    places(defaults).flatMap(([path, value]) => (there.get(path) === canonicalJson(value) ? [path] : [])),
  )
  return Object.fromEntries(
    Object.entries(changes).filter(([path]) => !isOfOneDecision(path) && same.has(path)),
  )
}

/** The wording under a decision: what was settled for all, and over it what was settled for this one. */
export function changesUnder(texts: DecisionTexts, changes: WordingChanges): Wording {
  const prefix = `${texts.regime}/`
  const own = Object.entries(changes).flatMap(([path, value]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), value] as const] : [],
  )
  const general = applyWordingChanges(texts.defaults, generalChanges(texts, changes))
  return applyWordingChanges(general, Object.fromEntries(own))
}

/** All settings after the wording was saved under a decision; under the council's usual one it is settled for all. */
export function savedUnder(texts: DecisionTexts, before: WordingChanges, wording: Wording): WordingChanges {
  const { regime, defaults, usual } = texts
  const entries = Object.entries(before)
  if (canonicalJson(defaults) === canonicalJson(usual)) {
    const own = entries.filter(([path]) => isOfOneDecision(path) && !path.startsWith(`${regime}/`))
    return { ...Object.fromEntries(own), ...wordingChanges(wording, defaults) }
  }
  const others = entries.filter(([path]) => !path.startsWith(`${regime}/`))
  const general = applyWordingChanges(defaults, generalChanges(texts, before))
  const settled = Object.entries(wordingChanges(wording, general))
  return Object.fromEntries([
    ...others,
    ...settled.map(([path, value]) => [`${regime}/${path}`, value] as const),
  ])
}
