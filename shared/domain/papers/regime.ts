import type { PackHead } from '../rubric.ts'
import { formatFullDate } from '../vietnamese-date.ts'
import type { LawFacts, Regime } from './common.ts'

const known: Readonly<Record<string, Regime>> = {
  '1048/QĐ-TTg': 'R2019',
  '148/QĐ-TTg': 'R2025',
  '26/2026/QĐ-TTg': 'R2026',
}
const amended = ', được sửa đổi, bổ sung tại Quyết định số 1489/QĐ-TTg'

/** First days of the decisions whose procedure is known; an unknown decision between them follows the one before it. */
const since: readonly (readonly [from: string, regime: Regime])[] = [
  ['2026-05-23', 'later'],
  ['2026-05-22', 'R2026'],
  ['2025-07-06', 'R2025'],
  ['2023-02-24', 'R2023'],
]

type Head = Pick<PackHead, 'decision' | 'issuedOn'>

/** Levels, parts and articles that papers under this decision follow; a decision after 26/2026 is cited as a whole. */
export const regimeOf = ({ decision, issuedOn }: Head): Regime =>
  known[decision] ?? since.find(([from]) => issuedOn >= from)?.[1] ?? 'R2019'

/** How papers cite the decision after its first full mention, and which procedure they follow. */
export function lawFactsOf(head: Head & Pick<PackHead, 'title'>): LawFacts {
  const regime = regimeOf(head)
  const isAmended = head.decision === '148/QĐ-TTg'
  const inFull = fullCitationOf(head)
  return isAmended
    ? {
        regime,
        law: `Quyết định số ${head.decision}${amended}`,
        lawInFull: `${inFull}${amended} ngày 06 tháng 7 năm 2025 của Thủ tướng Chính phủ`,
      }
    : { regime, law: `Quyết định số ${head.decision}`, lawInFull: inFull }
}

const issuers: readonly (readonly [RegExp, string])[] = [[/QĐ-TTg$/, ' của Thủ tướng Chính phủ']]

/** The decision in full, as its first mention has it: number, day, issuer, title. */
function fullCitationOf({ decision, issuedOn, title }: Pick<PackHead, 'decision' | 'issuedOn' | 'title'>) {
  const issuer = issuers.find(([pattern]) => pattern.test(decision))?.[1] ?? ''
  const about = /^(?:ban hành|về việc|sửa đổi)/i.test(title)
    ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
    : `ban hành ${title}`
  return `Quyết định số ${decision} ${formatFullDate(issuedOn)}${issuer} ${about}`
}
