import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { ballotPoints } from '#shared/domain/ballot.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import type {
  PrintedCode,
  VerificationCheck,
  VerificationFault,
  VerificationFinding,
  VerificationReport,
} from '#shared/domain/verification-report.ts'
import type { Result } from '#shared/result.ts'
import { type ChainEntry, logPublicKeyOf, shortCode, verifyChain } from '../sealing/audit-chain.ts'
import { checkBallots, type Ledger, placeOf } from '../sealing/ballot-ledger.ts'
import { ballotReceipt } from '../sealing/ballot-seal.ts'
import { tallySecretFrom } from '../sealing/tally-key.ts'
import { iterateEntries } from '../store/audit.ts'
import { loadBallots } from '../store/ballot.ts'
import { DamagedRecord } from '../store/damaged-record.ts'
import type { Database } from '../store/database.ts'
import { loadRubric, readRubric } from '../store/rubric.ts'
import { loadListed } from '../store/session.ts'
import { type BallotContent, loadOpened, type OpenedBallot } from '../store/tally.ts'
import {
  isSound,
  iteratePapers,
  loadOpenedBoxes,
  loadRubricHashes,
  loadSessionIds,
} from '../store/verification.ts'
import { loadWorkspace } from '../store/workspace.ts'
import { type BallotProblem, checkBallot } from './ballot-check.ts'
import { ballotLedger, sealedOf } from './ballot-trail.ts'
import { compareRecords } from './records-seal.ts'
import { ballotFaults, chainCheck } from './seal-faults.ts'
import { notePapers } from './signing/paper-entries.ts'

type Notes = {
  readonly findings: VerificationFinding[]
  readonly counted: Record<VerificationCheck, number>
  fault(check: VerificationCheck, fault: VerificationFault, at: string): void
}

/** What the trail itself says, beside the seals: which boxes were opened, which papers were made. */
type Said = {
  readonly opened: Set<string>
  readonly papers: Set<string>
  /** Keys that members had enrolled by the entry that is read, and entries whose handwriting none of them confirms. */
  readonly keys: Map<string, Uint8Array>
  readonly unbound: number[]
  /** Entries after which the application found the file edited. */
  readonly edited: string[]
  printed: PrintedCode | null
}

/** Hex digits and dashes as printed, however they were typed. */
const normalizedCode = (code: string) => code.toUpperCase().replace(/[^0-9A-F]/g, '')

/** The printed short code of an entry, or more of its hash, up to the whole. */
function isCodeOf(wanted: string, hash: Uint8Array): boolean {
  const shortest = normalizedCode(shortCode(hash))
  return wanted.startsWith(shortest) && Buffer.from(hash).toString('hex').toUpperCase().startsWith(wanted)
}

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
  if (!chain.ok) notes.fault(chainCheck(chain.error.reason), chain.error.reason, String(chain.error.seq))
  checkRecords(db, said, notes)
  const ledger = ballotLedger(iterateEntries(db))
  noteDamage(notes, () => checkSeals(db, ledger, notes))
  noteDamage(notes, () => checkTallies(db, said, ledger, notes))
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
    headHash: chain.ok ? Buffer.from(chain.value.head).toString('hex').toUpperCase() : '',
    printed: said.printed,
    ownMachine,
  }
}

function newNotes(): Notes {
  const findings: VerificationFinding[] = []
  const counted = {
    file: 0,
    chain: 0,
    signatures: 0,
    records: 0,
    ballots: 0,
    tallies: 0,
    rubrics: 0,
    papers: 0,
  }
  return { findings, counted, fault: (check, fault, at) => void findings.push({ check, fault, at }) }
}

/** A record that cannot be read ends its check and is a fault of the file. */
function noteDamage(notes: Notes, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error
    notes.fault('file', 'file-damaged', '')
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const fieldOf = (payload: unknown, name: string): unknown =>
  typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined

function readTrail(db: Database, code: string): Said {
  const said: Said = {
    opened: new Set(),
    papers: new Set(),
    keys: new Map(),
    unbound: [],
    edited: [],
    printed: null,
  }
  const wanted = normalizedCode(code)
  for (const entry of iterateEntries(db)) {
    note(said, entry)
    if (isCodeOf(wanted, entry.hash))
      said.printed = { code: shortCode(entry.hash), seq: entry.seq, at: entry.at }
  }
  return said
}

function note(said: Said, entry: ChainEntry): void {
  if (entry.kind === 'workspace.differs') said.edited.push(String(fieldOf(entry.payload, 'since')))
  if (entry.kind === 'tally.open') {
    const boxes = fieldOf(entry.payload, 'boxes')
    for (const box of Array.isArray(boxes) ? boxes : [])
      said.opened.add(
        boxName({ productId: textOf(fieldOf(box, 'product')), round: Number(fieldOf(box, 'round')) }),
      )
  }
  notePapers(said, entry)
}

/** Records edited past the application: found now, or found and written down when the file was opened. */
function checkRecords(db: Database, said: Said, notes: Notes): void {
  const compared = compareRecords(db)
  notes.counted.records = compared.kind === 'unknown' ? 0 : 1
  const edited = compared.kind === 'differs' ? [...said.edited, String(compared.seq)] : said.edited
  for (const seq of edited) notes.fault('records', 'records-edited', seq)
}

/** Every sealed ballot is in the trail, signed by the key that its member enrolled with; and none of the trail's is gone. */
function checkSeals(db: Database, ledger: Ledger, notes: Notes): void {
  const stored = loadSessionIds(db).flatMap(sessionId => loadBallots(db, { sessionId }))
  notes.counted.ballots = stored.length
  for (const ballot of stored) {
    const enrolled = ledger.get(placeOf(ballot))?.signPublicKey
    if (enrolled && !ballot.signPublicKey.equals(enrolled))
      notes.fault('ballots', 'ballot-key-unknown', ballot.receipt)
  }
  for (const { header, reason } of checkBallots(ledger, stored.map(sealedOf))) {
    const digest = ledger.get(placeOf(header))?.digest
    const receipt = stored.find(ballot => placeOf(ballot) === placeOf(header))?.receipt
    notes.fault('ballots', ballotFaults[reason], receipt ?? (digest ? ballotReceipt(digest) : ''))
  }
}

/** Opens every box again with its published secret and counts again. */
function checkTallies(db: Database, said: Said, ledger: Ledger, notes: Notes): void {
  const boxes = loadOpenedBoxes(db)
  for (const box of boxes) {
    const secret = tallySecretFrom(box.secret, box.publicKey)
    const listed = loadListed(db, box.sessionId, box.productId)
    if (!secret.ok || !listed?.product || listed.rubricSha256 === null) {
      notes.fault('tallies', 'box-secret', boxName(box))
      continue
    }
    const { rubricSha256, product } = listed
    const rubric = loadRubric(db, rubricSha256)
    const measure = { ledger, tallySecret: secret.value, rubric, rubricSha256, cases: product.cases }
    const opened = new Map(loadOpened(db, box.sessionId, box.productId).map(row => [row.ballotId, row]))
    for (const ballot of loadBallots(db, box)) {
      notes.counted.tallies += 1
      if (!isSameCount(checkBallot(ballot, measure), opened.get(ballot.id), rubric))
        notes.fault('tallies', 'tally-differs', ballot.receipt)
    }
  }
  const openedNames = new Set(boxes.map(boxName))
  for (const name of said.opened) if (!openedNames.has(name)) notes.fault('tallies', 'box-secret', name)
}

const boxName = (box: { productId: string; round: number }): string => `${box.productId} / ${box.round}`

/** Whether a result in the file is what the ballot gives when it is opened again, also where it was kept out. */
function isSameCount(
  again: Result<BallotContent, BallotProblem>,
  row: OpenedBallot | undefined,
  rubric: Rubric,
): boolean {
  if (!row) return false
  if (row.kind === 'refused') return !again.ok && again.error === row.problem
  if (!again.ok || canonicalJson(again.value) !== canonicalJson(row.content)) return false
  return canonicalJson(ballotPoints(rubric.set, again.value.choices)) === canonicalJson(row.points)
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
  for (const seq of said.unbound) notes.fault('papers', 'handwriting-unbound', String(seq))
  for (const paper of iteratePapers(db)) {
    notes.counted.papers += 1
    if (createHash('sha256').update(paper.bytes).digest('hex') !== paper.sha256)
      notes.fault('papers', 'paper-changed', paper.fileName)
    if (!said.papers.has(paper.sha256)) notes.fault('papers', 'paper-not-in-trail', paper.fileName)
  }
}
