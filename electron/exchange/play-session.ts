import type { BallotDraft } from '#shared/contract/ballot.ts'
import type { CallName } from '#shared/contract.ts'
import type { CallError } from '#shared/error-code.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { FileBallot, SessionFile } from '#shared/session-file/schema.ts'
import { lastRoundsOf } from '#shared/session-file/situation.ts'
import type { PlayStep } from '#shared/session-file/steps.ts'
import type { Random } from '../sealing/random.ts'
import { type Ask, CallRefused, type Get, getting } from './ask.ts'
import { type Filled, fillWorkspace } from './fill-workspace.ts'
import { randomPin } from './random-pin.ts'

/** So many of this step are done; `total` is known from the file. */
export type PlayProgress = { readonly step: PlayStep; readonly done: number; readonly total: number }

type Where = { readonly sessionId: string; readonly productId: string }
export type WriteDraft = (where: Where, draft: BallotDraft) => Result<unknown, CallError>

export type PlayOptions = {
  readonly ask: Ask
  readonly random: Random
  /** Where to stop: with every ballot of the first round sealed, or with the decision recorded. */
  readonly until: 'sealed' | 'decided'
  /** One PIN for everybody; otherwise each member gets his own. */
  readonly pin?: string
  /** Writes a whole draft at once, where it need not be answered choice by choice. */
  readonly writeDraft?: WriteDraft
  readonly onProgress?: (progress: PlayProgress) => void
  readonly signal?: AbortSignal
}

export type Played = {
  readonly sessionId: string
  /** Keys of the members who sat down, with the PIN of this run. */
  readonly pins: ReadonlyMap<string, string>
}
export type PlayRefusal =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly call: CallName; readonly error: CallError }

type Play = Filled & {
  readonly file: SessionFile
  readonly get: Get
  readonly pins: ReadonlyMap<string, string>
  readonly secretary: string
  readonly presiding: string
  readonly writeDraft: WriteDraft | undefined
  readonly tell: (step: PlayStep, done: number, total: number) => void
}

/**
 * Plays a checked session file in the open, empty workspace, through the same calls as the screens: members enrol, sit down
 * once a round, choose and seal all their products; chair and secretary open. Stops at the first refusal.
 */
export async function playSession(
  file: SessionFile,
  options: PlayOptions,
): Promise<Result<Played, PlayRefusal>> {
  try {
    const play = await begin(file, options)
    await scoreRound(play, 1)
    if (options.until === 'decided') await finish(play)
    return ok({ sessionId: play.sessionId, pins: play.pins })
  } catch (error) {
    if (error instanceof CallRefused) return no({ kind: 'refused', call: error.call, error: error.refusal })
    if (options.signal?.aborted) return no({ kind: 'cancelled' })
    throw error
  }
}

async function begin(file: SessionFile, options: PlayOptions): Promise<Play> {
  const get = getting(options.ask, options.signal)
  const tell: Play['tell'] = (step, done, total) => options.onProgress?.({ step, done, total })
  tell('setUp', 0, 1)
  const filled = await fillWorkspace(get, file)
  tell('setUp', 1, 1)
  const present = new Set(file.attendance.flatMap(line => (line.present ? [line.member] : [])))
  const seat = (role: string) =>
    file.members.find(({ key, role: own }) => own === role && present.has(key))?.key
  const presiding = seat('chair') ?? seat('viceChair')
  const secretary = seat('secretary')
  if (!presiding || !secretary)
    throw new Error('A checked session file has a presiding member and a secretary')
  // The secretary comes last and stays: enrolling is sitting down.
  const sitting = new Set([presiding, ...file.ballots.map(ballot => ballot.member)])
  sitting.delete(secretary)
  const keys = [...sitting, secretary]
  const pins = new Map(
    keys.map(key => [key, options.pin ?? randomPin(options.random, file.regulation.pinLength)] as const),
  )
  const play: Play = {
    ...filled,
    file,
    get,
    pins,
    secretary,
    presiding,
    tell,
    writeDraft: options.writeDraft,
  }
  for (const [index, key] of keys.entries()) {
    tell('enrol', index, keys.length)
    await get('seat.leave', {})
    await get('seat.enrol', { memberId: play.memberId(key), secret: pinOf(play, key) })
  }
  tell('enrol', keys.length, keys.length)
  await get('session.move', { sessionId: play.sessionId, move: 'convene' })
  await get('session.move', { sessionId: play.sessionId, move: 'startScoring' })
  return play
}

const pinOf = (play: Pick<Play, 'pins'>, key: string): string => play.pins.get(key) ?? ''

async function sit(play: Play, key: string): Promise<void> {
  await play.get('seat.leave', {})
  await play.get('seat.take', { memberId: play.memberId(key), secret: pinOf(play, key) })
}

async function scoreRound(play: Play, round: number): Promise<void> {
  const ballots = play.file.ballots.filter(ballot => ballot.round === round)
  let done = 0
  for (const [member, own] of Map.groupBy(ballots, ballot => ballot.member)) {
    await sit(play, member)
    for (const ballot of own) {
      play.tell('score', done++, ballots.length)
      await fillBallot(play, ballot)
    }
  }
  play.tell('score', ballots.length, ballots.length)
}

async function fillBallot(play: Play, ballot: FileBallot): Promise<void> {
  const where = { sessionId: play.sessionId, productId: play.productId(ballot.product) }
  if (play.writeDraft) {
    const written = play.writeDraft(where, draftOf(ballot))
    if (!written.ok) throw new CallRefused('ballot.choose', written.error)
  } else await answerOneByOne(play.get, where, ballot)
  await play.get('ballot.seal', where)
}

const draftOf = ({ choices, notes, gates, opinion }: FileBallot): BallotDraft => ({
  choices,
  notes,
  setAside: [],
  gates: gates.map(({ gate, reason }) => ({ gateId: gate, reason })),
  opinion,
})

async function answerOneByOne(get: Get, where: Where, ballot: FileBallot): Promise<void> {
  for (const [criterion, choice] of Object.entries(ballot.choices))
    await get('ballot.choose', { ...where, criterion, choice })
  for (const [criterion, note] of Object.entries(ballot.notes))
    await get('ballot.note', { ...where, criterion, note })
  for (const { gate, reason } of ballot.gates)
    await get('ballot.raiseGate', { ...where, gateId: gate, reason })
  if (ballot.opinion !== '') await get('ballot.opinion', { ...where, opinion: ballot.opinion })
}

/** Opens round by round, then votes, minutes and decision; the secretary is at the keyboard. */
async function finish(play: Play): Promise<void> {
  const { file, sessionId, productId, get } = play
  const last = lastRoundsOf(file)
  const rounds = Math.max(1, ...last.values())
  for (let round = 1; round <= rounds; round++) {
    if (round > 1) await scoreRound(play, round)
    await sit(play, play.secretary)
    play.tell('open', round - 1, rounds)
    await openRound(play, round, last)
    for (const { product, reason } of file.rounds.filter(entry => entry.round === round + 1))
      await get('tally.startRound', { sessionId, productId: productId(product), reason })
  }
  play.tell('open', rounds, rounds)
  await conclude(play)
  await writeMinutes(play)
}

/** Products that are closed for the same reason, or complete, open in one act of the two. */
async function openRound(play: Play, round: number, last: ReadonlyMap<string, number>): Promise<void> {
  const { file, sessionId, get } = play
  const reasonOf = (product: string) =>
    file.rounds.find(entry => entry.product === product && entry.round === round)?.missingReason ?? ''
  const products = file.products.map(({ key }) => key).filter(key => (last.get(key) ?? 1) >= round)
  const approvals = [play.presiding, play.secretary].map(key => ({
    memberId: play.memberId(key),
    secret: pinOf(play, key),
  }))
  for (const [missingReason, keys] of Map.groupBy(products, reasonOf))
    await get('tally.open', { sessionId, productIds: keys.map(play.productId), approvals, missingReason })
}

/** Waivers by the presiding member from his own seat, or with the council's votes; the secretary sits again afterwards. */
async function waive(play: Play): Promise<void> {
  const { file, sessionId, productId, get } = play
  if (file.waivers.length === 0) return
  if (file.regulation.waiver.by === 'chair') await sit(play, play.presiding)
  for (const { product, reason, votes } of file.waivers)
    await get('tally.waive', { sessionId, productId: productId(product), reason, votes })
  await sit(play, play.secretary)
}

async function conclude(play: Play): Promise<void> {
  const { file, sessionId, productId, get, tell } = play
  await waive(play)
  for (const { product, gate, ...votes } of file.gateVotes)
    await get('gate.vote', { sessionId, productId: productId(product), gateId: gate, ...votes })
  for (const { product, ...vote } of file.minimumVotes)
    await get('minimum.vote', { sessionId, productId: productId(product), ...vote })
  for (const [index, { product, ...finding }] of file.findings.entries()) {
    tell('conclude', index, file.findings.length)
    await get('finding.save', { sessionId, productId: productId(product), ...finding })
  }
  tell('conclude', file.findings.length, file.findings.length)
  await get('session.move', { sessionId, move: 'finishScoring' })
  await get('session.move', { sessionId, move: 'conclude' })
}

async function writeMinutes({ file, sessionId, get, tell }: Play): Promise<void> {
  tell('minutes', 0, 1)
  for (const [key, text] of Object.entries(file.minutes) as [keyof typeof file.minutes, string][])
    await get('text.save', { kind: 'minutes', sessionId, productId: null, key, text })
  await get('session.move', { sessionId, move: 'approveMinutes' })
  await get('session.move', { sessionId, move: 'decide' })
  tell('minutes', 1, 1)
}
