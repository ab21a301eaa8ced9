import type { ProductResult, StarCount } from '../papers/common.ts'
import { countResults } from '../papers/result-groups.ts'
import { plainText } from '../papers/rich-markup.ts'
import type { PaperSection } from '../papers/rich-text.ts'
import { block, type Finding, ofKind, type PaperSheet, type Rule, warning } from './finding.ts'
import { resultsIn } from './points.ts'

const BANDS: readonly (readonly [StarCount, number])[] = [
  [5, 90],
  [4, 70],
  [3, 50],
  [2, 30],
]

/** Stars of an exact mean [26 Đ.3.3]. */
const byPoints = ({ sum, count }: { sum: number; count: number }): StarCount =>
  BANDS.find(([, from]) => sum >= from * count)?.[0] ?? 1

/** Stars follow from the unrounded mean and never exceed it [checklist 54]. */
export const starRule: Rule = sheets =>
  ofKind(sheets, 'sessionSummary').flatMap(sheet =>
    resultsIn(sheet).flatMap(({ product, outcome }) => {
      if (outcome.kind === 'rejected') return []
      const expected = byPoints(outcome.mean)
      const facts = { product: product.name, stars: outcome.stars, expected }
      return [
        ...(outcome.starsByPoints === expected ? [] : [block('stars-by-points', sheet, facts)]),
        ...(outcome.stars > outcome.starsByPoints ? [block('stars-over-points', sheet, facts)] : []),
      ]
    }),
  )

const starsOf = ({ outcome }: ProductResult) => (outcome.kind === 'scored' ? outcome.stars : 0)

/** Nothing below three stars is recognised, and five only at the centre [26 Đ.4.1; checklist 57]. */
export const recognitionRule: Rule = (sheets, { level }) => [
  ...ofKind(sheets, 'recognitionDecision').flatMap(sheet =>
    sheet.data.results.flatMap(result => [
      ...(starsOf(result) < 3
        ? [block('below-three-recognised', sheet, { product: result.product.name })]
        : []),
      ...(starsOf(result) === 5 && level !== 'central'
        ? [block('five-below-centre', sheet, { text: result.product.name })]
        : []),
    ]),
  ),
  ...ofKind(sheets, 'certificate').flatMap(sheet =>
    sheet.data.certificates.flatMap(({ stars, product }) =>
      stars < 3
        ? [block('below-three-recognised', sheet, { product: product.name })]
        : stars === 5 && level !== 'central'
          ? [block('five-below-centre', sheet, { text: product.name })]
          : [],
    ),
  ),
]

/** Running text of a paper, section by section. */
export function textsOf({ data }: PaperSheet): { readonly key: string; readonly text: string }[] {
  const bearing = data as {
    sections?: readonly PaperSection[]
    articles?: readonly PaperSection[]
    opening?: string
    closing?: string
  }
  const sections = [...(bearing.sections ?? []), ...(bearing.articles ?? [])]
  return [
    ...(bearing.opening ? [{ key: 'text.opening', text: bearing.opening }] : []),
    ...sections.map(({ key, blocks }) => ({ key, text: plainText(blocks) })),
    ...(bearing.closing ? [{ key: 'text.closing', text: bearing.closing }] : []),
  ]
}

/** A province and a district write "tiềm năng 5 sao", never "đạt 5 sao" [26 Đ.4.1b]. */
export const fiveInTextRule: Rule = (sheets, { level }) =>
  level === 'central'
    ? []
    : sheets.flatMap(sheet =>
        textsOf(sheet).flatMap(({ text }) => {
          const match = /(?<!tiềm năng )(?:đạt|hạng)\s+(?:hạng\s+)?5\s+sao/iu.exec(text)
          return match ? [block('five-below-centre', sheet, { text: around(text, match.index) })] : []
        }),
      )

const around = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 20), at + 40)
    .replace(/\s+/g, ' ')
    .trim()

/** The main text points to its annex [NĐ 30/2020 PL I.III.1; checklist 45]. */
export const annexRule: Rule = sheets =>
  sheets.flatMap(sheet => {
    const { kind } = sheet
    const hasAnnex =
      kind === 'recognitionDecision' ||
      kind === 'approvalDecision' ||
      (kind === 'minutes' && sheet.data.annexSummary !== null)
    if (!hasAnnex || textsOf(sheet).some(({ text }) => /phụ lục/iu.test(text))) return []
    return [warning('annex-not-named', sheet)]
  })

const decisive: readonly string[] = ['recognition', 'approval']

/** Counts in running text are those of the list [checklist 58]; decisive in Điều 1, elsewhere a text may count something else. */
export const countRule: Rule = sheets =>
  sheets.flatMap(sheet => {
    const results = resultsIn(sheet)
    if (results.length === 0 || sheet.kind === 'resultNotice') return []
    const { byStars } = countResults(results)
    return textsOf(sheet).flatMap(({ key, text }) => countsAgainst(sheet, key, text, results.length, byStars))
  })

function countsAgainst(
  sheet: PaperSheet,
  key: string,
  text: string,
  all: number,
  byStars: Readonly<Record<StarCount, number>>,
): Finding[] {
  const isDecisive = decisive.includes(key)
  const say = isDecisive ? block : warning
  const findings: Finding[] = []
  for (const match of text.matchAll(/(\d+)\s+sản phẩm\s+(?:hạng|đạt)\s+([1-5])\s+sao/gu)) {
    const counted = Number(match[1])
    const listed = byStars[Number(match[2]) as StarCount]
    if (counted !== listed) findings.push(say('count-in-text', sheet, { text: match[0], listed }))
  }
  const total = isDecisive ? /(\d+)\s+sản phẩm/u.exec(text) : null
  if (total && Number(total[1]) !== all)
    findings.push(block('count-in-text', sheet, { text: total[0], listed: all }))
  return findings
}
