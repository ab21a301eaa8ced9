import { criteriaWithCases, type Rubric } from '../domain/rubric.ts'
import { reportTwice } from './check-council.ts'
import type { Report } from './problem.ts'
import type { FileProduct } from './schema.ts'
import type { Situation } from './situation.ts'

/** Producers, rubrics and cases of the products, and who keeps away from which. */
export function checkProducts(situation: Situation, report: Report): void {
  const { file, producerKeys, rubrics, products, memberKeys } = situation
  for (const [index, product] of file.products.entries()) {
    const { key, producer, packId, setNo } = product
    if (!producerKeys.has(producer))
      report(['products', index, 'producer'], 'producer-unknown', { key: producer })
    const rubric = rubrics.get(key)
    if (!rubric) report(['products', index, 'setNo'], 'rubric-not-found', { pack: packId, set: setNo })
    else checkRubric(situation, index, product, rubric, report)
    if (situation.due.get(key)?.length === 0) report(['products', index], 'product-without-scorers', { key })
  }
  reportTwice(
    file.products.map((product, index) => ({ index, code: product.code })).filter(({ code }) => code !== ''),
    ({ code }) => code,
    ({ index, code }) => report(['products', index, 'code'], 'code-twice', { code }),
  )
  for (const [index, { product, member }] of file.recusals.entries()) {
    if (!products.has(product)) report(['recusals', index, 'product'], 'product-unknown', { key: product })
    if (!memberKeys.has(member)) report(['recusals', index, 'member'], 'member-unknown', { key: member })
  }
  reportTwice(
    file.recusals,
    ({ product, member }) => `${product}\n${member}`,
    ({ member }, index) => report(['recusals', index], 'entry-twice', { key: member }),
  )
}

function checkRubric(
  { file }: Situation,
  index: number,
  product: FileProduct,
  rubric: Rubric,
  report: Report,
): void {
  const { effectiveFrom, id } = rubric.pack
  if (file.session.heldOn < effectiveFrom)
    report(['products', index, 'packId'], 'rubric-not-in-force', { pack: id, day: effectiveFrom })
  const offered = new Map(criteriaWithCases(rubric.set).map(entry => [entry.code, entry]))
  for (const { code, cases, title } of offered.values()) {
    if (product.cases[code] === undefined)
      report(['products', index, 'cases'], 'case-missing', { criterion: code, title, most: cases.length })
  }
  for (const [code, number] of Object.entries(product.cases)) {
    const most = offered.get(code)?.cases.length ?? 0
    if (number > most)
      report(['products', index, 'cases', code], 'case-unknown', { criterion: code, case: number, most })
  }
}
