/** Beside the app while the printer works: everything else is hidden, and nothing of it on the screen. */
const rules = `
@page { size: A4 portrait; margin: 0; }
@page landscape { size: A4 landscape; margin: 0; }
@media screen { [data-print-pages] { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: none !important; }
  body > :not([data-print-pages]) { display: none !important; }
}
`

const pageRules = `
section.docx { break-after: page; break-inside: avoid; overflow: hidden; }
section.docx:last-child { break-after: auto; }
section.docx.landscape { page: landscape; }
`

/** Prints the sheets as they stand in the preview, each on a page of its own. */
export function printPages(pages: readonly HTMLElement[], sheets: readonly CSSStyleSheet[]): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  const own = new CSSStyleSheet()
  own.replaceSync(pageRules)
  const host = document.createElement('div')
  host.dataset.printPages = ''
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [...sheets, own]
  for (const page of pages) {
    const copy = page.cloneNode(true) as HTMLElement
    const { width, minHeight } = copy.style
    copy.classList.toggle('landscape', Number.parseFloat(width) > Number.parseFloat(minHeight))
    root.append(copy)
  }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.body.append(host)
  const done = () => {
    host.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)
  }
  window.addEventListener('afterprint', done, { once: true })
  window.print()
}
