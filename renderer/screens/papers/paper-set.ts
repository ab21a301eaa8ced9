import type { PaperCheck } from '#shared/contract/paper.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import type { SessionState } from '#shared/domain/session.ts'
import { belongsHere, hasOccasion, isUsual, paperGroups } from './paper-groups.ts'
import type { KindRow } from './paper-rows.ts'

export type PaperGroup = {
  readonly key: (typeof paperGroups)[number]['key']
  readonly rows: readonly KindRow[]
}

/** The papers that have a place in this session, by the steps of the procedure. */
export function groupsOf(rows: ReadonlyMap<PaperKind, KindRow>): PaperGroup[] {
  return paperGroups
    .map(({ key, kinds }) => ({
      key,
      rows: kinds.flatMap(kind => {
        const row = rows.get(kind)
        return row && (row.rows.length > 0 || belongsHere(row.lacking)) ? [row] : []
      }),
    }))
    .filter(group => group.rows.length > 0)
}

export type PaperSet = {
  /** What is written now. */
  readonly ready: readonly KindRow[]
  /** What is signed: it goes into the folder as it is. */
  readonly standing: readonly KindRow[]
  /** What belongs to it and lacks something. */
  readonly lacking: readonly KindRow[]
  /** What contradicts itself or another paper; see the list of findings. */
  readonly blocked: readonly KindRow[]
}

export type Choice = {
  readonly state: SessionState
  /** What was ticked and unticked by hand; the rest is as usual at this step. */
  readonly ticks: ReadonlyMap<PaperKind, boolean>
  readonly findings: PaperCheck['findings']
  readonly isSigned: (row: KindRow) => boolean
}

/** The whole set of papers of this step: what is usual, and what was ticked or unticked by hand. A signed paper is not written anew. */
export function paperSet(groups: readonly PaperGroup[], choice: Choice): PaperSet {
  const { state, ticks, findings, isSigned } = choice
  const blockedKinds = new Set(
    findings.filter(({ severity }) => severity === 'block').map(({ kind }) => kind),
  )
  const wanted = groups
    .flatMap(group => group.rows)
    .filter(({ kind, lacking }) => hasOccasion(lacking) && (ticks.get(kind) ?? isUsual(kind, state)))
  const stands = (row: KindRow) => isSigned(row) && ticks.get(row.kind) !== true
  const whole = wanted.filter(row => row.lacking.length === 0 && !stands(row))
  return {
    ready: whole.filter(({ kind }) => !blockedKinds.has(kind)),
    standing: wanted.filter(stands),
    lacking: wanted.filter(row => row.lacking.length > 0 && !stands(row)),
    blocked: whole.filter(({ kind }) => blockedKinds.has(kind)),
  }
}
