import type { FormatProfile } from '../format-profile.ts'

export type PageKind = keyof FormatProfile['pages']
/** A paragraph or a table, written. */
export type Block = { readonly kind: 'paragraph' | 'table'; readonly xml: string }

/** Pages of one layout, numbered from 1. A paper has one, each annex brings another. */
export type PaperPages = {
  readonly page: PageKind
  readonly blocks: readonly Block[]
  /** A frame around the page, for certificates. */
  readonly framed?: boolean
}

/** A finished paper, ready to be packed. */
export type PaperDocument = {
  readonly profile: FormatProfile
  readonly title: string
  readonly pages: readonly PaperPages[]
}

/** Width between the margins in twips. */
export function textWidthOf(profile: FormatProfile, page: PageKind): number {
  const { orientation, margins } = profile.pages[page]
  const width = orientation === 'portrait' ? profile.paper.shortSide : profile.paper.longSide
  return width - margins.left - margins.right
}

/** Columns stretched to a width, exact to the twip: what rounding leaves goes to the last. */
export function scaleColumns(columns: readonly number[], width: number): number[] {
  const sum = columns.reduce((total, column) => total + column, 0)
  if (sum === width) return [...columns]
  const scaled = columns.map(column => Math.round((column * width) / sum))
  const rest = width - scaled.reduce((total, column) => total + column, 0)
  return scaled.map((column, index) => (index === scaled.length - 1 ? column + rest : column))
}
