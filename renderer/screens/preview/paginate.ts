/*
 * A Word file says where its sections end, not its pages: the printer decides. The preview breaks them as Word does for these papers:
 * at paragraphs and table rows, heading rows repeated, the page number on top from the second page on [NĐ 30/2020 PL I.I.7].
 */

/** A row that repeats where its table goes on; all rows but those of layout tables. */
const isHeading = (row: HTMLTableRowElement) =>
  row.rowIndex === 0 && row.querySelectorAll('td').length > 1 && row.textContent !== '' && isAllBold(row)

/** "Sản phẩm đạt 4 sao" across the whole table. */
const isGroup = (row: HTMLTableRowElement | undefined) =>
  row?.querySelectorAll('td').length === 1 && isAllBold(row)

/** Breaks the sections, which must stand in the page, into sheets of their own height. Gives the sheets in order. */
export function paginate(sections: readonly HTMLElement[]): HTMLElement[] {
  return sections.flatMap(section => {
    const sheets = [section]
    for (let sheet = section; ; ) {
      const next = overflowOf(sheet)
      if (!next) break
      sheet.after(next)
      sheets.push(next)
      sheet = next
    }
    for (const [index, sheet] of sheets.entries()) {
      sheet.style.height = sheet.style.minHeight
      if (index > 0) sheet.prepend(pageNumber(index + 1))
    }
    return sheets
  })
}

function pageNumber(number: number): HTMLElement {
  const header = document.createElement('header')
  header.className = 'page-number'
  header.textContent = String(number)
  return header
}

/** Takes what does not fit into a sheet of the same shape; undefined when all fits. */
function overflowOf(sheet: HTMLElement): HTMLElement | undefined {
  const article = sheet.querySelector('article')
  if (!article) return undefined
  const limit = sheet.getBoundingClientRect().top + heightOf(sheet)
  const blocks = [...article.children] as HTMLElement[]
  const first = blocks.findIndex(block => block.getBoundingClientRect().bottom > limit + 0.5)
  if (first < 0) return undefined
  const next = sheet.cloneNode(false) as HTMLElement
  const rest = article.cloneNode(false) as HTMLElement
  next.append(rest)
  const block = blocks[first]
  const cut = block instanceof HTMLTableElement ? cutTable(block, limit) : undefined
  const from = cut ? first + 1 : keptTogether(blocks, first)
  if (cut) rest.append(cut)
  // A block taller than a page stays where it is: nothing would be gained by moving it on and on.
  if (from === 0 && !cut) return undefined
  rest.append(...blocks.slice(from))
  return rest.childElementCount === 0 ? undefined : next
}

/** Bottom of the text area, in pixels from the sheet's top. */
function heightOf(sheet: HTMLElement): number {
  const style = getComputedStyle(sheet)
  return Number.parseFloat(style.minHeight) - Number.parseFloat(style.paddingBottom)
}

/** A heading goes with what it heads, and the last lines of the text with the signatures under them. */
function keptTogether(blocks: readonly HTMLElement[], first: number): number {
  let from = first
  while (from > 0 && goesWithNext(blocks[from - 1], blocks[from])) from -= 1
  return from > 0 ? from : first
}

function goesWithNext(block: HTMLElement | undefined, next: HTMLElement | undefined): boolean {
  if (!(block instanceof HTMLParagraphElement)) return false
  return isAllBold(block) || (next instanceof HTMLTableElement && !hasBorders(next))
}

/** Headings are bold from end to end; so is the space before a table. */
const isAllBold = (element: Element): boolean =>
  [...element.querySelectorAll('span')]
    .filter(span => span.childElementCount === 0 && span.textContent?.trim() !== '')
    .every(span => Number(getComputedStyle(span).fontWeight) >= 600)

const hasBorders = (table: HTMLTableElement): boolean =>
  [...table.querySelectorAll('td')].some(cell => getComputedStyle(cell).borderBottomStyle === 'solid')

/** The rows below the limit in a table of the same shape; undefined when not even one row stays. */
function cutTable(table: HTMLTableElement, limit: number): HTMLTableElement | undefined {
  const rows = [...table.rows]
  const below = rows.findIndex(row => row.getBoundingClientRect().bottom > limit + 0.5)
  const first = isGroup(rows[below - 1]) ? below - 1 : below
  const heading = rows[0] && isHeading(rows[0]) ? rows[0] : undefined
  if (first < (heading ? 2 : 1)) return undefined
  const rest = table.cloneNode(false) as HTMLTableElement
  for (const columns of table.querySelectorAll(':scope > colgroup')) rest.append(columns.cloneNode(true))
  if (heading) rest.append(heading.cloneNode(true))
  rest.append(...rows.slice(first))
  return rest
}
