import { AlignmentType, BorderStyle, LeaderType, LineRuleType, Tab, TabStopType, TextRun } from 'docx'
import type { FormatProfile } from '../format-profile.ts'
import { fixedRunXml, paragraphXml } from './forms.ts'
import type { Block } from './page.ts'
import { bindInline, type Inline, type RunStyle, textRuns } from './text.ts'

type ParagraphOptions = Parameters<typeof paragraphXml>[0]

/** A paragraph around its runs. */
export const paragraph = (options: ParagraphOptions, runs = ''): Block => ({
  kind: 'paragraph',
  xml: paragraphXml(options, runs),
})

export type Placement = {
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
  /** Flush left instead of centred. */
  readonly left?: boolean
  /** Begins on a new page. */
  readonly newPage?: boolean
  /** Indent left and right in twips. */
  readonly sides?: number
}

/** A centred paragraph of single spacing: letterheads, titles, signatures. */
export function centred(
  profile: FormatProfile,
  inline: Inline,
  style: RunStyle,
  place: Placement = {},
): Block {
  return paragraph(
    {
      alignment: place.left ? AlignmentType.LEFT : AlignmentType.CENTER,
      spacing: spacing(profile.spacing.single, place),
      ...(place.newPage ? { pageBreakBefore: true } : {}),
      ...(place.sides ? { indent: { left: place.sides, right: place.sides } } : {}),
      ...(place.keepNext ? { keepNext: true } : {}),
    },
    textRuns(profile, inline, style),
  )
}

/** A paragraph of running text: justified, first line indented, dates and citations kept together. */
export function bodyText(
  profile: FormatProfile,
  inline: Inline,
  place: Placement & { readonly bold?: boolean; readonly italic?: boolean } = {},
): Block {
  return paragraph(
    {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: profile.spacing.firstLine },
      spacing: spacing(profile.spacing.body, { before: profile.spacing.beforeParagraph, ...place }),
      ...(place.keepNext ? { keepNext: true } : {}),
    },
    textRuns(profile, bindInline(inline), {
      size: profile.sizes.body,
      bold: place.bold ?? false,
      italic: place.italic ?? false,
    }),
  )
}

/** "Nhãn: giá trị"; without a value dots lead to the right margin at `width`, so that it can be filled by hand. */
export function field(
  profile: FormatProfile,
  label: string,
  value: Inline,
  width: number,
  place: Placement & { readonly boldValue?: boolean; readonly flush?: boolean } = {},
): Block {
  const style = { size: profile.sizes.body }
  const isEmpty = typeof value === 'string' && value.trim() === ''
  const labelRuns = textRuns(profile, isEmpty ? label : `${label} `, style)
  const valueRuns = isEmpty
    ? tabRun(profile)
    : textRuns(profile, bindInline(value), { ...style, bold: place.boldValue ?? false })
  return paragraph(
    {
      alignment: isEmpty || place.flush ? AlignmentType.LEFT : AlignmentType.BOTH,
      ...(place.flush ? {} : { indent: { firstLine: profile.spacing.firstLine } }),
      spacing: spacing(profile.spacing.body, { before: profile.spacing.beforeParagraph, ...place }),
      ...(place.keepNext ? { keepNext: true } : {}),
      ...(isEmpty ? { tabStops: [dotsTo(width)] } : {}),
    },
    labelRuns + valueRuns,
  )
}

/** A remark in small italics, such as a legend or a note under a table. */
export function note(profile: FormatProfile, text: string, place: Placement = {}): Block {
  return paragraph(
    {
      alignment: AlignmentType.LEFT,
      spacing: spacing(profile.spacing.single, { before: 60, ...place }),
      ...(place.keepNext ? { keepNext: true } : {}),
    },
    textRuns(profile, text, { size: profile.sizes.note, italic: true }),
  )
}

/** Lines of dots from margin to margin, for remarks written by hand. */
export function dottedLines(profile: FormatProfile, count: number, width: number): Block[] {
  return Array.from({ length: count }, () =>
    paragraph(
      {
        alignment: AlignmentType.LEFT,
        spacing: spacing(profile.spacing.body, { before: profile.spacing.beforeParagraph }),
        tabStops: [dotsTo(width)],
      },
      tabRun(profile),
    ),
  )
}

const tabRun = (profile: FormatProfile): string =>
  fixedRunXml(
    `tab${profile.sizes.body}`,
    () => new TextRun({ size: profile.sizes.body, children: [new Tab()] }),
  )

const dotsTo = (position: number) => ({ type: TabStopType.RIGHT, position, leader: LeaderType.DOT })

/** A solid line of an exact length, centred in `width`: an empty paragraph with a bottom border. */
export function rule(profile: FormatProfile, width: number, length: number, keepNext = false): Block {
  const left = Math.max(0, Math.round((width - length) / 2))
  return paragraph({
    spacing: { before: 0, after: 0, line: profile.spacing.rule, lineRule: LineRuleType.EXACT },
    indent: { left, right: Math.max(0, width - length - left) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    ...(keepNext ? { keepNext: true } : {}),
    run: { size: 2 },
  })
}

/** Empty lines of body size, as room for a signature. */
export function emptyLines(profile: FormatProfile, count: number): Block[] {
  return Array.from({ length: count }, () =>
    paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: spacing(profile.spacing.single, {}),
      run: { size: profile.sizes.body },
    }),
  )
}

/** Six points of air between text and a table, kept with the table. */
export function tableGap(): Block {
  return paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}

/** A point high paragraph that Word wants after a table at the end of a page section. */
export function endMark(): Block {
  return paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}

export function spacing(line: number, place: Placement) {
  return { before: place.before ?? 0, after: place.after ?? 0, line, lineRule: LineRuleType.AUTO }
}
