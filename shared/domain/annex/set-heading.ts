import { readRow } from './annex-row.ts'

/** What the lines before a table say about the set whose sheet it is. */
export type SetHeading = {
  readonly no: number | null
  readonly name: string
  readonly industry: string
  readonly group: string
  readonly subgroup: string
  readonly disqualifiers: readonly string[]
}

const named =
  /^(?:(\d{1,3})\s*[.)]?\s*)?bộ (?:sản phẩm|tiêu chí(?: sản phẩm)?)\s*(?:số\s*(\d{1,3}))?\s*[:.–-]\s*(\S.*)$/iu
const numbered = /^(\d{1,3})\s*[.)]\s*([^:]+)$/u
const source =
  /^\(?\s*(?:sản phẩm|ngành(?: hàng| sản phẩm)?)\s*:\s*(.+?)\s*[.;,]?\s*nhóm(?: sản phẩm)?\s*:\s*(.+?)(?:\s*[.;,]?\s*phân nhóm(?: sản phẩm)?\s*:\s*(.+?))?\s*\)?$/iu
const single = /^(ngành|nhóm|phân nhóm)(?: hàng| sản phẩm)?\s*:\s*(\S.*)$/iu

/** The line is a heading "n. Bộ sản phẩm: …". */
export const isSetHeading = (line: string): boolean => named.test(line)

function labels(lines: readonly string[]): Pick<SetHeading, 'industry' | 'group' | 'subgroup'> {
  const whole = lines.map(line => source.exec(line)).find(match => match !== null)
  if (whole) return { industry: whole[1] ?? '', group: whole[2] ?? '', subgroup: whole[3] ?? '' }
  const found = { industry: '', group: '', subgroup: '' }
  for (const line of lines) {
    const match = single.exec(line)
    const label = match?.[1]?.toLowerCase()
    const value = match?.[2]?.replace(/[.)]+$/, '') ?? ''
    if (label === 'ngành') found.industry = value
    else if (label === 'nhóm') found.group = value
    else if (label === 'phân nhóm') found.subgroup = value
  }
  return found
}

const disqualifiersIn = (lines: readonly string[]): string[] =>
  lines.filter(line => readRow(line).kind === 'disqualifier')

/**
 * Reads the lines since the last table. `named` wants the words "Bộ sản phẩm"; without them the last numbered line counts, as
 * some annexes print only "1. RAU, CỦ, QUẢ". `left` are grounds for exclusion that still belong to the sheet before.
 */
export function readSetHeading(lines: readonly string[]): {
  heading: SetHeading | null
  left: readonly string[]
} {
  let index = lines.findLastIndex(line => named.test(line))
  let match = index >= 0 ? named.exec(lines[index] ?? '') : null
  let found = match ? { no: match[1] ?? match[2], name: match[3] ?? '' } : null
  if (!found) {
    index = lines.findLastIndex(line => numbered.test(line))
    match = index >= 0 ? numbered.exec(lines[index] ?? '') : null
    found = match ? { no: match[1], name: match[2] ?? '' } : null
  }
  if (!found) return { heading: null, left: disqualifiersIn(lines) }
  const own = lines.slice(index + 1)
  return {
    heading: {
      no: found.no === undefined ? null : Number(found.no),
      name: found.name.replace(/\s*:$/, ''),
      ...labels(own),
      disqualifiers: disqualifiersIn(own),
    },
    left: disqualifiersIn(lines.slice(0, index)),
  }
}
