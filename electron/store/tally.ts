import { z } from 'zod'
import { choiceSchema } from '#shared/contract/ballot.ts'
import type { FindingView } from '#shared/contract/tally.ts'
import type { BallotPoints } from '#shared/domain/ballot.ts'
import type { GateVote } from '#shared/domain/gate.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { points } from '#shared/domain/points.ts'
import type { Database } from './database.ts'
import { jsonColumn } from './json-column.ts'

/** What was inside a sealed ballot. */
export const ballotContentSchema = z.strictObject({
  choices: z.record(z.string(), choiceSchema),
  notes: z.record(z.string(), z.string()),
  opinion: z.string(),
  gates: z.array(z.strictObject({ gateId: z.string(), reason: z.string() })),
})
export type BallotContent = z.infer<typeof ballotContentSchema>
const readContent = jsonColumn(ballotContentSchema, 'content')

export type OpenedBallot = {
  readonly ballotId: string
  readonly productId: string
  readonly memberId: string
  readonly round: number
  readonly sealedAt: number
  readonly receipt: string
} & (
  | { readonly kind: 'valid'; readonly content: BallotContent; readonly points: BallotPoints }
  | { readonly kind: 'refused'; readonly problem: string }
)

type OpenedRow = {
  ballot_id: string
  product_id: string
  member_id: string
  round: number
  sealed_at: number
  receipt: string
  content: string | null
  part_a: number | null
  part_b: number | null
  part_c: number | null
  total: number | null
  problem: string | null
}

function fromRow(row: OpenedRow): OpenedBallot {
  const common = {
    ballotId: row.ballot_id,
    productId: row.product_id,
    memberId: row.member_id,
    round: row.round,
    sealedAt: row.sealed_at,
    receipt: row.receipt,
  }
  if (row.content === null) return { ...common, kind: 'refused', problem: row.problem ?? '' }
  const parts = { A: points(row.part_a ?? 0), B: points(row.part_b ?? 0), C: points(row.part_c ?? 0) }
  return {
    ...common,
    kind: 'valid',
    content: readContent(row.content),
    points: { parts, total: points(row.total ?? 0) },
  }
}

/** Opened ballots of a session or of one product, in order of sealing. */
export function loadOpened(db: Database, sessionId: string, productId?: string): OpenedBallot[] {
  return db
    .prepare<[{ session: string; product: string | undefined }], OpenedRow>(
      `SELECT ballot_id, product_id, member_id, round, sealed_at, receipt, content, part_a, part_b, part_c, total, problem
       FROM opened_ballot JOIN ballot ON ballot.id = ballot_id
       WHERE session_id = @session ${productId === undefined ? '' : 'AND product_id = @product'}
       ORDER BY round, sealed_at, ballot_id`,
    )
    .all({ session: sessionId, product: productId })
    .map(fromRow)
}

export function insertOpened(
  db: Database,
  ballotId: string,
  content: BallotContent,
  result: BallotPoints,
): void {
  db.prepare(
    'INSERT INTO opened_ballot (ballot_id, content, part_a, part_b, part_c, total) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(ballotId, JSON.stringify(content), result.parts.A, result.parts.B, result.parts.C, result.total)
}

export function insertRefused(db: Database, ballotId: string, problem: string): void {
  db.prepare('INSERT INTO opened_ballot (ballot_id, problem) VALUES (?, ?)').run(ballotId, problem)
}

/** The council's last vote on each raised gate of a product. */
export const loadGateVotes = (db: Database, sessionId: string, productId: string): GateVote[] =>
  loadAllGateVotes(db, sessionId, productId).get(productId) ?? []

/** The same of a session, by product; of one product where it is named. */
export function loadAllGateVotes(
  db: Database,
  sessionId: string,
  productId?: string,
): ReadonlyMap<string, GateVote[]> {
  type Row = Omit<GateVote, 'confirmed'> & { productId: string; confirmed: 0 | 1 }
  const rows = db
    .prepare<[{ session: string; product: string | undefined }], Row>(
      `SELECT product_id AS productId, gate_id AS gateId, confirmed, in_favour AS votesFor, against AS votesAgainst, other AS votesOther
       FROM gate_vote AS latest
       WHERE session_id = @session ${productId === undefined ? '' : 'AND product_id = @product'}
         AND version = (SELECT max(version) FROM gate_vote
           WHERE session_id = latest.session_id AND product_id = latest.product_id AND gate_id = latest.gate_id)`,
    )
    .all({ session: sessionId, product: productId })
  const byProduct = new Map<string, GateVote[]>()
  for (const { productId: of, confirmed, ...vote } of rows)
    byProduct.set(of, [...(byProduct.get(of) ?? []), { ...vote, confirmed: confirmed === 1 }])
  return byProduct
}

export function insertGateVote(
  db: Database,
  sessionId: string,
  productId: string,
  vote: GateVote,
  votedAt: number,
): void {
  db.prepare(
    `INSERT INTO gate_vote (session_id, product_id, gate_id, version, confirmed, in_favour, against, other, voted_at)
     VALUES (@sessionId, @productId, @gateId,
       (SELECT ifnull(max(version), 0) + 1 FROM gate_vote WHERE session_id = @sessionId AND product_id = @productId AND gate_id = @gateId),
       @confirmed, @votesFor, @votesAgainst, @votesOther, @votedAt)`,
  ).run({ ...vote, sessionId, productId, confirmed: vote.confirmed ? 1 : 0, votedAt })
}

type FindingRow = {
  version: number
  round: number
  outcome: Outcome
  stars: number | null
  inFavour: number
  against: number
  other: number
  remark: string
  decidedAt: number
  productId: string
}

/** The finding in force of each product. */
export function loadFindings(db: Database, sessionId: string, productId?: string): Map<string, FindingView> {
  const rows = db
    .prepare<[{ session: string; product: string | undefined }], FindingRow>(
      `SELECT product_id AS productId, max(version) AS version, round, outcome, stars, in_favour AS inFavour, against, other, remark, decided_at AS decidedAt
       FROM finding WHERE session_id = @session ${productId === undefined ? '' : 'AND product_id = @product'}
       GROUP BY product_id`,
    )
    .all({ session: sessionId, product: productId })
  return new Map(rows.map(({ productId, ...finding }) => [productId, finding]))
}

export function insertFinding(
  db: Database,
  sessionId: string,
  productId: string,
  finding: FindingView,
): void {
  db.prepare(
    'INSERT INTO finding (session_id, product_id, version, round, outcome, stars, in_favour, against, other, remark, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    sessionId,
    productId,
    finding.version,
    finding.round,
    finding.outcome,
    finding.stars,
    finding.inFavour,
    finding.against,
    finding.other,
    finding.remark,
    finding.decidedAt,
  )
}
