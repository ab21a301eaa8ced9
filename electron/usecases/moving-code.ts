import type { CallInput } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { deviceLogSecret, logPublicKeyOf } from '../sealing/audit-chain.ts'
import { deviceMark } from '../sealing/member-key.ts'
import { lockForMachine, lockUnderCode, unlockWithCode } from '../sealing/workspace-secret.ts'
import { insertMachineBox, loadMovingBox, saveMovingBox } from '../store/moving.ts'
import { loadWorkspace } from '../store/workspace.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { forgetMachineKeys } from './machine.ts'

/**
 * A code to be printed with which a copy or archive of this workspace can be used on another machine. A new one takes the place of
 * the one before; copies made until then still open with the old one.
 */
export function makeMovingCode(context: Context): Answer<{ code: string }> {
  const row = loadWorkspace(context.db)
  if (!row) return refuse('workspace-damaged')
  const made = lockUnderCode(context.deviceSecret, row.log_public_key, context.random)
  return change(context, 'workspace.makeMovingCode', {}, () => {
    saveMovingBox(context.db, made.box, context.now())
    return ok({ code: made.code })
  })
}

/**
 * Uses a workspace from another machine on this one: the code opens its secret, which is locked for this machine and kept in the
 * file. From then on PINs open the seats here, and the trail goes on under the same key.
 */
export function moveHere(context: Context, input: CallInput<'workspace.moveHere'>): Answer<null> {
  const { db } = context
  if (context.ownMachine) return ok(null)
  const row = loadWorkspace(db)
  const box = loadMovingBox(db)
  if (!row || !box) return refuse('moving-code-missing')
  const opened = unlockWithCode(input.code, row.log_public_key, box)
  if (!opened.ok) {
    const { error } = opened
    return 'group' in error
      ? refuse('moving-code-group', { at: 'code', facts: { group: error.group } })
      : refuse('moving-code-wrong', { at: 'code' })
  }
  const logSecret = deviceLogSecret(opened.value)
  if (!row.log_public_key.equals(logPublicKeyOf(logSecret)))
    return refuse('moving-code-wrong', { at: 'code' })
  const device = deviceMark(context.deviceSecret)
  const machineBox = lockForMachine(context.deviceSecret, opened.value, context.random)
  const here = { ...context, deviceSecret: opened.value, logSecret, ownMachine: true }
  const moved = change(here, 'workspace.moveHere', { device }, () => {
    insertMachineBox(db, { device, box: machineBox, movedAt: context.now() })
    return ok(null)
  })
  forgetMachineKeys(db)
  return moved
}
