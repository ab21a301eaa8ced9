import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

/** What the printer gets in place of the screen as long as it is mounted. Lies beside the app, so that no panel cuts it off. */
export function PrintSheet({ children }: { children: ReactNode }) {
  const [sheet] = useState(() => document.createElement('div'))
  useEffect(() => {
    sheet.dataset.printSheet = ''
    document.body.append(sheet)
    return () => sheet.remove()
  }, [sheet])
  return createPortal(children, sheet)
}
