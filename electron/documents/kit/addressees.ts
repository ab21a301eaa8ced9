import { AlignmentType } from 'docx'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from './page.ts'
import { centred, paragraph, spacing } from './paragraph.ts'
import { textRuns } from './text.ts'

/** Where "Kính gửi:" and the dashes below it begin, in twips from the left margin, as in the decree's own file. */
const LABEL_INDENT = 1985
const DASH_INDENT = 2552

/** "Kính gửi:" with one addressee on its line, or one line for each [NĐ 30/2020 PL I.II.9b]. */
export function addressees(profile: FormatProfile, names: readonly string[], before = 0): Block[] {
  const size = profile.sizes.body
  const { to } = profile.wording
  const [only] = names
  if (only === undefined) return []
  const around = { before, after: profile.spacing.beforeParagraph }
  if (names.length === 1)
    return [centred(profile, `${to} ${closed(only, '.')}`, { size }, { ...around, sides: 300 })]
  return [
    indented(profile, to, LABEL_INDENT, around.before),
    ...names.map((name, index) =>
      indented(profile, `- ${closed(name, index === names.length - 1 ? '.' : ';')}`, DASH_INDENT, 0),
    ),
  ]
}

const closed = (name: string, end: string): string => name.replace(/[.;\s]+$/, '') + end

function indented(profile: FormatProfile, text: string, left: number, before: number): Block {
  return paragraph(
    {
      alignment: AlignmentType.LEFT,
      indent: { left },
      keepNext: true,
      spacing: spacing(profile.spacing.body, { before }),
    },
    textRuns(profile, text, { size: profile.sizes.body }),
  )
}
