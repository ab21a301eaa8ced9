import { type PackageParts, packageParts } from './kit/package-parts.ts'
import type { Block, PaperDocument, PaperPages } from './kit/page.ts'
import { endMark, tableGap } from './kit/paragraph.ts'
import { type HeaderIds, sectionPropertiesXml } from './kit/section-properties.ts'
import { cleanText } from './kit/text.ts'
import { escapeXml } from './kit/xml.ts'
import { zipOf, zipPart, zipPartBeside } from './kit/zip.ts'

/**
 * Turns a paper into the bytes of a Word file. `createdAt` (ms) goes into the file's properties when given; without it equal data
 * give equal bytes.
 */
export async function packDocument(
  document: PaperDocument,
  createdAt: number | null = null,
): Promise<Uint8Array> {
  const parts = await packageParts(document.profile)
  return zipOf([
    ...parts.parts,
    zipPart('docProps/core.xml', utf8(corePropertiesXml(document, createdAt))),
    await zipPartBeside('word/document.xml', documentBytes(document, parts)),
  ])
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

/** Page by page, because one string of all sheets of a round would be larger than a string may be. */
function documentBytes(document: PaperDocument, parts: PackageParts): Uint8Array {
  const last = document.pages.length - 1
  return Buffer.concat([
    utf8(`${parts.documentOpening}<w:body>`),
    ...document.pages.map((pages, index) => utf8(pagesXml(document, pages, parts.headers, index === last))),
    utf8('</w:body></w:document>'),
  ])
}

function pagesXml(document: PaperDocument, pages: PaperPages, headers: HeaderIds, isLast: boolean): string {
  const blocks = pages.blocks
    .map((block, index) => apart(pages.blocks[index - 1], block, index) + block.xml)
    .join('')
  const properties = sectionPropertiesXml(document.profile, pages, headers)
  if (!isLast) {
    return `${blocks}${endMark().xml.replace('</w:pPr>', `${properties}</w:pPr>`)}`
  }
  const closing = pages.blocks.at(-1)?.kind === 'paragraph' ? '' : endMark().xml
  return `${blocks}${closing}${properties}`
}

const KEPT = /^<w:p><w:pPr><w:keepNext\/>/

/**
 * Word and LibreOffice grow two tables together where no paragraph stands between them; LibreOffice leaves a heading alone at the foot
 * of a page where it follows a table directly. The letterhead is followed by what no page ends with.
 */
function apart(before: Block | undefined, block: Block, index: number): string {
  if (before?.kind !== 'table') return ''
  const isHeading = index > 1 && KEPT.test(block.xml) && block.xml.includes('<w:t')
  return block.kind === 'table' || isHeading ? tableGap().xml : ''
}

function corePropertiesXml(document: PaperDocument, createdAt: number | null): string {
  const creator = escapeXml(document.profile.wording.creator)
  const stamp = createdAt === null ? '' : new Date(createdAt).toISOString()
  const dates =
    stamp === ''
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>` +
        `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(cleanText(document.title))}</dc:title>`,
    `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `${dates}</cp:coreProperties>`,
  ].join('')
}
