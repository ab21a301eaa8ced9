import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { bodyText } from './paragraph.ts'

/** One italic paragraph per basis, each ends ";" and the last "." [NĐ 30/2020 PL I.II.6]. */
export function legalBases(profile: FormatProfile, bases: readonly string[]): Block[] {
  return bases.map((basis, index) => {
    const end = index === bases.length - 1 ? '.' : ';'
    return bodyText(profile, `${basis.replace(/[.;,\s]+$/, '')}${end}`, { italic: true })
  })
}
