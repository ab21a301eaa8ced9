import { gatesOf } from '../domain/gate.ts'
import { minimumFindings } from '../domain/stars.ts'
import { decideVote, type Votes } from '../domain/vote.ts'
import { reportTwice } from './check-council.ts'
import type { Place, Report } from './problem.ts'
import { roundKey, type Situation } from './situation.ts'

/** Votes on raised gates and the finding on every product. */
export function checkVotes(situation: Situation, report: Report): void {
  checkGateVotes(situation, report)
  checkMinimumVotes(situation, report)
  checkFindings(situation, report)
}

/** Reports votes that do not add up to those who may vote; otherwise says whether the motion is carried. */
function carried(
  situation: Situation,
  product: string,
  votes: Votes,
  place: Place,
  report: Report,
): boolean | undefined {
  const voters = situation.due.get(product)?.length
  if (voters === undefined) {
    report([...place, 'product'], 'product-unknown', { key: product })
    return undefined
  }
  const decided = decideVote(votes, voters, situation.file.regulation.vote)
  if (decided.ok) return decided.value.carried
  report(place, 'votes-do-not-add-up', { voters, counted: decided.error.counted })
  return undefined
}

function checkGateVotes(situation: Situation, report: Report): void {
  const { file, rubrics, lastRounds } = situation
  const voted = new Set<string>()
  for (const [index, vote] of file.gateVotes.entries()) {
    const place = ['gateVotes', index]
    carried(situation, vote.product, vote, place, report)
    const gates = gatesOfProduct(situation, vote.product)
    if (rubrics.has(vote.product) && !gates.includes(vote.gate))
      report([...place, 'gate'], 'gate-unknown', { gate: vote.gate, allowed: gates.join(', ') })
    voted.add(`${vote.product}\n${vote.gate}`)
  }
  reportTwice(
    file.gateVotes,
    vote => `${vote.product}\n${vote.gate}`,
    ({ gate }, index) => report(['gateVotes', index], 'entry-twice', { key: gate }),
  )
  for (const [index, ballot] of file.ballots.entries()) {
    if (ballot.round !== lastRounds.get(ballot.product)) continue
    for (const [at, { gate }] of ballot.gates.entries()) {
      if (!voted.has(`${ballot.product}\n${gate}`))
        report(['ballots', index, 'gates', at], 'gate-not-voted', { gate, key: ballot.product })
    }
  }
}

const gatesOfProduct = ({ rubrics }: Situation, product: string): string[] => {
  const rubric = rubrics.get(product)
  return rubric ? gatesOf(rubric.set).map(gate => gate.id) : []
}

function checkMinimumVotes(situation: Situation, report: Report): void {
  const { file, rubrics, products, ballots, lastRounds } = situation
  for (const [index, vote] of file.minimumVotes.entries()) {
    const { product, criterion, mark } = vote
    carried(situation, product, vote, ['minimumVotes', index], report)
    const rubric = rubrics.get(product)
    if (!rubric) continue
    const last = ballots.get(roundKey(product, lastRounds.get(product) ?? 1)) ?? []
    const isDisputed = minimumFindings(
      rubric.set,
      products.get(product)?.cases ?? {},
      last.map(ballot => ballot.choices),
      file.regulation.minimums.rule,
    ).some(finding => !finding.unanimous && finding.criterion === criterion && finding.mark === mark)
    if (!isDisputed)
      report(['minimumVotes', index, 'criterion'], 'minimum-not-disputed', { key: product, criterion, mark })
  }
  reportTwice(
    file.minimumVotes,
    vote => `${vote.product}\n${vote.criterion}\n${vote.mark}`,
    ({ criterion }, index) => report(['minimumVotes', index], 'entry-twice', { key: criterion }),
  )
}

function checkFindings(situation: Situation, report: Report): void {
  const { file } = situation
  for (const [index, finding] of file.findings.entries()) {
    const place = ['findings', index]
    const decided = carried(situation, finding.product, finding, place, report)
    if (decided === false && finding.remark === '') report([...place, 'remark'], 'remark-missing')
  }
  reportTwice(
    file.findings,
    finding => finding.product,
    ({ product }, index) => report(['findings', index], 'entry-twice', { key: product }),
  )
  const found = new Set(file.findings.map(finding => finding.product))
  for (const { key, name } of file.products) {
    if (!found.has(key)) report(['findings'], 'finding-missing', { key, name })
  }
}
