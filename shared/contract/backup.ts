import { z } from 'zod'
import {
  type BackupPlace,
  type BackupReason,
  type BackupSettings,
  backupPlaces,
  backupSettingsSchema,
  type CopyContent,
  type CopyRelation,
} from '../domain/backup.ts'
import type { ErrorCode } from '../error-code.ts'
import { anyone, freeCall, keepers } from './call.ts'
import type { WorkspaceStatus } from './workspace.ts'

const segment = z.string().regex(/^[^/\\:*?"<>|\p{Cc}.][^/\\:*?"<>|\p{Cc}]{0,200}$/u)

/** One copy: in which place, in the folder of which workspace, under which name. */
export const copyRefSchema = z.strictObject({
  place: z.enum(backupPlaces),
  workspace: segment,
  fileName: segment,
})
export type CopyRef = z.infer<typeof copyRefSchema>

export type CopyEntry = CopyRef & {
  readonly madeAt: number
  readonly reason: BackupReason
  readonly size: number
}

export type BackupFailure = {
  readonly place: BackupPlace
  readonly at: number
  readonly code: ErrorCode
  readonly path: string
}
export type BackupStatus = {
  /** Moment of the last good copy of the open workspace, ms; null before the first. */
  readonly lastAt: number | null
  readonly running: boolean
  /** The last try of each place that failed; gone after a good one. */
  readonly failures: readonly BackupFailure[]
}
export type BackupList = {
  readonly settings: BackupSettings
  /** Folder of the machine's own copies. */
  readonly folder: string
  /** Newest first. */
  readonly copies: readonly CopyEntry[]
}

export const backupCalls = {
  /** Copies of one workspace, or of all where `workspace` is null. */
  'backup.list': freeCall<BackupList>()({
    input: z.strictObject({ workspace: segment.nullable() }),
    roles: anyone,
    effect: 'read',
  }),
  'backup.status': freeCall<BackupStatus>()({ input: z.strictObject({}), roles: anyone, effect: 'read' }),
  /** Copies the open workspace now. */
  'backup.make': freeCall<CopyEntry>()({ input: z.strictObject({}), roles: keepers, effect: 'write' }),
  /** Copies the open workspace, and deletes every copy made before: they still hold what was erased since. */
  'backup.renew': freeCall<BackupList>()({ input: z.strictObject({}), roles: keepers, effect: 'write' }),
  'backup.inspect': freeCall<{ content: CopyContent; relation: CopyRelation }>()({
    input: copyRefSchema,
    roles: anyone,
    effect: 'read',
  }),
  /** Puts a copy in the workspace's place and keeps what stood there. An open workspace: keepers; a damaged one: anybody. */
  'backup.restore': freeCall<WorkspaceStatus>()({ input: copyRefSchema, roles: anyone, effect: 'write' }),
  /** A setting of the machine; while a workspace is open only its keepers change it. */
  'backup.settings': freeCall<BackupList>()({
    input: backupSettingsSchema,
    roles: anyone,
    effect: 'write',
  }),
}
