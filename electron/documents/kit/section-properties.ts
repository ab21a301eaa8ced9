import type { FormatProfile } from '../format-profile.ts'
import type { PaperPages } from './page.ts'

/** The two headers every section shares: page number on the following pages, nothing on the first [NĐ 30/2020 PL I.I.7]. */
export type HeaderIds = { readonly default: string; readonly first: string }

const FRAME = ['top', 'left', 'bottom', 'right']

/** `w:sectPr` of a run of pages; numbering starts again at 1. */
export function sectionPropertiesXml(profile: FormatProfile, pages: PaperPages, headers: HeaderIds): string {
  const { orientation, margins } = profile.pages[pages.page]
  const { shortSide, longSide } = profile.paper
  const size =
    orientation === 'portrait'
      ? `w:w="${shortSide}" w:h="${longSide}"`
      : `w:w="${longSide}" w:h="${shortSide}" w:orient="landscape"`
  return [
    '<w:sectPr>',
    `<w:headerReference w:type="default" r:id="${headers.default}"/>`,
    `<w:headerReference w:type="first" r:id="${headers.first}"/>`,
    `<w:pgSz ${size}/>`,
    `<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}"`,
    ` w:header="${profile.headerDistance}" w:footer="${profile.headerDistance}" w:gutter="0"/>`,
    pages.framed ? frameXml() : '',
    '<w:pgNumType w:start="1"/>',
    '<w:titlePg/>',
    '</w:sectPr>',
  ].join('')
}

function frameXml(): string {
  const sides = FRAME.map(side => `<w:${side} w:val="double" w:sz="6" w:space="28" w:color="000000"/>`)
  return `<w:pgBorders w:offsetFrom="page">${sides.join('')}</w:pgBorders>`
}
