import { z } from 'zod'
import { anyone, type CallerRole, call, freeCall, keepers } from './call.ts'
import { pathInput } from './path.ts'

export type WorkspaceEntry = {
  readonly fileName: string
  readonly name: string | null
  readonly modifiedAt: number
  readonly size: number
}
export type SeatView = {
  readonly memberId: string
  readonly fullName: string
  readonly honorific: string
  readonly role: CallerRole
}
export type WorkspaceStatus = {
  readonly name: string
  readonly fileName: string
  readonly sample: boolean
  /** Everybody's PIN in a sample that comes scored: shown at the seats. Null in a council's own file. */
  readonly samplePin: string | null
  readonly caller: CallerRole
  readonly seat: SeatView | null
  readonly idleMinutes: number
  /** Unpacked from an archive: to be read and nothing more. */
  readonly archived: boolean
  /** The host cannot bind keys to the machine (no safeStorage): shown as a caution. */
  readonly deviceBound: boolean
  /** Its keys are this machine's, or were moved here; otherwise nobody can sit and nothing can be written. */
  readonly ownMachine: boolean
  /** When the moving code in force was made, ms; null without one. */
  readonly movingCodeAt: number | null
}

const fileName = z.string().regex(/^[^/\\:*?"<>|\p{Cc}]{1,120}\.chamsao$/u)

const archiveInput = z.strictObject({ path: pathInput, passphrase: z.string().min(1).max(500) })

export const workspaceCalls = {
  'workspace.list': freeCall<{ folder: string; entries: WorkspaceEntry[] }>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'read',
  }),
  'workspace.create': freeCall<WorkspaceStatus>()({
    input: z.strictObject({ name: z.string().trim().min(1).max(100) }),
    roles: anyone,
    effect: 'write',
  }),
  /** `setup`: a session ready to be convened; `scored`: every ballot sealed, the tally still to be opened. */
  'workspace.createSample': freeCall<WorkspaceStatus>()({
    input: z.strictObject({ stage: z.enum(['setup', 'scored']).optional() }),
    roles: anyone,
    effect: 'write',
  }),
  'workspace.open': freeCall<WorkspaceStatus>()({
    input: z.strictObject({ fileName }),
    roles: anyone,
    effect: 'write',
  }),
  /** Everything in one file under a passphrase, saved where the user says; null when he says nowhere. */
  'workspace.archive': call<{ path: string; sha256: string } | null>()({
    input: z.strictObject({ passphrase: z.string().min(1).max(500) }),
    roles: keepers,
    effect: 'write',
  }),
  /** Opens such a file to be read; every call that would change something is refused. */
  'workspace.openArchive': freeCall<WorkspaceStatus>()({
    input: archiveInput,
    roles: anyone,
    effect: 'write',
  }),
  /** Puts the workspace of such a file among those of this machine, to go on with it. */
  'workspace.bringArchive': freeCall<WorkspaceStatus>()({
    input: archiveInput,
    roles: anyone,
    effect: 'write',
  }),
  /** Makes the code with which copies and archives can be used on another machine; it is shown once and kept nowhere. */
  'workspace.makeMovingCode': call<{ code: string }>()({
    input: z.strictObject({}),
    roles: keepers,
    effect: 'write',
  }),
  /** Uses a workspace from another machine on this one. */
  'workspace.moveHere': call<null>()({
    input: z.strictObject({ code: z.string().trim().min(1).max(200) }),
    roles: anyone,
    effect: 'write',
  }),
  'workspace.close': freeCall<null>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'write',
  }),
  'workspace.status': freeCall<WorkspaceStatus | null>()({
    input: z.strictObject({}),
    roles: anyone,
    effect: 'read',
  }),
}
