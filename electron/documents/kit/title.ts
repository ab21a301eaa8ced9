import type { FormatProfile } from '../format-profile.ts'
import { balancedLines, longestLine } from './measure.ts'
import type { Block } from './page.ts'
import { centred, rule } from './paragraph.ts'
import { capitals, cleanText } from './text.ts'

/** Widest line of a centred heading before it is broken: a little air on both sides. */
const AIR = 400
/** What a line may be longer than measured before it would wrap once more. */
const SLACK = 60

/** Indent that breaks a centred text into lines of about equal length, and the longest of those lines. */
export function balance(text: string, size: number, width: number): { sides: number; longest: number } {
  const longest = longestLine(balancedLines(text, size, 'bold', width - 2 * AIR), size, 'bold')
  return { sides: Math.max(0, Math.floor((width - longest - SLACK) / 2)), longest }
}

/** Kind of the paper in capitals, its subject below, and the short line under it [NĐ 30/2020 PL I.II.5]. */
export function title(
  profile: FormatProfile,
  kind: string,
  subject: string,
  width: number,
  newPage = false,
): Block[] {
  const size = profile.sizes.title
  const name = centred(
    profile,
    capitals(kind),
    { size, bold: true },
    {
      before: profile.spacing.beforeTitle,
      keepNext: true,
      newPage,
    },
  )
  const text = cleanText(subject)
  if (text === '') return [name]
  const { sides, longest } = balance(text, size, width)
  return [
    name,
    centred(profile, text, { size, bold: true }, { sides, keepNext: true }),
    rule(profile, width, Math.round(longest * profile.head.titleRule), true),
    gap(profile),
  ]
}

/** A bold centred line in capitals: who decides, "QUYẾT ĐỊNH:". */
export function capitalLine(profile: FormatProfile, text: string, before: number): Block {
  return centred(
    profile,
    capitals(text),
    { size: profile.sizes.body, bold: true },
    { before, keepNext: true },
  )
}

function gap(profile: FormatProfile): Block {
  return centred(profile, '', { size: profile.sizes.body }, { before: 0, keepNext: true })
}
