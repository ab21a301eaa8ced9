import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatches } from 'react-router'
import { ArchiveBanner } from './ArchiveBanner.tsx'
import { BackupNotice } from './BackupNotice.tsx'
import styles from './Frame.module.css'
import { IdleLock } from './IdleLock.tsx'
import { Rail } from './Rail.tsx'
import { SeatSigns } from './SeatSigns.tsx'
import { SessionBar } from './SessionBar.tsx'

/** A route's `handle`: the ballot and the tally need the width, so the rail shows icons only. */
export type RouteHandle = { readonly narrowRail?: boolean }

/** Rail on the left, session bar on top, the screen below; only the screen scrolls. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const narrow = useMatches().some(match => (match.handle as RouteHandle | undefined)?.narrowRail)
  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <button type="button" className={styles.skip} onClick={focusMain}>
        {t('common.skip')}
      </button>
      <Rail narrow={narrow} />
      <SessionBar />
      <IdleLock />
      <SeatSigns />
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.notices}>
          <ArchiveBanner />
          <BackupNotice />
        </div>
        {children}
      </main>
    </div>
  )
}

function focusMain(): void {
  document.getElementById('main')?.focus()
}
