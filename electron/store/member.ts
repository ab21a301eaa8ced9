import { compareMembers, type MemberInput, type MemberRole } from '#shared/domain/council.ts'
import type { PinAttempts } from '#shared/domain/pin-attempts.ts'
import type { Database } from './database.ts'
import { readJson } from './json-column.ts'

export type Member = MemberInput & {
  readonly id: string
  readonly position: number
  readonly enrolled: boolean
}

type MemberRow = {
  id: string
  position: number
  honorific: 'Ông' | 'Bà'
  full_name: string
  post: string
  organization: string
  role: MemberRole
  enrolled: 0 | 1
}

const columns = `id, position, honorific, full_name, post, organization, role,
  EXISTS (SELECT 1 FROM member_key WHERE member_id = member.id AND retired_at IS NULL) AS enrolled`

const fromRow = ({ full_name, enrolled, ...row }: MemberRow): Member => ({
  ...row,
  fullName: full_name,
  enrolled: enrolled === 1,
})

/** Members in the order of the decision: chair, vice chair, members, secretary, then advisors and observers. */
export function loadMembers(db: Database): Member[] {
  return db
    .prepare<[], MemberRow>(`SELECT ${columns} FROM member WHERE removed_at IS NULL`)
    .all()
    .map(fromRow)
    .sort(compareMembers)
}

/** A member by id, also one removed since: old sessions still name him. */
export function loadMember(db: Database, id: string): Member | undefined {
  const row = db.prepare<[string], MemberRow>(`SELECT ${columns} FROM member WHERE id = ?`).get(id)
  return row && fromRow(row)
}

export function insertMember(db: Database, id: string, member: MemberInput): void {
  db.prepare(
    `INSERT INTO member (id, position, honorific, full_name, post, organization, role)
     VALUES (?, (SELECT ifnull(max(position), -1) + 1 FROM member), ?, ?, ?, ?, ?)`,
  ).run(id, member.honorific, member.fullName, member.post, member.organization, member.role)
}

export function updateMember(db: Database, id: string, member: MemberInput): void {
  db.prepare(
    'UPDATE member SET honorific = ?, full_name = ?, post = ?, organization = ?, role = ? WHERE id = ?',
  ).run(member.honorific, member.fullName, member.post, member.organization, member.role, id)
}

export function updatePosition(db: Database, id: string, position: number): void {
  db.prepare('UPDATE member SET position = ? WHERE id = ?').run(position, id)
}

export function updateRemoved(db: Database, id: string, removedAt: number): void {
  db.prepare('UPDATE member SET removed_at = ? WHERE id = ?').run(removedAt, id)
}

export type KeyRow = { version: number; signPublicKey: Buffer; boxPublicKey: Buffer; wrapped: unknown }

/** The key in force; undefined before the member sat down for the first time. */
export function loadKey(db: Database, memberId: string): KeyRow | undefined {
  const row = db
    .prepare<[string], { version: number; sign_public_key: Buffer; box_public_key: Buffer; wrapped: string }>(
      'SELECT version, sign_public_key, box_public_key, wrapped FROM member_key WHERE member_id = ? AND retired_at IS NULL',
    )
    .get(memberId)
  return (
    row && {
      version: row.version,
      signPublicKey: row.sign_public_key,
      boxPublicKey: row.box_public_key,
      wrapped: readJson('wrapped', row.wrapped),
    }
  )
}

export function insertKey(
  db: Database,
  key: {
    memberId: string
    signPublicKey: Uint8Array
    boxPublicKey: Uint8Array
    wrapped: unknown
    createdAt: number
  },
): void {
  db.prepare(
    `INSERT INTO member_key (member_id, version, sign_public_key, box_public_key, wrapped, created_at)
     VALUES (?, (SELECT ifnull(max(version), 0) + 1 FROM member_key WHERE member_id = ?), ?, ?, ?, ?)`,
  ).run(
    key.memberId,
    key.memberId,
    key.signPublicKey,
    key.boxPublicKey,
    JSON.stringify(key.wrapped),
    key.createdAt,
  )
}

export function updateKeyRetired(db: Database, memberId: string, retiredAt: number): void {
  db.prepare('UPDATE member_key SET retired_at = ? WHERE member_id = ? AND retired_at IS NULL').run(
    retiredAt,
    memberId,
  )
}

/** The same key under a new PIN. */
export function updateKeyWrapped(db: Database, memberId: string, wrapped: unknown): void {
  db.prepare('UPDATE member_key SET wrapped = ? WHERE member_id = ? AND retired_at IS NULL').run(
    JSON.stringify(wrapped),
    memberId,
  )
}

export function loadAttempts(db: Database, memberId: string): PinAttempts {
  const row = db
    .prepare<[string], { failures: number; lastFailureAt: number | null }>(
      'SELECT failures, last_failure_at AS lastFailureAt FROM pin_attempt WHERE member_id = ?',
    )
    .get(memberId)
  return row ?? { failures: 0, lastFailureAt: null }
}

export function saveAttempts(db: Database, memberId: string, attempts: PinAttempts): void {
  db.prepare(
    `INSERT INTO pin_attempt (member_id, failures, last_failure_at) VALUES (?, ?, ?)
     ON CONFLICT (member_id) DO UPDATE SET failures = excluded.failures, last_failure_at = excluded.last_failure_at`,
  ).run(memberId, attempts.failures, attempts.lastFailureAt)
}
