import type { LetterData } from '#shared/domain/papers/official.ts'
import {
  ministryEnclosures,
  ministryLetterText,
  upwardEnclosures,
  upwardLetterText,
} from '#shared/domain/papers/texts/letter-text.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { provinceOf } from '#shared/domain/wording/area.ts'
import { ministryName } from '#shared/domain/wording/default-agencies.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { potentialFivesOf } from './recognition.ts'
import { isSentUp, type PaperLine, resultOf, type SessionGround } from './session-ground.ts'

/** Products that go up: every dossier of a commune; from a district's council those of 50 points or more [1048]. */
function sentUp(papers: SessionGround): PaperLine[] {
  if (papers.council.level !== 'district') return [...papers.lines]
  return papers.lines.filter(line => {
    const result = resultOf(line)
    return result !== undefined && isSentUp(papers, result)
  })
}

/** Tourism sends no samples [26 Đ.6.2d]. */
const isTourism = (line: PaperLine) => line.rubric.set.no === 26

/** f2. Letter of the commune or district that sends dossiers up. */
export const upwardLetterMapper: Mapper<'upwardLetter'> = {
  suggest: papers => ({
    receiver: `Ủy ban nhân dân ${provinceOf(papers.council)}`.trim(),
    evidence: evidenceOf(papers),
    enclosures: upwardEnclosures(papers.round, papers.lines.every(isTourism)),
  }),
  map: (papers, facts) => {
    const { round, wording } = papers
    if (papers.council.level === 'province' || papers.council.level === 'central')
      return no(['communeOrDistrict'])
    const products = sentUp(papers).map(line => line.product)
    if (products.length === 0) return no(['products'])
    const text = upwardLetterText({
      round,
      sender: wording.agencies.decider.name,
      receiver: facts.receiver,
      products,
      evidence: facts.evidence,
    })
    return ok([
      {
        frame: frameOf(papers, 'upwardLetter'),
        round,
        subject: '',
        addressees: [facts.receiver],
        ...text,
        products,
        enclosures: facts.enclosures,
      } satisfies LetterData,
    ])
  },
}

/** Numbers of the reports that go with the letter, where they are registered. */
function evidenceOf(papers: SessionGround): string {
  const numbers = papers.lines.flatMap(({ line }) => {
    const given = papers.numberOf('communeReport', line.product.id)
    return given ? [`${given.number}/${given.symbol}`] : []
  })
  return numbers.length === 0 ? '' : `Báo cáo số ${numbers.join(', ')}`
}

/** f3. Letter of the province to the ministry, for products of 90 points or more. */
export const ministryLetterMapper: Mapper<'ministryLetter'> = {
  suggest: papers => ({
    enclosures: enclosuresOf(papers),
  }),
  map: (papers, facts) => {
    const { round, wording } = papers
    const products = potentialFivesOf(papers).map(result => result.product)
    if (products.length === 0) return no(['fiveStarProducts'])
    return ok([
      {
        frame: frameOf(papers, 'ministryLetter'),
        round,
        subject: '',
        addressees: [ministryName(round.regime)],
        ...ministryLetterText({ round, sender: wording.agencies.decider.name, products }),
        products,
        enclosures: facts.enclosures,
      },
    ])
  },
}

/** m. Danh mục hồ sơ gửi Bộ [26 Đ.6.3]. */
export const transmittalListMapper: Mapper<'transmittalList'> = {
  suggest: papers => ({
    items: enclosuresOf(papers).map(name => ({
      name,
      reference: referenceOf(papers, name),
      copies: copiesOf(papers, name),
      note: '',
    })),
  }),
  map: (papers, facts) => {
    const products = potentialFivesOf(papers).map(result => result.product)
    if (products.length === 0) return no(['fiveStarProducts'])
    const items = facts.items.map(item => ({ ...item, copies: item.copies ?? 1 }))
    return ok([{ frame: frameOf(papers, 'transmittalList'), subject: '', products, items }])
  },
}

/** The list of Đ.6.3, which is another one where all products are evaluated again. */
const enclosuresOf = (papers: SessionGround): string[] =>
  ministryEnclosures(potentialFivesOf(papers).every(result => result.product.registration === 'reEvaluation'))

/** Samples and dossiers go for each product; a decision or report is one for all. */
function copiesOf(papers: SessionGround, name: string): number {
  const products = Math.max(1, potentialFivesOf(papers).length)
  const each = /^(\d+) sản phẩm mẫu/.exec(name)?.[1]
  if (each !== undefined) return Number(each) * products
  return name === 'Hồ sơ sản phẩm' ? products : 1
}

/** Number and day of an enclosure that the register knows. */
function referenceOf(papers: SessionGround, name: string): string {
  const kinds = [
    ['Tổ tư vấn', 'advisoryReport'],
    ['của Hội đồng', 'councilReport'],
    ['phê duyệt', 'approvalDecision'],
  ] as const
  const kind = kinds.find(([words]) => name.includes(words))?.[1]
  const given = kind && papers.numberOf(kind)
  return given ? `số ${given.number}/${given.symbol}, ${formatTableDate(given.issuedOn)}` : ''
}
