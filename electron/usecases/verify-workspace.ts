import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { ballotPoints } from '#shared/domain/ballot.ts'
import type {
  PrintedCode,
  VerificationCheck,
  VerificationFault,
  VerificationFinding,
  VerificationReport,
} from '#shared/domain/verification-report.ts'
import { type ChainEntry, logPublicKeyOf, shortCode, verifyChain } from '../sealing/audit-chain.ts'
import { openBallot, verifyBallotSignature } from '../sealing/ballot-seal.ts'
import { type TallySecret, tallySecretFrom } from '../sealing/tally-key.ts'
import { iterateEntries } from '../store/audit.ts'
import { loadBallots, type StoredBallot } from '../store/ballot.ts'
import type { Database } from '../store/database.ts'
import { loadRubric, readRubric } from '../store/rubric.ts'
import { ballotContentSchema, loadOpened, type OpenedBallot } from '../store/tally.ts'
import {
  isSound,
  iteratePapers,
  loadOpenedBoxes,
  loadRubricHashes,
  loadSessionIds,
} from '../store/verification.ts'
import { loadWorkspace } from '../store/workspace.ts'

type Notes = {
  readonly findings: VerificationFinding[]
  readonly counted: Record<VerificationCheck, number>
  fault(check: VerificationCheck, fault: VerificationFault, at: string): void
}

/** What the trail itself says: who enrolled with which key, which ballots were sealed, which papers were made. */
type Said = {
  readonly keys: Map<string, Set<string>>
  readonly sealed: Map<string, string>
  readonly papers: Set<string>
  printed: PrintedCode | null
}

/** Hex digits and dashes as printed, however they were typed. */
export const normalizedCode = (code: string) => code.toUpperCase().replace(/[^0-9A-F]/g, '')

/**
 * Recomputes what can be recomputed of a workspace: the file, the chain and its signatures, every ballot's signature,
 * every opened tally from its sealed ballots, frozen rubrics and papers by their hashes. Changes nothing.
 */
export function verifyWorkspace(
  db: Database,
  options: { code: string; logSecret: Uint8Array | undefined },
): VerificationReport {
  const notes = newNotes()
  notes.counted.file = 1
  if (!isSound(db)) notes.fault('file', 'file-damaged', '')
  const workspace = loadWorkspace(db)
  const logPublicKey = workspace?.log_public_key
  const ownMachine =
    options.logSecret !== undefined &&
    logPublicKey !== undefined &&
    Buffer.from(logPublicKeyOf(options.logSecret)).equals(logPublicKey)
  const said = readTrail(db, options.code)
  const chain = verifyChain(iterateEntries(db), logPublicKey ? { logPublicKey } : {})
  if (!chain.ok)
    notes.fault(
      chain.error.reason.startsWith('signature') ? 'signatures' : 'chain',
      chain.error.reason,
      String(chain.error.seq),
    )
  checkBallots(db, said, notes)
  checkTallies(db, notes)
  checkRubrics(db, notes)
  checkPapers(db, said, notes)
  const entries = chain.ok ? chain.value.count : 0
  notes.counted.chain = entries
  notes.counted.signatures = entries
  const { findings, counted } = notes
  return {
    verdict: findings.length === 0 ? 'intact' : 'broken',
    counted,
    findings,
    clockBack: chain.ok ? chain.value.clockBack : [],
    entries,
    headCode: chain.ok ? chain.value.shortCode : '',
    printed: said.printed,
    ownMachine,
  }
}

function newNotes(): Notes {
  const findings: VerificationFinding[] = []
  const counted = { file: 0, chain: 0, signatures: 0, ballots: 0, tallies: 0, rubrics: 0, papers: 0 }
  return { findings, counted, fault: (check, fault, at) => void findings.push({ check, fault, at }) }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const fieldOf = (payload: unknown, name: string): unknown =>
  typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined

function readTrail(db: Database, code: string): Said {
  const said: Said = { keys: new Map(), sealed: new Map(), papers: new Set(), printed: null }
  const wanted = normalizedCode(code)
  for (const entry of iterateEntries(db)) {
    note(said, entry)
    if (wanted !== '' && normalizedCode(shortCode(entry.hash)) === wanted)
      said.printed = { code: shortCode(entry.hash), seq: entry.seq, at: entry.at }
  }
  return said
}

function note(said: Said, entry: ChainEntry): void {
  if (entry.kind === 'seat.enrol') {
    const member = textOf(fieldOf(entry.payload, 'member'))
    said.keys.set(
      member,
      (said.keys.get(member) ?? new Set()).add(textOf(fieldOf(entry.payload, 'signPublicKey'))),
    )
  }
  if (entry.kind === 'ballot.seal')
    said.sealed.set(textOf(fieldOf(entry.payload, 'digest')), textOf(fieldOf(entry.payload, 'receipt')))
  if (entry.kind === 'paper.generate') {
    const papers = fieldOf(entry.payload, 'papers')
    for (const paper of Array.isArray(papers) ? papers : []) said.papers.add(textOf(fieldOf(paper, 'sha256')))
  }
}

const headerOf = ({ sessionId, productId, memberId, round, rubricSha256 }: StoredBallot) => ({
  sessionId,
  productId,
  memberId,
  round,
  rubricHash: rubricSha256,
})

/** Every sealed ballot is in the trail, signed by a key that its member enrolled with; and none of the trail's is gone. */
function checkBallots(db: Database, said: Said, notes: Notes): void {
  const found = new Set<string>()
  for (const sessionId of loadSessionIds(db)) {
    for (const ballot of loadBallots(db, { sessionId })) {
      notes.counted.ballots += 1
      const digest = ballot.digest.toString('hex')
      found.add(digest)
      if (!said.sealed.has(digest)) notes.fault('ballots', 'ballot-not-in-trail', ballot.receipt)
      if (!said.keys.get(ballot.memberId)?.has(ballot.signPublicKey.toString('hex')))
        notes.fault('ballots', 'ballot-key-unknown', ballot.receipt)
      if (
        !verifyBallotSignature({
          sealed: ballot,
          header: headerOf(ballot),
          signPublicKey: ballot.signPublicKey,
        })
      )
        notes.fault('ballots', 'ballot-signature', ballot.receipt)
    }
  }
  for (const [digest, receipt] of said.sealed)
    if (!found.has(digest)) notes.fault('ballots', 'ballot-missing', receipt)
}

/** Opens every box again with its published secret and counts again. */
function checkTallies(db: Database, notes: Notes): void {
  for (const box of loadOpenedBoxes(db)) {
    const secret = tallySecretFrom(box.secret, box.publicKey)
    if (!secret.ok) {
      notes.fault('tallies', 'box-secret', `${box.productId} / ${box.round}`)
      continue
    }
    const opened = new Map(loadOpened(db, box.sessionId, box.productId).map(row => [row.ballotId, row]))
    for (const ballot of loadBallots(db, box)) {
      notes.counted.tallies += 1
      if (!sameAsOpened(db, ballot, secret.value, opened.get(ballot.id)))
        notes.fault('tallies', 'tally-differs', ballot.receipt)
    }
  }
}

function sameAsOpened(
  db: Database,
  ballot: StoredBallot,
  tallySecret: TallySecret,
  row: OpenedBallot | undefined,
): boolean {
  if (!row) return false
  const again = openBallot({ sealed: ballot, header: headerOf(ballot), tallySecret })
  if (row.kind === 'refused') return !again.ok || row.problem !== ''
  if (!again.ok) return false
  const notes = typeof again.value.notes === 'object' ? again.value.notes : {}
  const content = ballotContentSchema.safeParse({ ...notes, choices: again.value.choices })
  if (!content.success || canonicalJson(content.data) !== canonicalJson(row.content)) return false
  return (
    canonicalJson(ballotPoints(loadRubric(db, ballot.rubricSha256).set, content.data.choices)) ===
    canonicalJson(row.points)
  )
}

function checkRubrics(db: Database, notes: Notes): void {
  for (const sha256 of loadRubricHashes(db)) {
    notes.counted.rubrics += 1
    try {
      readRubric(db, sha256)
    } catch {
      notes.fault('rubrics', 'rubric-changed', sha256.slice(0, 16))
    }
  }
}

function checkPapers(db: Database, said: Said, notes: Notes): void {
  for (const paper of iteratePapers(db)) {
    notes.counted.papers += 1
    if (createHash('sha256').update(paper.bytes).digest('hex') !== paper.sha256)
      notes.fault('papers', 'paper-changed', paper.fileName)
    if (!said.papers.has(paper.sha256)) notes.fault('papers', 'paper-not-in-trail', paper.fileName)
  }
}
