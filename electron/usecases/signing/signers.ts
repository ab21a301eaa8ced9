import type { PaperSigningView, SigningSummary } from '#shared/contract/signature.ts'
import type { CallInput } from '#shared/contract.ts'
import { isHeldBy } from '#shared/domain/holder-name.ts'
import { droppedSigners, isSameSigner, type PaperSigner } from '#shared/domain/paper-signing.ts'
import { ok } from '#shared/result.ts'
import type { Database } from '../../store/database.ts'
import { loadMember } from '../../store/member.ts'
import { loadPaperHeads, saveSigners } from '../../store/paper-signing.ts'
import { type Answer, type Context, change, refuse } from '../context.ts'
import {
  loadSigningRecord,
  type SigningRecord,
  signingRecordsOf,
  signingSummary,
  signingView,
} from './record.ts'

/** How each paper of a session stands, or those outside any session. */
export function listSignings(
  context: Context,
  input: { sessionId: string | null },
): Answer<SigningSummary[]> {
  const papers = loadPaperHeads(context.db, input.sessionId)
  return ok(signingRecordsOf(context.db, papers).map(signingSummary))
}

export function loadSigning(context: Context, input: { paperId: string }): Answer<PaperSigningView> {
  const record = loadSigningRecord(context.db, input.paperId)
  return record ? ok(signingView(context.db, record)) : refuse('paper-not-found')
}

/** The signer whom a call names by his place in the list. */
export function signerAt(record: SigningRecord, index: number): Answer<SigningRecord['signers'][number]> {
  const signer = record.signers[index]
  return signer ? ok(signer) : refuse('signer-not-found')
}

/** A seat signs under its member's own name: as it is now, or as it was when the session was convened. */
function isKnownAs(db: Database, record: SigningRecord, { memberId, fullName }: PaperSigner): boolean {
  if (memberId === null) return true
  const names = [loadMember(db, memberId), record.signers.find(signer => signer.memberId === memberId)]
  return names.some(known => known !== undefined && isHeldBy(known.fullName, fullName))
}

/** Names who should sign; whoever has signed stays. */
export function setSigners(
  context: Context,
  input: CallInput<'signature.setSigners'>,
): Answer<PaperSigningView> {
  return change(context, 'signature.setSigners', input, () => {
    const record = loadSigningRecord(context.db, input.paperId)
    if (!record) return refuse('paper-not-found')
    const stranger = input.signers.find(signer => !isKnownAs(context.db, record, signer))
    if (stranger) return refuse('member-not-found')
    const [dropped] = droppedSigners(record.situation.marks, input.signers)
    if (dropped) return refuse('signer-has-signed', { facts: { name: dropped.signer.fullName } })
    const once = input.signers.filter(
      (signer, index) => input.signers.findIndex(other => isSameSigner(other, signer)) === index,
    )
    saveSigners(context.db, input.paperId, once)
    return loadSigning(context, input)
  })
}
