import type { PaperCheck, PaperView } from '#shared/contract/paper.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'

/** One place of a paper: the whole session, or one product. */
export type PaperRow = {
  readonly productId: string | null
  readonly newest: PaperView
  readonly outdated: boolean
  readonly number: string | null
}

/** One kind of paper with what was written of it. */
export type KindRow = {
  readonly kind: PaperKind
  readonly lacking: readonly string[]
  readonly files: number
  readonly rows: readonly PaperRow[]
}

const keyOf = ({ kind, productId }: { kind: string; productId: string | null }) =>
  `${kind}\n${productId ?? ''}`

/** Kinds with the newest version of each of their papers. */
export function kindRows(check: PaperCheck, papers: readonly PaperView[]): Map<PaperKind, KindRow> {
  const newest = new Map<string, PaperView>()
  for (const paper of papers) {
    if ((newest.get(keyOf(paper))?.version ?? 0) < paper.version) newest.set(keyOf(paper), paper)
  }
  const outdated = new Set(check.outdated.map(keyOf))
  const numbers = new Map(check.numbers.map(number => [keyOf(number), number.text]))
  const rows = Map.groupBy(newest.values(), paper => paper.kind)
  return new Map(
    check.kinds.map(({ kind, lacking, files }) => [
      kind,
      {
        kind,
        lacking,
        files,
        rows: (rows.get(kind) ?? []).map(paper => ({
          productId: paper.productId,
          newest: paper,
          outdated: outdated.has(keyOf(paper)),
          number: numbers.get(keyOf(paper)) ?? null,
        })),
      },
    ]),
  )
}
