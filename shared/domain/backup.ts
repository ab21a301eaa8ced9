import { z } from 'zod'
import type { SessionState } from './session.ts'

/** How this machine keeps copies of the workspaces; a setting of the machine and of no council. */
export const backupSettingsSchema = z.strictObject({
  /** Minutes between copies while a workspace is open and something changes in it. */
  everyMinutes: z.int().min(1).max(240),
  /** How many copies of a workspace are kept in each place; the oldest go first. */
  kept: z.int().min(3).max(500),
  /** A second place, such as a USB stick: an absolute path; null for none. */
  secondFolder: z.string().trim().min(2).max(500).nullable(),
})
export type BackupSettings = z.infer<typeof backupSettingsSchema>
export const backupDefaults: BackupSettings = { everyMinutes: 10, kept: 20, secondFolder: null }

/** The folder of the data folder, or the second place of the settings. */
export const backupPlaces = ['machine', 'second'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/** Why a copy was made; `migration`: before an update of the tables, `replaced`: what a restore took the place of. */
export const backupReasons = ['timer', 'closing', 'hand', 'migration', 'replaced'] as const
export type BackupReason = (typeof backupReasons)[number]

export type CopyName = { readonly workspace: string; readonly madeAt: number; readonly reason: BackupReason }

const NAME = /^(.+)\.(\d{8})-(\d{6})-(\d{3})\.(timer|closing|hand|migration|replaced)\.chamsao$/
const VIETNAM_MS = 7 * 3_600_000

/** A moment (ms) as it stands in names of files, in Vietnam's time: `20260605-163012-345`. */
export function copyStamp(at: number): string {
  const digits = new Date(at + VIETNAM_MS).toISOString().replace(/\D/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${digits.slice(14, 17)}`
}

/** Name of a copy's file; `workspace` is the name of the workspace's file without its ending. */
export const copyFileName = ({ workspace, madeAt, reason }: CopyName): string =>
  `${workspace}.${copyStamp(madeAt)}.${reason}.chamsao`

/** Reads a copy's name back; undefined for a file that is no copy of ours. */
export function readCopyName(fileName: string): CopyName | undefined {
  const [, workspace = '', day = '', time = '', ms = '', reason] = NAME.exec(fileName) ?? []
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}.${ms}Z`
  const madeAt = Date.parse(iso) - VIETNAM_MS
  const known = backupReasons.find(entry => entry === reason)
  return known === undefined || Number.isNaN(madeAt) ? undefined : { workspace, madeAt, reason: known }
}

/** Whether a copy is due: something changed, and the last one is old enough or the clock was set back. */
export function isCopyDue(situation: {
  readonly now: number
  readonly lastAt: number
  readonly everyMinutes: number
  readonly changed: boolean
}): boolean {
  const { now, lastAt, everyMinutes, changed } = situation
  return changed && (now < lastAt || now - lastAt >= everyMinutes * 60_000)
}

/** Copies beyond the number kept, oldest first. What a migration or a restore left is nobody's to throw away. */
export function surplusCopies<Copy extends Pick<CopyName, 'madeAt' | 'reason'>>(
  copies: readonly Copy[],
  kept: number,
): Copy[] {
  const own = copies.filter(({ reason }) => reason !== 'migration' && reason !== 'replaced')
  return own.toSorted((a, b) => a.madeAt - b.madeAt).slice(0, Math.max(0, own.length - kept))
}

/** What is in a copy, to be shown before it takes the place of anything. */
export type CopyContent = {
  readonly workspaceId: string
  readonly name: string
  /** Moment of the last entry of its trail, ms. */
  readonly lastAt: number
  readonly entries: number
  readonly headCode: string
  readonly sealedBallots: number
  readonly sessions: readonly {
    readonly title: string
    readonly state: SessionState
    readonly heldOn: string | null
    readonly sealedBallots: number
  }[]
}

/**
 * How a copy stands to the workspace that is open, by their trails: `older` lacks the open one's last entries, `newer` has
 * more, `branched` went another way at some point, `other` is another council's, `none` where nothing is open to compare.
 */
export type CopyRelation =
  | { readonly kind: 'same' | 'branched' | 'other' | 'none' }
  | { readonly kind: 'older' | 'newer'; readonly entries: number }
