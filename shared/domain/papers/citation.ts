import { formatBlankDate, formatFullDate } from '../vietnamese-date.ts'
import type { PaperReference } from './common.ts'

const BLANK_NUMBER = '\u00a0'.repeat(6)

/**
 * "Biên bản số 05/BB-HĐOCOP ngày 05 tháng 6 năm 2026 của Hội đồng …", with room for a number and day that are not given yet
 * [NĐ 30/2020 PL I.II.6b].
 */
export function citationOf({ name, number, symbol, issuedOn, year, issuer }: PaperReference): string {
  const day = issuedOn === null ? formatBlankDate(year) : formatFullDate(issuedOn)
  const by = issuer === '' ? '' : ` của ${issuer}`
  return `${name} số ${number === '' ? BLANK_NUMBER : number}/${symbol} ${day}${by}`
}
