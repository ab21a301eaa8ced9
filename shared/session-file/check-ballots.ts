import { checkChoice, choicePoints, isAsked, missingCriteria } from '../domain/ballot.ts'
import { gatesOf } from '../domain/gate.ts'
import { criteriaOf, offeredOptions, offersNone, type ProductSet } from '../domain/rubric.ts'
import { reportTwice } from './check-council.ts'
import type { Report } from './problem.ts'
import type { FileBallot, FileProduct } from './schema.ts'
import type { Situation } from './situation.ts'

/** Every ballot against the rubric and against who was due to score. */
export function checkBallots(situation: Situation, report: Report): void {
  const { file, products, memberKeys, rubrics, due } = situation
  for (const [index, ballot] of file.ballots.entries()) {
    const { product: productKey, member } = ballot
    const product = products.get(productKey)
    if (!product) report(['ballots', index, 'product'], 'product-unknown', { key: productKey })
    if (!memberKeys.has(member)) report(['ballots', index, 'member'], 'member-unknown', { key: member })
    else if (product && !due.get(productKey)?.includes(member))
      report(['ballots', index, 'member'], 'ballot-not-due', { key: member, product: product.name })
    const set = rubrics.get(productKey)?.set
    if (product && set)
      checkBallot(set, product, ballot, (place, ...rest) => report(['ballots', index, ...place], ...rest))
  }
  reportTwice(
    file.ballots,
    ballot => `${ballot.product}\n${ballot.round}\n${ballot.member}`,
    ({ member }, index) => report(['ballots', index], 'entry-twice', { key: member }),
  )
}

/** Places are inside the ballot. */
function checkBallot(set: ProductSet, product: FileProduct, ballot: FileBallot, report: Report): void {
  let sound = true
  for (const [code, choice] of Object.entries(ballot.choices)) {
    const checked = checkChoice(set, product.cases, code, choice)
    if (checked.ok) continue
    sound = false
    report(['choices', code], checked.error.code, {
      criterion: code,
      choice,
      allowed: allowedText(set, product, code),
    })
  }
  // Missing answers can only be told when every given one is on its list: a condition looks at another answer's points.
  if (sound) checkAnswers(set, ballot, report)
  const codes = new Set(criteriaOf(set).map(({ criterion }) => criterion.code))
  for (const code of Object.keys(ballot.notes)) {
    if (!codes.has(code)) report(['notes', code], 'criterion-unknown', { criterion: code })
  }
  const gates = new Set(gatesOf(set).map(gate => gate.id))
  for (const [index, { gate }] of ballot.gates.entries()) {
    if (!gates.has(gate))
      report(['gates', index, 'gate'], 'gate-unknown', { gate, allowed: [...gates].join(', ') })
  }
  reportTwice(
    ballot.gates,
    raised => raised.gate,
    ({ gate }, index) => report(['gates', index, 'gate'], 'entry-twice', { key: gate }),
  )
}

function checkAnswers(set: ProductSet, { choices }: FileBallot, report: Report): void {
  const missing = missingCriteria(set, choices)
  if (missing.length > 0)
    report(['choices'], 'choices-missing', { criteria: missing.join(', '), count: missing.length })
  for (const { criterion } of criteriaOf(set)) {
    const choice = choices[criterion.code]
    if (choice === undefined || isAsked(set, criterion, choices) || choicePoints(criterion, choice) === 0)
      continue
    report(['choices', criterion.code], 'choice-not-asked', {
      criterion: criterion.code,
      other: criterion.onlyIf?.criterion ?? '',
    })
  }
}

/** What may stand there: "0, 1, 2", with "none" where it is offered. */
function allowedText(set: ProductSet, product: FileProduct, code: string): string {
  const criterion = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
  if (!criterion) return ''
  const indexes = offeredOptions(criterion, product.cases).map(({ index }) => String(index))
  return [...indexes, ...(offersNone(criterion, product.cases) ? ['"none"'] : [])].join(', ')
}
