import { z } from 'zod'
import type { RecountReport } from '#shared/domain/recount-report.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { packHeadSchema, productSetSchema } from '#shared/domain/rubric.ts'
import type { VerificationFinding } from '#shared/domain/verification-report.ts'
import { CHAIN_START, type ChainEntry, shortCode, verifyChain } from '../../sealing/audit-chain.ts'
import { checkBallots, placeOf } from '../../sealing/ballot-ledger.ts'
import { rubricHash } from '../../sealing/rubric-hash.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { ballotLedger, sealedOf } from '../ballot-trail.ts'
import { ballotFaults, chainCheck } from '../seal-faults.ts'
import { notePapers, type PaperNotes } from '../signing/paper-entries.ts'
import {
  type ArchivedSession,
  archivedBallots,
  archivedEntry,
  archivedPapers,
  archivedSession,
  archivedTally,
  archiveNames,
  rubricName,
} from './archive-format.ts'
import type { ArchiveContent, Fault } from './archive-reading.ts'
import { recountRounds } from './recount-rounds.ts'

type Files = ReadonlyMap<string, Uint8Array>

/** How far the recount is after the trail and after the seals, as measured on a session of 300 products. */
const shares = { trail: 0.2, seals: 0.4 } as const

/** Whether the files are the archive of a session, and not some other sealed set. */
export const isSessionArchive = (files: Files): boolean => files.has(archiveNames.session)

/**
 * Checks the archive of a session against itself and counts it again, with nothing but its files: the chain and its
 * signatures, each ballot against the trail, each box opened with its published secret, points, means, stars and findings
 * recomputed, papers by their hashes. Whether the files are those that were sealed is asked elsewhere, of the seal.
 * `tell` hears how far it is, from 0 to 1.
 */
export function recountArchive(files: Files, tell: (share: number) => void = () => undefined): RecountReport {
  const findings: VerificationFinding[] = []
  const fault: Fault = (check, code, at) => void findings.push({ check, fault: code, at })
  const content = readContent(files, fault)
  if (content === null) return unreadable(findings)
  const { session, ballots, trail, rubrics } = content
  const headCode = checkTrail(content, fault)
  tell(shares.trail)
  checkSeals(content, fault)
  tell(shares.seals)
  const papers = checkPapers(files, trail, fault)
  const rounds = recountRounds(content, fault, share => tell(shares.seals + share * (1 - shares.seals)))
  return {
    verdict: findings.length === 0 ? 'same' : 'differs',
    title: session.session.title,
    council: session.council.name,
    heldOn: session.session.heldOn,
    rounds,
    findings,
    counted: { entries: trail.length, ballots: ballots.length, rubrics: rubrics.size, papers },
    headCode,
  }
}

function unreadable(findings: readonly VerificationFinding[]): RecountReport {
  const counted = { entries: 0, ballots: 0, rubrics: 0, papers: 0 }
  return {
    verdict: 'differs',
    title: '',
    council: '',
    heldOn: null,
    rounds: [],
    findings,
    counted,
    headCode: '',
  }
}

function readContent(files: Files, fault: Fault): ArchiveContent | null {
  const session = readJson(files, archiveNames.session, archivedSession, fault)
  const ballots = readJson(files, archiveNames.ballots, archivedBallots, fault)
  const tally = readJson(files, archiveNames.tally, archivedTally, fault)
  const trail = readTrail(files, fault)
  if (session === null || ballots === null || tally === null || trail === null) return null
  const sessionId = session.session.id
  const stored = ballots.map(({ typed: _typed, ...ballot }) => ({
    ...ballot,
    sessionId,
    box: Buffer.from(ballot.box, 'base64'),
    digest: Buffer.from(ballot.digest, 'hex'),
    signature: Buffer.from(ballot.signature, 'hex'),
    signPublicKey: Buffer.from(ballot.signPublicKey, 'hex'),
  }))
  const rubrics = readRubrics(files, session, fault)
  return { session, tally, ballots: stored, trail, ledger: ballotLedger(trail), rubrics }
}

function readJson<Schema extends z.ZodType>(
  files: Files,
  name: string,
  schema: Schema,
  fault: Fault,
): z.infer<Schema> | null {
  const checked = schema.safeParse(parseJson(files.get(name)))
  if (checked.success) return checked.data
  fault('file', 'archive-malformed', name)
  return null
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function readTrail(files: Files, fault: Fault): ChainEntry[] | null {
  const lines = new TextDecoder().decode(files.get(archiveNames.trail)).trimEnd().split('\n')
  const entries: ChainEntry[] = []
  for (const [index, line] of lines.entries()) {
    const entry = archivedEntry.safeParse(parseJson(new TextEncoder().encode(line)))
    if (!entry.success) {
      fault('chain', 'archive-malformed', `${archiveNames.trail} ${index + 1}`)
      return null
    }
    const { hash, signature, payload, ...rest } = entry.data
    entries.push({
      ...rest,
      payload: payload ?? null,
      hash: Buffer.from(hash, 'hex'),
      signature: Buffer.from(signature, 'hex'),
    })
  }
  return entries
}

function readRubrics(files: Files, session: ArchivedSession, fault: Fault): Map<string, Rubric> {
  const rubrics = new Map<string, Rubric>()
  const rubric = z.object({ pack: packHeadSchema, set: productSetSchema })
  for (const sha256 of new Set(session.products.map(product => product.rubricSha256))) {
    const json = parseJson(files.get(rubricName(sha256)))
    const read = rubric.safeParse(json)
    if (json !== undefined && read.success && rubricHash(json) === sha256) rubrics.set(sha256, read.data)
    else fault('rubrics', 'rubric-changed', sha256.slice(0, 16))
  }
  return rubrics
}

/** The chain by its own hashes and by the log key that the archive names; gives the code of its head. */
function checkTrail({ session, trail }: ArchiveContent, fault: Fault): string {
  const logPublicKey = Buffer.from(session.workspace.logPublicKey, 'hex')
  const chain = verifyChain(trail, { logPublicKey })
  if (!chain.ok) {
    fault(chainCheck(chain.error.reason), chain.error.reason, String(chain.error.seq))
  }
  return shortCode(trail.at(-1)?.hash ?? CHAIN_START)
}

/** Every ballot of this session is the one the trail knows, and none of the trail's is gone. */
function checkSeals({ session, ballots, ledger }: ArchiveContent, fault: Fault): void {
  const own = new Map([...ledger].filter(([, seal]) => seal.header.sessionId === session.session.id))
  for (const { header, reason } of checkBallots(own, ballots.map(sealedOf))) {
    const ballot = ballots.find(entry => placeOf(entry) === placeOf(header))
    fault('ballots', ballotFaults[reason], ballot?.receipt ?? `${header.memberId} / ${header.round}`)
  }
}

/** Papers and scans are those that the trail recorded; gives how many there are. */
function checkPapers(files: Files, trail: readonly ChainEntry[], fault: Fault): number {
  const papers = readJson(files, archiveNames.papers, archivedPapers, fault) ?? []
  const recorded = recordedFiles(trail, fault)
  const listed = papers.flatMap(paper => paper.files)
  for (const { path, sha256 } of listed) {
    const bytes = files.get(path)
    if (bytes === undefined) fault('papers', 'paper-missing', path)
    else if (sha256Hex(bytes) !== sha256) fault('papers', 'paper-changed', path)
    else if (!recorded.has(sha256)) fault('papers', 'paper-not-in-trail', path)
  }
  return listed.length
}

/** Hashes of every file that an entry of the trail recorded. */
function recordedFiles(trail: readonly ChainEntry[], fault: Fault): ReadonlySet<string> {
  const notes: PaperNotes = { papers: new Set(), keys: new Map(), unbound: [] }
  for (const entry of trail) notePapers(notes, entry)
  for (const seq of notes.unbound) fault('papers', 'handwriting-unbound', String(seq))
  return notes.papers
}
