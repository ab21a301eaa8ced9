import type { RubricLibrary } from '../rubrics/library.ts'
import type { Random } from '../sealing/random.ts'
import type { Database } from '../store/database.ts'
import type { Caller, Ports } from './context.ts'

/** What the host gives: folders, clock, dialogs, the machine's secret. Fixed for a run. */
export type Environment = {
  /** Where workspaces live. */
  readonly folder: string
  readonly resources: string
  readonly host: string
  readonly now: () => number
  readonly newId: () => string
  readonly random: Random
  readonly deviceSecret: Uint8Array
  /** The secret lies in the system's key store, not in a plain file. */
  readonly deviceBound: boolean
  readonly pinCost: number
  readonly ports: Ports
  readonly temporaryFolder: string
  /** Copies the workspace by itself: on closing, and every few minutes by the host's timer. */
  readonly keepsCopies: boolean
}

export type OpenWorkspace = {
  readonly db: Database
  readonly fileName: string
  readonly name: string
  readonly sample: boolean
  /** PIN of everybody in a sample that comes scored; null for every other workspace. */
  readonly samplePin: string | null
  /** Moment of opening and the last entry of the trail then: what changed since wants a copy. */
  readonly openedAt: number
  readonly openedSeq: number
  /** Where it was unpacked to, if it came out of an archive: nothing may change in it, and the folder goes on closing. */
  readonly archiveFolder: string | null
}

/** The running application: at most one workspace is open and at most one person sits at it. */
export type App = {
  readonly environment: Environment
  /** Read again when a pack is published, worded or removed. */
  rubrics: RubricLibrary
  workspace: OpenWorkspace | undefined
  caller: Caller
  /** Last call that a person caused, ms. */
  lastSignAt: number
}
