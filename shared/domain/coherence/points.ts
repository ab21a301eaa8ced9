import { formatMean } from '../number-format.ts'
import type { ProductResult } from '../papers/common.ts'
import type { ProductTallyData, TallyRow } from '../papers/product-tally.ts'
import { block, type Finding, ofKind, type PaperSheet, type Rule, warning } from './finding.ts'

/** One sheet adds up and stays within its maxima [checklist 52]. */
export const sheetRule: Rule = sheets =>
  ofKind(sheets, 'scoreSheet').flatMap(sheet => {
    const { marks, rubric, member } = sheet.data
    if (!marks) return []
    const { A, B, C } = marks.partPoints
    const over = rubric.parts.filter(part => marks.partPoints[part.code] > part.max)
    return [
      ...(A + B + C === marks.total && marks.total <= 100
        ? []
        : [block('sheet-sum', sheet, { member: member.fullName, sum: A + B + C, total: marks.total })]),
      ...over.map(part =>
        block('sheet-over-maximum', sheet, { member: member.fullName, part: part.code, maximum: part.max }),
      ),
    ]
  })

type Scored = Extract<TallyRow, { kind: 'scored' }>
const scoredRows = (round: ProductTallyData['rounds'][number]): Scored[] =>
  round.rows.filter((row): row is Scored => row.kind === 'scored')

/** Points of the parts as each decision divides the hundred [1048; 26 Đ.3.1]. */
const OLD_MAXIMA = { A: 35, B: 25, C: 40 }
const NEW_MAXIMA = { A: 40, B: 25, C: 35 }

/** 35, 25, 40 are 1048's, 40, 25, 35 those of the decisions after it; a later one brings its own [checklist 60]. */
export const maximaRule: Rule = (sheets, { regime }) => {
  if (regime === 'later') return []
  const expected = regime === 'R2019' ? OLD_MAXIMA : NEW_MAXIMA
  return ofKind(sheets, 'productTally').flatMap(sheet => {
    const { A, B, C } = sheet.data.partMaxima
    return A === expected.A && B === expected.B && C === expected.C
      ? []
      : [
          block('part-maxima', sheet, {
            said: `${A}/${B}/${C}`,
            expected: `${expected.A}/${expected.B}/${expected.C}`,
          }),
        ]
  })
}

/** Mean and spread of the tally are those of its rows, and of the sheets [checklist 53, 55]. */
export const tallyRule: Rule = (sheets, { products }) =>
  ofKind(sheets, 'productTally').flatMap(sheet => {
    const findings: Finding[] = []
    for (const round of sheet.data.rounds) {
      const totals = scoredRows(round).map(row => row.points.total)
      const sum = totals.reduce((all, total) => all + total, 0)
      if (round.mean.sum !== sum || round.mean.count !== totals.length)
        findings.push(block('tally-mean', sheet, { product: sheet.productName, round: round.round, sum }))
      const spread = totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals)
      if (round.spread !== spread)
        findings.push(
          block('tally-spread', sheet, { product: sheet.productName, round: round.round, spread }),
        )
    }
    const last = sheet.data.rounds.at(-1)
    const waived = products.find(product => product.id === sheet.productId)?.waived ?? false
    if (last?.overLimit && sheet.data.rounds.length === 1 && !waived)
      findings.push(
        block('tally-unhandled-spread', sheet, { product: sheet.productName, spread: last.spread }),
      )
    return [...findings, ...sheetsAgainst(sheet, sheets)]
  })

/** The sheets that are printed are the ones that were counted. */
function sheetsAgainst(tally: Extract<PaperSheet, { kind: 'productTally' }>, sheets: readonly PaperSheet[]) {
  const own = ofKind(sheets, 'scoreSheet').filter(sheet => sheet.productId === tally.productId)
  if (own.length === 0) return []
  return tally.data.rounds.flatMap(round => {
    const printed = own.filter(sheet => sheet.data.round === round.round)
    const sum = printed.reduce((all, sheet) => all + (sheet.data.marks?.total ?? 0), 0)
    return printed.length === round.mean.count && sum === round.mean.sum
      ? []
      : [block('tally-mean', tally, { product: tally.productName, round: round.round, sum })]
  })
}

/** Results that papers repeat: means are the same everywhere, exactly. */
export function resultsIn(sheet: PaperSheet): readonly ProductResult[] {
  switch (sheet.kind) {
    case 'sessionSummary':
      return sheet.data.groups.flatMap(group => group.results)
    case 'minutes':
    case 'submission':
    case 'recognitionDecision':
    case 'approvalDecision':
    case 'recognitionAnnex':
    case 'approvalAnnex':
    case 'councilReport':
    case 'writtenOpinionReport':
      return sheet.data.results
    case 'resultNotice':
      return [{ product: sheet.data.product, outcome: sheet.data.outcome, note: '' }]
    default:
      return []
  }
}

/** Mean and star of a product are the same in every paper that gives them [checklist 53, 54]. */
export const resultRule: Rule = sheets => {
  const first = new Map<string, ProductResult>()
  const findings: Finding[] = []
  for (const sheet of sheets) {
    for (const result of resultsIn(sheet)) {
      const known = first.get(result.product.id)
      if (!known) {
        first.set(result.product.id, result)
        continue
      }
      const [one, other] = [known.outcome, result.outcome]
      if (one === other) continue
      const product = result.product.name
      if (one.kind === 'scored' && other.kind === 'scored') {
        if (one.mean.sum * other.mean.count !== other.mean.sum * one.mean.count)
          findings.push(
            block('mean-differs', sheet, {
              product,
              one: formatMean(one.mean),
              other: formatMean(other.mean),
            }),
          )
        if (one.stars !== other.stars)
          findings.push(block('stars-differ', sheet, { product, one: one.stars, other: other.stars }))
      } else if (one.kind !== other.kind)
        findings.push(warning('stars-differ', sheet, { product, one: '–', other: '–' }))
    }
  }
  return findings
}
