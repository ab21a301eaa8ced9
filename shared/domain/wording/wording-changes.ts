import { canonicalJson } from '../../canonical-json.ts'
import type { Wording } from '../wording.ts'

/** Place of a setting that the council has settled itself: `agencies.council`, `papers.minutes.recipients`, `bases`. */
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
