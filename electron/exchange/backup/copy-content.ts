import type { CopyContent } from '#shared/domain/backup.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { verifyChain } from '../../sealing/audit-chain.ts'
import { iterateEntries, loadEntryHash, loadHead } from '../../store/audit.ts'
import { loadBallotHeads } from '../../store/ballot.ts'
import { DamagedRecord } from '../../store/damaged-record.ts'
import type { Database, OpenError } from '../../store/database.ts'
import { openCopy } from '../../store/database-copy.ts'
import { loadSessions } from '../../store/session.ts'
import { isSound } from '../../store/verification.ts'
import { loadWorkspace } from '../../store/workspace.ts'

/** An entry of the open workspace's trail that is looked for in a copy. */
export type TrailPoint = { readonly seq: number; readonly hash: Uint8Array }
export type CopyLook = {
  readonly content: CopyContent
  /** The copy's last entry. */
  readonly head: TrailPoint
  /** Whether the entry asked about stands in the copy's trail too. */
  readonly hasPoint: boolean
}
export type LookRefusal = OpenError | 'backup-damaged'

/** Looks into a copy without touching it: SQLite's own check, the trail entry by entry, and what a restore would bring. */
export function lookInside(file: string, point?: TrailPoint): Result<CopyLook, LookRefusal> {
  const opened = openCopy(file)
  if (!opened.ok) return opened
  try {
    return look(opened.value.db, point)
  } catch (error) {
    if (error instanceof DamagedRecord) return no('backup-damaged')
    throw error
  } finally {
    opened.value.close()
  }
}

function look(db: Database, point: TrailPoint | undefined): Result<CopyLook, LookRefusal> {
  const workspace = loadWorkspace(db)
  const head = loadHead(db)
  if (!workspace || !head || !isSound(db)) return no('backup-damaged')
  const chain = verifyChain(iterateEntries(db), { logPublicKey: workspace.log_public_key })
  if (!chain.ok) return no('backup-damaged')
  const sessions = loadSessions(db).map(({ id, title, state, heldOn }) => ({
    title,
    state,
    heldOn,
    sealedBallots: loadBallotHeads(db, id).length,
  }))
  const stored = point && loadEntryHash(db, point.seq)
  return ok({
    content: {
      workspaceId: workspace.id,
      name: workspace.name,
      lastAt: head.at,
      entries: chain.value.count,
      headCode: chain.value.shortCode,
      sealedBallots: sessions.reduce((sum, session) => sum + session.sealedBallots, 0),
      sessions,
    },
    head: { seq: head.seq, hash: new Uint8Array(head.hash) },
    hasPoint: point !== undefined && (stored?.equals(point.hash) ?? false),
  })
}
