import { z } from 'zod'
import { canonicalJson } from '#shared/canonical-json.ts'
import { ballotPoints } from '#shared/domain/ballot.ts'
import { decideOutcome } from '#shared/domain/outcome.ts'
import type { RecountedRound } from '#shared/domain/recount-report.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { applyMinimumVotes, decideStars, minimumFindings } from '#shared/domain/stars.ts'
import { type Sheet, tallySheets } from '#shared/domain/tally.ts'
import { decideVote, type Votes } from '#shared/domain/vote.ts'
import { type TallySecret, tallySecretFrom } from '../../sealing/tally-key.ts'
import type { BallotContent } from '../../store/tally.ts'
import { checkBallot } from '../ballot-check.ts'
import type { ArchivedSession, ArchivedTally } from './archive-format.ts'
import type { ArchiveContent, Fault } from './archive-reading.ts'

type Product = ArchivedSession['products'][number]
type Box = ArchivedSession['boxes'][number]
type Round = ArchivedTally[number]['rounds'][number]
type Ballots = ReadonlyMap<string, Round['ballots'][number]>

/** Opens every box that was opened, counts again, and compares with what the archive says. */
export function recountRounds(
  content: ArchiveContent,
  fault: Fault,
  tell: (share: number) => void,
): RecountedRound[] {
  const { session, tally } = content
  checkOpenings(content, fault)
  return session.products.flatMap((product, index) => {
    tell(index / session.products.length)
    const rubric = content.rubrics.get(product.rubricSha256)
    const said = tally.find(entry => entry.productId === product.id)
    const boxes = session.boxes.filter(box => box.productId === product.id && box.openedAt !== null)
    if (rubric === undefined) return []
    const rounds = boxes.map(box => recountRound(content, { product, rubric, box, said, fault }))
    checkVotes(content, product, said, fault)
    const last = rounds.at(-1)
    const outcome = last && said ? checkFinding(content, { product, said, last, fault }) : null
    return rounds.map(round => (round === last && outcome ? { ...round, ...outcome } : round))
  })
}

const placeName = (product: Product | string, round: number) =>
  `${typeof product === 'string' ? product : product.name} / ${round}`

const boxesMade = z.object({
  boxes: z.array(
    z.object({ session: z.string(), product: z.string(), round: z.int(), publicKey: z.string() }),
  ),
})
const boxesOpened = z.object({
  session: z.string(),
  boxes: z.array(z.object({ product: z.string(), round: z.int() })),
})

/** Boxes are those that the trail says were made, and every box that it says was opened is open here. */
function checkOpenings({ session, trail }: ArchiveContent, fault: Fault): void {
  const sessionId = session.session.id
  const made = new Map<string, string>()
  const opened = new Set<string>()
  for (const { kind, payload } of trail) {
    const boxes =
      kind === 'session.startScoring' || kind === 'tally.startRound'
        ? boxesMade.safeParse(payload).data
        : undefined
    for (const box of boxes?.boxes ?? [])
      if (box.session === sessionId) made.set(placeName(box.product, box.round), box.publicKey)
    const opening = kind === 'tally.open' ? boxesOpened.safeParse(payload).data : undefined
    if (opening?.session === sessionId)
      for (const box of opening.boxes) opened.add(placeName(box.product, box.round))
  }
  for (const box of session.boxes) {
    const name = placeName(box.productId, box.round)
    const isOpen = box.secret !== null && box.openedAt !== null
    if (made.get(name) !== box.publicKey || opened.has(name) !== isOpen) fault('tallies', 'box-secret', name)
    made.delete(name)
  }
  for (const name of made.keys()) fault('tallies', 'box-secret', name)
}

type RoundQuestion = {
  readonly product: Product
  readonly rubric: Rubric
  readonly box: Box
  readonly said: ArchivedTally[number] | undefined
  readonly fault: Fault
}

function recountRound(content: ArchiveContent, question: RoundQuestion): RecountedRound {
  const { product, rubric, box, said, fault } = question
  const round = said?.rounds.find(entry => entry.round === box.round)
  const secret = tallySecretFrom(Buffer.from(box.secret ?? '', 'hex'), Buffer.from(box.publicKey, 'hex'))
  if (!secret.ok) fault('tallies', 'box-secret', placeName(product, box.round))
  const counted = secret.ok ? openAll(content, question, secret.value) : []
  const sealed = content.ballots.filter(
    ballot => ballot.productId === product.id && ballot.round === box.round,
  ).length
  const { mean, spread, overLimit } = tallySheets(
    counted.map(({ sheet }) => sheet),
    content.session.regulation.spread,
  )
  const minimums = minimumFindings(
    rubric.set,
    product.cases,
    counted.map(({ ballot }) => ballot.choices),
    content.session.regulation.minimums.rule,
  )
  const { stars } = decideStars(
    mean,
    rubric.pack.bands,
    applyMinimumVotes(minimums, round?.minimumVotes ?? []),
  )
  const result = { mean, spread, overLimit, stars: stars ?? null }
  const same = round !== undefined && canonicalJson(result) === canonicalJson(pick(round))
  if (!same) fault('tallies', 'result-differs', placeName(product, box.round))
  const { id: productId, name } = product
  return {
    ...{ productId, name, round: box.round, sealed, counted: counted.length },
    ...{ mean, stars: stars ?? null, outcome: null, same },
  }
}

const pick = ({ mean, spread, overLimit, stars }: Round) => ({ mean, spread, overLimit, stars })

/** Ballots of a box that count, each compared with how it was recorded when the box was opened. */
function openAll(
  content: ArchiveContent,
  { product, rubric, box, said, fault }: RoundQuestion,
  tallySecret: TallySecret,
): { sheet: Sheet; ballot: BallotContent }[] {
  const round = said?.rounds.find(entry => entry.round === box.round)
  const recorded: Ballots = new Map(round?.ballots.map(ballot => [ballot.id, ballot]))
  const { rubricSha256, cases } = product
  const measure = { ledger: content.ledger, tallySecret, rubric, rubricSha256, cases }
  const mine = content.ballots.filter(ballot => ballot.productId === product.id && ballot.round === box.round)
  const known = new Set(mine.map(ballot => ballot.id))
  for (const id of recorded.keys()) if (!known.has(id)) fault('tallies', 'tally-differs', id)
  return mine.flatMap(ballot => {
    const again = checkBallot(ballot, measure)
    const said = recorded.get(ballot.id)
    if (!again.ok) {
      if (said?.kind !== 'refused' || said.problem !== again.error)
        fault('tallies', 'tally-differs', ballot.receipt)
      return []
    }
    const points = ballotPoints(rubric.set, again.value.choices)
    const now = { points: { ...points.parts, total: points.total }, content: again.value }
    const then = said?.kind === 'valid' ? { points: said.points, content: said.content } : null
    if (canonicalJson(now) !== canonicalJson(then)) fault('tallies', 'tally-differs', ballot.receipt)
    return [{ sheet: { memberId: ballot.memberId, points }, ballot: again.value }]
  })
}

const isCarried = (votes: Votes, rule: ArchivedSession['regulation']['vote']): boolean => {
  const decided = decideVote(votes, votes.inFavour + votes.against + votes.other, rule)
  return decided.ok && decided.value.carried
}

/** Votes on gates and on star minimums settle what their numbers say. */
function checkVotes(
  { session }: ArchiveContent,
  product: Product,
  said: ArchivedTally[number] | undefined,
  fault: Fault,
): void {
  const rule = session.regulation.vote
  for (const vote of said?.gateVotes ?? [])
    if (vote.confirmed !== isCarried(vote, rule))
      fault('tallies', 'result-differs', `${product.name} / ${vote.gateId}`)
  for (const vote of said?.rounds.flatMap(round => round.minimumVotes) ?? [])
    if (vote.met !== isCarried(vote, rule))
      fault('tallies', 'result-differs', `${product.name} / ${vote.criterion}`)
}

const savedFinding = z.object({
  sessionId: z.string(),
  productId: z.string(),
  inFavour: z.int(),
  against: z.int(),
  other: z.int(),
  remark: z.string(),
})

/** The council's finding follows from the count and the votes, and the votes are those of the trail's last entry on it. */
function checkFinding(
  { session, trail }: ArchiveContent,
  question: {
    readonly product: Product
    readonly said: ArchivedTally[number]
    readonly last: RecountedRound
    readonly fault: Fault
  },
): Pick<RecountedRound, 'outcome' | 'same'> {
  const { product, said, last, fault } = question
  const { finding } = said
  const entry = trail.findLast(({ kind, payload }) => {
    const saved = kind === 'finding.save' ? savedFinding.safeParse(payload).data : undefined
    return saved?.sessionId === session.session.id && saved.productId === product.id
  })
  const saved = entry && savedFinding.parse(entry.payload)
  const decided = finding && {
    ...decideOutcome({
      level: session.council.level,
      stars: last.stars ?? undefined,
      gateConfirmed: said.gateVotes.some(vote => vote.confirmed),
      carried: isCarried(finding, session.regulation.vote),
    }),
    round: last.round,
  }
  const votesOf = (from: z.infer<typeof savedFinding> | NonNullable<typeof finding>) =>
    canonicalJson({ inFavour: from.inFavour, against: from.against, other: from.other, remark: from.remark })
  const sameVotes =
    finding === null ? saved === undefined : saved !== undefined && votesOf(finding) === votesOf(saved)
  const sameResult =
    finding === null ||
    (decided?.outcome === finding.outcome &&
      decided.stars === finding.stars &&
      decided.round === finding.round)
  if (!sameVotes || !sameResult) fault('tallies', 'result-differs', product.name)
  return { outcome: decided?.outcome ?? null, same: last.same && sameVotes && sameResult }
}
