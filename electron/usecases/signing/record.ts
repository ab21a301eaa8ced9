import type { PaperSigningView, ScanView, SigningSummary } from '#shared/contract/signature.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import {
  countSigned,
  isSameSigner,
  type PaperSigner,
  type SigningSituation,
  signingStateOf,
} from '#shared/domain/paper-signing.ts'
import { seatTitles } from '#shared/domain/papers/seat-titles.ts'
import { scoringMembers } from '#shared/domain/scoring-members.ts'
import { loadRegulation } from '../../store/council.ts'
import type { Database } from '../../store/database.ts'
import { loadMember, loadMembers, type Member } from '../../store/member.ts'
import {
  loadPaperHead,
  loadSignatures,
  loadSignedFile,
  loadSigners,
  type PaperHead,
  type PaperSignature,
} from '../../store/paper-signing.ts'
import { loadScans, type Scan } from '../../store/scan.ts'
import { loadAttendance, loadRecusals, loadSession } from '../../store/session.ts'

/** One version of a paper with everybody who should sign it and who has. */
export type SigningRecord = {
  readonly paper: PaperHead
  readonly signers: readonly PaperSigner[]
  readonly signatures: readonly PaperSignature[]
  /** Those that were withdrawn among them. */
  readonly scans: readonly Scan[]
  readonly situation: SigningSituation
}

/** Undefined when there is no such paper. */
export function loadSigningRecord(db: Database, paperId: string): SigningRecord | undefined {
  const paper = loadPaperHead(db, paperId)
  return paper && signingRecordsOf(db, [paper])[0]
}

/** Papers of one session, or outside any; each table is asked once. */
export function signingRecordsOf(db: Database, papers: readonly PaperHead[]): SigningRecord[] {
  const ids = papers.map(paper => paper.id)
  const named = loadSigners(db, ids)
  const signatures = loadSignatures(db, ids)
  const scans = loadScans(db, ids)
  const usual = usualSigners(db, papers[0]?.sessionId ?? null)
  return papers.map(paper => {
    const made = signatures.get(paper.id) ?? []
    const attached = scans.get(paper.id) ?? []
    return {
      paper,
      signers: named.get(paper.id) ?? usual(paper),
      signatures: made,
      scans: attached,
      situation: {
        superseded: paper.superseded,
        marks: made.map(signature => ({ way: signature.way, signer: signature })),
        scans: attached.filter(scan => scan.withdrawnAt === null).length,
      },
    }
  })
}

/** Papers that chair and secretary sign together. */
const keptByBoth: readonly string[] = ['minutes', 'productTally', 'sessionSummary'] satisfies PaperKind[]

/**
 * Chair and secretary under what the council keeps, those who scored the product under a score sheet. Nobody under a paper
 * that names its signer and left the name open: it is named by hand.
 */
function usualSigners(db: Database, sessionId: string | null): (paper: PaperHead) => PaperSigner[] {
  const session = sessionId === null ? undefined : loadSession(db, sessionId)
  const members = session?.frozen?.members ?? loadMembers(db)
  const byId = (id: string | null | undefined) => members.find(member => member.id === id)
  const presiding = byId(session?.presidingId) ?? members.find(member => member.role === 'chair')
  const secretary = byId(session?.secretaryId) ?? members.find(member => member.role === 'secretary')
  const keepers = [presiding, secretary].filter(member => member !== undefined).map(signerOf)
  const kept = (kind: string) => (keptByBoth.includes(kind) ? keepers : [])
  if (!session) return ({ kind }) => kept(kind)
  const recusals = loadRecusals(db, session.id)
  const regulation = session.frozen?.regulation ?? loadRegulation(db)
  const scoring = new Set(scoringMembers(members, loadAttendance(db, session.id), regulation))
  const scorers = members.filter(member => scoring.has(member.id))
  return ({ kind, productId }) => {
    if (kind !== 'scoreSheet') return kept(kind)
    const recused = new Set(recusals.get(productId ?? '')?.map(entry => entry.memberId))
    return scorers.filter(member => !recused.has(member.id)).map(signerOf)
  }
}

const signerOf = (member: Member): PaperSigner => ({
  memberId: member.id,
  fullName: member.fullName,
  title: seatTitles[member.role],
})

export function signingSummary({ paper, signers, scans, situation }: SigningRecord): SigningSummary {
  const scan = scans.findLast(entry => entry.withdrawnAt === null)
  return {
    paperId: paper.id,
    state: signingStateOf(situation),
    signed: countSigned(signers, situation),
    expected: signers.length,
    onPaper: scan ? { signedOn: scan.signedOn, place: scan.place } : null,
  }
}

export function signingView(db: Database, record: SigningRecord): PaperSigningView {
  const { paper, signers, signatures, scans, situation } = record
  const nameOf = (seat: string) => loadMember(db, seat)?.fullName ?? seat
  const signedAt = (signer: PaperSigner, way: PaperSignature['way']) =>
    signatures.find(entry => entry.way === way && isSameSigner(entry, signer))?.signedAt ?? null
  const { id, kind, productId, fileName, version, sessionId, superseded } = paper
  return {
    paper: { id, kind, productId, fileName, version },
    sessionId,
    superseded,
    state: signingStateOf(situation),
    signers: signers.map(signer => ({
      ...signer,
      onScreenAt: signedAt(signer, 'onScreen'),
      digitalAt: signedAt(signer, 'digital'),
    })),
    signatures: signatures.map(entry => ({
      id: entry.id,
      way: entry.way,
      memberId: entry.memberId,
      fullName: entry.fullName,
      title: entry.title,
      signedAt: entry.signedAt,
      seat: nameOf(entry.seat),
      place: entry.place,
      sha256: entry.sha256,
      certificate: entry.certificate,
    })),
    scans: scans.map(scan => scanView(scan, nameOf)),
    sha256: loadSignedFile(db, id)?.sha256 ?? paper.sha256,
  }
}

function scanView(scan: Scan, nameOf: (seat: string) => string): ScanView {
  const { paperId: _paper, withdrawnAt, withdrawReason, attachedBy, ...facts } = scan
  const withdrawn = withdrawnAt === null ? null : { at: withdrawnAt, reason: withdrawReason ?? '' }
  return { ...facts, attachedBy: nameOf(attachedBy), withdrawn }
}
