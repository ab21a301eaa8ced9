import type { CallError } from '#shared/error-code.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { RubricLibrary } from '../../rubrics/library.ts'
import { shortCode } from '../../sealing/audit-chain.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { makeManifest } from '../../signing/detached.ts'
import { openSealedArchive, packSealedArchive } from '../../signing/sealed-archive.ts'
import { loadHead } from '../../store/audit.ts'
import { openDatabase } from '../../store/database.ts'
import { loadWorkspace, type WorkspaceRow } from '../../store/workspace.ts'
import type { Gathering } from '../papers/grounds.ts'
import { loadSessionRecord, type SessionRecord } from '../session-view.ts'
import type { Work } from '../work.ts'
import { sessionFiles } from './archive-content.ts'
import { minutesFile, paperFiles } from './archive-papers.ts'
import { recountArchive } from './recount.ts'

/** What an archive is built from: a copy of the workspace, so that nothing moves meanwhile. */
export type ArchiveWish = {
  readonly file: string
  readonly sessionId: string
  readonly withScans: boolean
  readonly rubrics: RubricLibrary
  readonly at: number
}

export type GatheredArchive = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: Uint8Array
  readonly workspace: Pick<WorkspaceRow, 'name' | 'log_public_key'>
  readonly at: number
}

export type PackedArchive = {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly files: number
}

type Tell = Work['tell']

/** All files of the archive, and the manifest that is signed. */
export function gatherArchive(wish: ArchiveWish, tell: Tell): Result<GatheredArchive, CallError> {
  tell('gathering')
  const opened = openDatabase(wish.file, { create: false, stamp: 'seal' })
  if (!opened.ok) return no({ code: opened.error })
  const db = opened.value
  try {
    const context: Gathering = { db, rubrics: wish.rubrics, now: () => wish.at }
    const workspace = loadWorkspace(db)
    const record = loadSessionRecord(context, wish.sessionId)
    if (!workspace || !record) return no({ code: 'session-not-found' })
    const files = new Map([
      ...sessionFiles(context, workspace, record),
      ...minutesFile(context, wish.sessionId),
      ...paperFiles(db, wish.sessionId, wish.withScans),
    ])
    const manifest = makeManifest(files, subjectOf(context, workspace, record), wish.at)
    return ok({ files, manifest, workspace, at: wish.at })
  } finally {
    db.close()
  }
}

/** What the reader is told before he opens anything. */
function subjectOf(
  { db }: Gathering,
  workspace: WorkspaceRow,
  record: SessionRecord,
): Record<string, string> {
  const head = loadHead(db)
  const { title, heldOn } = record.session
  return {
    council: record.council?.name.slice(0, 1000) ?? '',
    session: title,
    heldOn: heldOn ?? '',
    workspace: workspace.name,
    auditEntries: String(head?.seq ?? 0),
    auditHead: head ? shortCode(head.hash) : '',
  }
}

/** Packs what was gathered with its seal, opens it as another office would and counts it again; only a whole one is given out. */
export function packArchive(
  { files, manifest, workspace, at }: GatheredArchive,
  seal: Uint8Array,
  tell: Tell,
): Result<PackedArchive, CallError> {
  tell('packing')
  const bytes = packSealedArchive(files, manifest, seal, at)
  tell('checking')
  const fault = findFault(workspace, bytes, at, tell)
  return fault === undefined
    ? ok({ bytes, sha256: sha256Hex(bytes), files: files.size })
    : no({ code: 'archive-check-failed', facts: { fault } })
}

/** The first thing that anybody who checks the archive would find wrong; undefined when there is none. */
function findFault(
  { name, log_public_key: publicKey }: GatheredArchive['workspace'],
  bytes: Uint8Array,
  at: number,
  tell: Tell,
): string | undefined {
  const { report, files } = openSealedArchive(bytes, {
    trustAnchors: [],
    knownKeys: [{ name, publicKey }],
    at,
  })
  if (report.verdict === 'broken' || report.verdict === 'unreadable')
    return report.problems[0]?.detail ?? report.verdict
  const [finding] = recountArchive(files, share => tell('checking', share)).findings
  return finding && `${finding.fault} ${finding.at}`.trim()
}
