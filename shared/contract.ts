import type { z } from 'zod'
import { annexCalls } from './contract/annex.ts'
import { archiveCalls } from './contract/archive.ts'
import { backupCalls } from './contract/backup.ts'
import { ballotCalls } from './contract/ballot.ts'
import { councilCalls } from './contract/council.ts'
import { factsCalls } from './contract/facts.ts'
import { folderCalls } from './contract/folder.ts'
import { followCalls } from './contract/follow.ts'
import { paperCalls } from './contract/paper.ts'
import { paperSheetCalls } from './contract/paper-sheet.ts'
import { pathCalls } from './contract/path.ts'
import { practiceCalls } from './contract/practice.ts'
import { privacyCalls } from './contract/privacy.ts'
import { productCalls } from './contract/product.ts'
import { registerCalls } from './contract/register.ts'
import { roomCalls } from './contract/room.ts'
import { rubricCalls } from './contract/rubric.ts'
import { seatCalls } from './contract/seat.ts'
import { sessionCalls } from './contract/session.ts'
import { signatureCalls } from './contract/signature.ts'
import { tallyCalls } from './contract/tally.ts'
import { textCalls } from './contract/text.ts'
import { tokenCalls } from './contract/token.ts'
import { trailCalls } from './contract/trail.ts'
import { trustCalls } from './contract/trust.ts'
import { verificationCalls } from './contract/verification.ts'
import { wordingCalls } from './contract/wording.ts'
import { workCalls } from './contract/work.ts'
import { workspaceCalls } from './contract/workspace.ts'
import { writtenCalls } from './contract/written.ts'
import type { CallError } from './error-code.ts'
import type { Result } from './result.ts'

/** Every call between screens and shell: name, input schema, output type, who may call it. One file per noun in contract/. */
export const contract = {
  ...workspaceCalls,
  ...backupCalls,
  ...pathCalls,
  ...privacyCalls,
  ...seatCalls,
  ...councilCalls,
  ...productCalls,
  ...rubricCalls,
  ...annexCalls,
  ...sessionCalls,
  ...ballotCalls,
  ...practiceCalls,
  ...roomCalls,
  ...writtenCalls,
  ...tallyCalls,
  ...paperCalls,
  ...signatureCalls,
  ...tokenCalls,
  ...archiveCalls,
  ...trustCalls,
  ...verificationCalls,
  ...paperSheetCalls,
  ...followCalls,
  ...trailCalls,
  ...textCalls,
  ...factsCalls,
  ...folderCalls,
  ...registerCalls,
  ...wordingCalls,
  ...workCalls,
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<Name extends CallName> = z.infer<Contract[Name]['input']>
export type CallOutput<Name extends CallName> =
  | NonNullable<Contract[Name]['output']>
  | (null extends Contract[Name]['output'] ? null : never)
export type CallResult<Name extends CallName> = Result<CallOutput<Name>, CallError>

export const callNames = Object.keys(contract) as CallName[]
