import type { AuditKind } from '#shared/domain/audit-kind.ts'
import type { Day } from '#shared/domain/calendar.ts'
import type { MemberRole } from '#shared/domain/council.ts'
import type { CallError, ErrorCode } from '#shared/error-code.ts'
import { no, type Result } from '#shared/result.ts'
import type { RubricLibrary } from '../rubrics/library.ts'
import { CHAIN_START, entryHash, signEntry } from '../sealing/audit-chain.ts'
import type { MemberSecret } from '../sealing/member-key.ts'
import type { Random } from '../sealing/random.ts'
import type { StartTokenProcess } from '../signing/token/token-process.ts'
import { insertEntry, loadHead } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { withRecords } from './records-seal.ts'

/** A member at the keyboard with his open keys, or the founder, or nobody. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'setup' }
  | {
      readonly kind: 'member'
      readonly memberId: string
      readonly role: MemberRole
      readonly secret: MemberSecret
    }

/** What differs between the hosts: dialogs and the system around the app. */
export type Ports = {
  /** Where to save a file of this name; undefined when the user cancelled. */
  askSavePath(fileName: string): Promise<string | undefined>
  /** Where something is that is there already; undefined when the user cancelled. Missing where the host has no dialogs. */
  askExisting?(what: 'folder' | 'archive'): Promise<string | undefined>
  /** Folder to put a new folder into; undefined when the user cancelled. */
  askFolder(): Promise<string | undefined>
  /** Opens a finished file with the system's program. */
  openPath(path: string): Promise<void>
  /** A process of its own for the module of a USB token. */
  readonly startTokenProcess: StartTokenProcess
}

/** Everything a use case may touch. Time, ids and randomness come in here, nowhere else. */
export type Context = {
  readonly db: Database
  readonly caller: Caller
  readonly host: string
  readonly now: () => number
  readonly newId: () => string
  readonly random: Random
  readonly rubrics: RubricLibrary
  /** What this machine has of the workspace's keys; see machine.ts. */
  readonly deviceSecret: Uint8Array
  readonly logSecret: Uint8Array
  /** Whether these are the workspace's: on another machine nothing may be written before it was moved there. */
  readonly ownMachine: boolean
  /** log2 of scrypt's work for a PIN. */
  readonly pinCost: number
  readonly ports: Ports
  /** Folder for files that are handed to other programs. */
  readonly temporaryFolder: string
  /** Folder of this machine's own settings: trusted certificates, token module. */
  readonly dataFolder: string
  /** Who sits down or leaves; kept by the application, not in the file. */
  readonly seat: (caller: Caller) => void
}

export type Answer<T> = Result<T, CallError>

/** An expected "no". */
export function refuse(code: ErrorCode, more: Omit<CallError, 'code'> = {}): { ok: false; error: CallError } {
  return no({ code, ...more })
}

/** The day in Vietnam (UTC+7 all year) at a moment. */
export function dayOf(at: number): Day {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** Thrown inside a transaction to roll it back with an expected "no". */
class Refusal extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.code)
    this.error = error
  }
}

/**
 * One change: everything in one immediate transaction, with its entry in the audit trail as the last statement.
 * A refusal rolls back. The answer leaves only after the commit, which is on the disk (synchronous=FULL).
 */
export function change<T>(
  context: Context,
  kind: AuditKind,
  payload: object,
  work: () => Answer<T>,
): Answer<T> {
  if (!context.ownMachine) return refuse('other-device')
  const run = context.db.transaction(() => {
    const answer = work()
    if (!answer.ok) throw new Refusal(answer.error)
    appendEntry(context, kind, payload)
    return answer
  })
  try {
    return run.immediate()
  } catch (error) {
    if (error instanceof Refusal) return no(error.error)
    throw error
  }
}

export const seatName = (caller: Caller): string => (caller.kind === 'member' ? caller.memberId : caller.kind)

/** Adds an entry to the chain; only inside a transaction that changes what the entry says. */
export function appendEntry(context: Context, kind: AuditKind, payload: object): void {
  const head = loadHead(context.db)
  const entry = {
    seq: (head?.seq ?? 0) + 1,
    at: context.now(),
    host: context.host,
    seat: seatName(context.caller),
    kind,
    payload: withRecords(context.db, kind, payload),
  }
  const hash = entryHash(head?.hash ?? CHAIN_START, entry)
  insertEntry(context.db, { ...entry, hash, signature: signEntry(context.logSecret, hash) })
}
