import type { Document, Element } from '@xmldom/xmldom'
import { word } from './main-part.ts'
import { isPlaceOf } from './namesakes.ts'
import { childElements, childrenNamed, onlyChild } from './xml.ts'

/** Where somebody signs by hand: empty paragraphs that a picture may take the place of. Lengths in twips. */
export type SigningPlace = {
  readonly empty: readonly Element[]
  readonly width: number
  readonly height: number
  /** Least space above and below the picture. */
  readonly air: number
}

/** A line of 14 pt Times New Roman in single spacing. */
const lineHeight = 322
/** A row of a list of signatures is at least 12 mm high; the picture leaves it as it is. */
const rowHeight = 620

/** Heading of the column to sign in, as our lists and the forms of the decree have it. */
const signatureColumn = 'Chữ ký'

/** Who signs, and the titles of other signers of the same paper who bear the same name. */
export type PlaceOwner = {
  readonly name: string
  readonly title: string
  readonly namesakes: readonly string[]
}

/**
 * Places under this name: in the first block where the name stands below empty lines, and in the first row of a list
 * of signatures that has the name and nothing beside it yet. Further blocks belong to annexes, which are not signed apart
 * [NĐ 30/2020 PL I.III.1d]. Among namesakes a place counts only where the paper says by its title whose it is.
 */
export function findPlaces(document: Document, owner: PlaceOwner): SigningPlace[] {
  const name = plain(owner.name)
  const cells = Array.from(document.getElementsByTagNameNS(word, 'tc'))
  const named = cells.filter(cell => paragraphsOf(cell).some(paragraph => textOf(paragraph) === name))
  const isOwn = (lines: readonly string[]) =>
    owner.namesakes.length === 0 || isPlaceOf(lines, owner.title, owner.namesakes)
  const block = firstOf(named, cell => (isOwn(linesOf(cell)) ? blockPlace(cell, name) : null))
  const row = firstOf(named, cell => (isOwn(rowLines(cell)) ? rowPlace(cell) : null))
  return [block, row].filter(place => place !== null)
}

const linesOf = (cell: Element) => paragraphsOf(cell).map(textOf)

/** What stands beside a name in its row. */
const rowLines = (cell: Element) =>
  childrenNamed(cell.parentNode as Element, word, 'tc').flatMap(other =>
    other === cell ? [] : linesOf(other),
  )

function firstOf(
  cells: readonly Element[],
  find: (cell: Element) => SigningPlace | null,
): SigningPlace | null {
  for (const cell of cells) {
    const place = find(cell)
    if (place !== null) return place
  }
  return null
}

function blockPlace(cell: Element, name: string): SigningPlace | null {
  const paragraphs = paragraphsOf(cell)
  const end = paragraphs.findLastIndex(paragraph => textOf(paragraph) === name)
  let last = end - 1
  while (last >= 0 && !isEmpty(paragraphs[last])) last--
  let first = last
  while (first > 0 && isEmpty(paragraphs[first - 1])) first--
  const empty = paragraphs.slice(first, last + 1)
  if (last < 0 || empty.length < 2) return null
  return { empty, width: widthOf(cell), height: empty.length * lineHeight, air: 60 }
}

function rowPlace(cell: Element): SigningPlace | null {
  const last = lastCell(cell.parentNode as Element | null)
  const table = cell.parentNode?.parentNode ?? null
  const heading = table === null ? null : lastCell(childrenNamed(table, word, 'tr')[0] ?? null)
  if (last === null || heading === null || plain(heading.textContent ?? '') !== signatureColumn) return null
  const empty = paragraphsOf(last)
  if (empty.length !== 1 || !isEmpty(empty[0])) return null
  return { empty, width: widthOf(last) - 200, height: rowHeight, air: 20 }
}

const lastCell = (row: Element | null) =>
  row === null ? null : (childrenNamed(row, word, 'tc').at(-1) ?? null)
const paragraphsOf = (cell: Element) => childrenNamed(cell, word, 'p')

/** Only its own settings: no text, picture or break in it. */
const isEmpty = (paragraph: Element | undefined) =>
  paragraph !== undefined && childElements(paragraph).every(child => child.localName === 'pPr')

const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
const textOf = (paragraph: Element) => plain(paragraph.textContent ?? '')

function widthOf(cell: Element): number {
  const width = onlyChild(onlyChild(cell, word, 'tcPr'), word, 'tcW')
  return Number(width?.getAttributeNS(word, 'w')) || 2000
}
