import { deviceLogSecret, logPublicKeyOf } from '../sealing/audit-chain.ts'
import { deviceMark } from '../sealing/member-key.ts'
import { unlockForMachine, workspaceSecret } from '../sealing/workspace-secret.ts'
import type { Database } from '../store/database.ts'
import { loadMachineBox } from '../store/moving.ts'
import { loadWorkspace } from '../store/workspace.ts'

/** What this machine has of an open workspace's keys. */
export type MachineKeys = {
  /** PINs are mixed with it; on a machine that does not know the workspace's, only its own. */
  readonly deviceSecret: Uint8Array
  readonly logSecret: Uint8Array
  /** False on another machine than the one that made the workspace, before the moving code was typed there. */
  readonly ownMachine: boolean
}

const known = new WeakMap<Database, MachineKeys>()

/** The keys of an open workspace, found by the public key that its trail is signed with. */
export function machineKeysOf(db: Database, deviceSecret: Uint8Array): MachineKeys {
  const kept = known.get(db)
  if (kept) return kept
  const row = loadWorkspace(db)
  const machine = workspaceSecret(deviceSecret, row?.id ?? '')
  const moved = loadMachineBox(db, deviceMark(machine))
  // The last is how workspaces were made before each had a secret of its own.
  const candidates = [machine, moved && unlockForMachine(machine, moved), deviceSecret]
  const own = candidates.find(
    secret => secret && row?.log_public_key.equals(logPublicKeyOf(deviceLogSecret(secret))),
  )
  const keys = {
    deviceSecret: own ?? machine,
    logSecret: deviceLogSecret(own ?? machine),
    ownMachine: own !== undefined,
  }
  if (row) known.set(db, keys)
  return keys
}

/** After the moving code: the next question finds the keys anew. */
export const forgetMachineKeys = (db: Database): void => void known.delete(db)
