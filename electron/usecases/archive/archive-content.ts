import { canonicalJson } from '#shared/canonical-json.ts'
import { iterateEntries } from '../../store/audit.ts'
import { loadBallots } from '../../store/ballot.ts'
import type { Database } from '../../store/database.ts'
import { readJson } from '../../store/json-column.ts'
import { loadTranscripts } from '../../store/paper-sheet.ts'
import { loadPublishedBoxes, loadRubricText } from '../../store/session-archive.ts'
import { loadOpened, type OpenedBallot } from '../../store/tally.ts'
import type { WorkspaceRow } from '../../store/workspace.ts'
import type { Context } from '../context.ts'
import type { ListedRecord, SessionRecord } from '../session-view.ts'
import { tallyViewOf } from '../tally-view.ts'
import {
  type ArchivedSession,
  type ArchivedTally,
  archiveFormat,
  archiveNames,
  encodeJson,
  rubricName,
  toHex,
} from './archive-format.ts'

/** The records of a session as files: what it was held under, sealed ballots with the published secrets, count, trail, rubrics. */
export function sessionFiles(
  context: Pick<Context, 'db'>,
  workspace: WorkspaceRow,
  record: SessionRecord,
): Map<string, Uint8Array> {
  const { db } = context
  const files = new Map<string, Uint8Array>([
    [archiveNames.session, encodeJson(sessionOf(db, workspace, record))],
    [archiveNames.ballots, encodeJson(ballotsOf(db, record.session.id))],
    [archiveNames.tally, encodeJson(tallyOf(context, record))],
    [archiveNames.trail, trailOf(db)],
  ])
  for (const sha256 of new Set(record.list.flatMap(line => line.rubricSha256 ?? [])))
    files.set(rubricName(sha256), encodeJson(readJson('rubric', loadRubricText(db, sha256))))
  return files
}

function sessionOf(db: Database, workspace: WorkspaceRow, record: SessionRecord): ArchivedSession {
  const { session, council, regulation, members, attendance, list } = record
  if (!council) throw new Error('A concluded session was held by a council')
  const { id, title, year, batch, place, heldOn, startMinute, endedOn, endMinute } = session
  const { state, presidingId, secretaryId } = session
  return {
    format: archiveFormat,
    workspace: { id: workspace.id, name: workspace.name, logPublicKey: toHex(workspace.log_public_key) },
    session: {
      ...{ id, title, year, batch, place, heldOn, startMinute, endedOn, endMinute },
      ...{ state, presidingId, secretaryId },
    },
    council,
    regulation,
    members: [...members],
    attendance: [...attendance],
    products: list.flatMap(line => (line.rubricSha256 === null ? [] : [productOf(line, line.rubricSha256)])),
    boxes: loadPublishedBoxes(db, session.id).map(box => ({
      productId: box.productId,
      round: box.round,
      publicKey: toHex(box.publicKey),
      secret: box.secret === null ? null : toHex(box.secret),
      openedAt: box.openedAt,
      reason: box.reason,
      missingReason: box.missingReason,
    })),
  }
}

const productOf = (line: ListedRecord, rubricSha256: string) => ({
  id: line.product.id,
  name: line.product.name,
  rubricSha256,
  cases: { ...line.product.cases },
  waiver: line.waiver,
  recusals: line.recusals.map(({ memberId, reason }) => ({ memberId, reason })),
  frozen: { product: line.product, producer: line.producer },
})

function ballotsOf(db: Database, sessionId: string) {
  const transcripts = loadTranscripts(db, sessionId)
  return loadBallots(db, { sessionId }).map(ballot => ({
    id: ballot.id,
    productId: ballot.productId,
    memberId: ballot.memberId,
    round: ballot.round,
    rubricSha256: ballot.rubricSha256,
    sealedAt: ballot.sealedAt,
    box: ballot.box.toString('base64'),
    digest: toHex(ballot.digest),
    signature: toHex(ballot.signature),
    signPublicKey: toHex(ballot.signPublicKey),
    receipt: ballot.receipt,
    typed: transcripts.get(ballot.id) ?? null,
  }))
}

function tallyOf(context: Pick<Context, 'db'>, record: SessionRecord): ArchivedTally {
  const opened = Map.groupBy(loadOpened(context.db, record.session.id), ballot => ballot.productId)
  return record.list.flatMap(line =>
    line.boxes.some(box => box.openedAt !== null)
      ? [productTally(context, record, line, opened.get(line.product.id) ?? [])]
      : [],
  )
}

function productTally(
  context: Pick<Context, 'db'>,
  record: SessionRecord,
  line: ListedRecord,
  opened: readonly OpenedBallot[],
): ArchivedTally[number] {
  const view = tallyViewOf(context, record, line)
  return {
    productId: line.product.id,
    rounds: view.rounds.map(({ round, tally, stars, minimumVotes }) => ({
      round,
      ballots: opened.filter(ballot => ballot.round === round).map(openedBallot),
      mean: tally.mean,
      spread: tally.spread,
      overLimit: tally.overLimit,
      stars: stars.stars ?? null,
      minimumVotes: minimumVotes.map(({ round: _round, ...vote }) => vote),
    })),
    gateVotes: view.gates.flatMap(({ vote }) =>
      vote === null
        ? []
        : [
            {
              gateId: vote.gateId,
              confirmed: vote.confirmed,
              inFavour: vote.votesFor,
              against: vote.votesAgainst,
              other: vote.votesOther,
            },
          ],
    ),
    finding: view.finding === null ? null : { ...view.finding },
  }
}

function openedBallot(ballot: OpenedBallot): ArchivedTally[number]['rounds'][number]['ballots'][number] {
  const { ballotId: id } = ballot
  if (ballot.kind === 'refused') return { kind: 'refused', id, problem: ballot.problem }
  const { parts, total } = ballot.points
  return { kind: 'valid', id, points: { ...parts, total }, content: ballot.content }
}

/** The whole trail, one entry a line: it is one chain, so the entries of other sessions belong to it. */
function trailOf(db: Database): Uint8Array {
  const lines: string[] = []
  for (const { hash, signature, ...entry } of iterateEntries(db))
    lines.push(
      canonicalJson({ ...entry, hash: toHex(hash), signature: toHex(signature ?? new Uint8Array()) }),
    )
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
