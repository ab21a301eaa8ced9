import { ballotPoints } from '../domain/ballot.ts'
import { type Tally, tallySheets } from '../domain/tally.ts'
import { reportTwice } from './check-council.ts'
import type { Report } from './problem.ts'
import { roundKey, type Situation } from './situation.ts'

function tallyOf({ file, rubrics, ballots }: Situation, product: string, round: number): Tally | undefined {
  const rubric = rubrics.get(product)
  if (!rubric) return undefined
  const sheets = (ballots.get(roundKey(product, round)) ?? []).map(ballot => ({
    memberId: ballot.member,
    points: ballotPoints(rubric.set, ballot.choices),
  }))
  return tallySheets(sheets, file.regulation.spread)
}

/** Every round is complete or closed with a reason, and a spread over the limit is scored again or let stand [RULES 8, 11]. Call only with sound ballots. */
export function checkRounds(situation: Situation, report: Report): void {
  const { file, products } = situation
  for (const list of ['rounds', 'waivers'] as const) {
    for (const [index, { product }] of file[list].entries()) {
      if (!products.has(product)) report([list, index, 'product'], 'product-unknown', { key: product })
    }
  }
  reportTwice(
    file.rounds,
    entry => roundKey(entry.product, entry.round),
    ({ product }, index) => report(['rounds', index], 'entry-twice', { key: product }),
  )
  reportTwice(
    file.waivers,
    entry => entry.product,
    ({ product }, index) => report(['waivers', index], 'entry-twice', { key: product }),
  )
  for (const [index, { key }] of file.products.entries()) checkProduct(situation, index, key, report)
}

function checkProduct(situation: Situation, index: number, key: string, report: Report): void {
  const { file, due, ballots } = situation
  const last = situation.lastRounds.get(key) ?? 1
  for (let round = 1; round <= last; round++) {
    const entry = file.rounds.find(line => line.product === key && line.round === round)
    if (round > 1 && !entry?.reason) report(['products', index], 'round-reason-missing', { key, round })
    if (round > 1 && !tallyOf(situation, key, round - 1)?.overLimit)
      report(['products', index], 'round-not-needed', { key })
    const sealed = new Set(ballots.get(roundKey(key, round))?.map(ballot => ballot.member))
    const missing = (due.get(key) ?? []).filter(member => !sealed.has(member))
    if (missing.length > 0 && !entry?.missingReason)
      report(['ballots'], 'ballot-missing', { key, round, members: missing.join(', ') })
  }
  const waiver = file.waivers.findIndex(entry => entry.product === key)
  const isOver = tallyOf(situation, key, last)?.overLimit ?? false
  if (waiver < 0 && isOver && last === 1) {
    const { limit } = file.regulation.spread
    report(['products', index], 'second-round-missing', {
      key,
      spread: tallyOf(situation, key, 1)?.spread ?? 0,
      limit,
    })
  }
  if (waiver >= 0 && !file.regulation.waiver.allowed)
    report(['waivers', waiver], 'waiver-not-allowed', { key })
  else if (waiver >= 0 && file.regulation.waiver.by === 'vote' && file.waivers[waiver]?.votes === null)
    report(['waivers', waiver, 'votes'], 'waiver-by-vote', { key })
  else if (waiver >= 0 && !isOver) report(['waivers', waiver], 'round-not-needed', { key })
}
