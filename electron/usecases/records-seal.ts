import type { AuditKind } from '#shared/domain/audit-kind.ts'
import { loadLastRecords } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { recordsDigest } from '../store/records-digest.ts'

/** Acts that change none of the records the digest is taken over; the frequent ones among them stay quick. */
const LEAVING_RECORDS: ReadonlySet<AuditKind> = new Set<AuditKind>([
  'workspace.archive',
  'backup.renew',
  'ballot.draft',
  'ballot.seal',
  'seat.try',
  'seat.take',
  'seat.leave',
  'seat.unlock',
  'room.timer',
  'room.project',
])

/** What an entry says, with the digest of all records as they are after the act. */
export function withRecords(db: Database, kind: AuditKind, payload: object): object {
  return LEAVING_RECORDS.has(kind) ? payload : { ...payload, records: recordsDigest(db) }
}

export type RecordsComparison =
  | { readonly kind: 'same' | 'differs'; readonly seq: number }
  /** Nothing to compare with: no digest yet, or one from before the tables were changed by an update of the application. */
  | { readonly kind: 'unknown' }

/**
 * Compares the records with the last digest in the trail. They differ where somebody edited the file past the
 * application; only to be asked when the trail's own signatures are looked at too.
 */
export function compareRecords(db: Database): RecordsComparison {
  const last = loadLastRecords(db)
  const now = recordsDigest(db)
  if (!last || last.version !== now.version) return { kind: 'unknown' }
  return { kind: last.sha256 === now.sha256 ? 'same' : 'differs', seq: last.seq }
}
