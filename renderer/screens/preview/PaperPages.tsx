import { useEffect, useRef } from 'react'
import styles from './Preview.module.css'
import { paginate } from './paginate.ts'
import { wordNodes } from './word-nodes.ts'

/** What printing needs: the sheets as shown, and their rules. */
export type ShownPages = {
  readonly pages: readonly HTMLElement[]
  readonly sheets: readonly CSSStyleSheet[]
}

const ownRules = `
:host { display: block; }
.sheets { display: flex; flex-direction: column; align-items: center; gap: 1.5rem; }
section.docx { background: #fff; color: #000; box-sizing: border-box; flex: none; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
section.docx > article { margin-bottom: 0; }
.docx { hyphens: none; }
.page-number { position: absolute; top: 28pt; left: 0; right: 0; text-align: center; font: 14pt "Times New Roman", "Liberation Serif", serif; }
`

type PaperPagesProps = {
  readonly base64: string
  readonly zoom: number
  readonly label: string
  readonly onShown: (shown: ShownPages) => void
  readonly onFailed: () => void
}

/** The pages of a Word file in a tree of their own, so that neither their rules nor the app's reach the other. */
export function PaperPages({ base64, zoom, label, onShown, onFailed }: PaperPagesProps) {
  const host = useRef<HTMLDivElement>(null)
  const told = useRef({ onShown, onFailed })
  told.current = { onShown, onFailed }
  useEffect(() => {
    let wanted = true
    const show = async () => {
      const { pages, css } = await wordNodes(Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)))
      const element = host.current
      if (!wanted || !element) return
      const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
      const sheets = [css, ownRules].map(text => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
        return sheet
      })
      root.adoptedStyleSheets = sheets
      const list = document.createElement('div')
      list.className = 'sheets'
      list.append(...pages)
      root.replaceChildren(list)
      told.current.onShown({ pages: paginate(pages), sheets })
    }
    show().catch(() => {
      if (wanted) told.current.onFailed()
    })
    return () => {
      wanted = false
    }
  }, [base64])
  useEffect(() => {
    host.current?.style.setProperty('zoom', String(zoom))
  }, [zoom])
  return <div ref={host} className={styles.pages} role="document" aria-label={label} />
}
