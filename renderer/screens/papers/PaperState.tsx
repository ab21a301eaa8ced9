import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../format.ts'
import { missingNames } from '../../missing-names.ts'
import { MendLink } from './MendLink.tsx'
import { mendOfMissing } from './mend-place.ts'
import styles from './Papers.module.css'
import { hasOccasion } from './paper-groups.ts'
import type { KindRow, PaperRow } from './paper-rows.ts'

/** When one paper was written, and whether its data moved on since. */
export function RowState({ row }: { row: PaperRow }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={styles.state}>
        {t('paper.written', { version: row.newest.version, at: formatMoment(row.newest.madeAt) })}
      </span>
      {row.outdated && (
        <span className={styles.outdated}>
          <IconAlertTriangle aria-hidden size="0.95rem" /> {t('paper.outdated')}
        </span>
      )}
    </>
  )
}

/** What is lacking, what is written, what fell behind: one line for a kind of paper. */
export function KindState({ row, sessionId }: { row: KindRow; sessionId: string | null }) {
  const { t } = useTranslation()
  const { kind, lacking, files } = row
  const [only, second] = row.rows
  if (!only) {
    if (lacking.length === 0)
      return <span className={styles.state}>{t('paper.ready', { count: files })}</span>
    const fields = missingNames(t, lacking)
    if (!hasOccasion(lacking)) return <span className={styles.state}>{t('paper.unneeded', { fields })}</span>
    const mend = mendOfMissing(lacking, { kind, sessionId, productId: null })
    return (
      <span className={styles.state}>
        {t('paper.lacks', { fields })} {mend && <MendLink mend={mend} of={t(`paper.kind.${kind}`)} />}
      </span>
    )
  }
  const behind = row.rows.filter(each => each.outdated).length
  if (!second && only.productId === null) return <RowState row={only} />
  return (
    <>
      <span className={styles.state}>
        <IconCircleCheck aria-hidden size="0.95rem" /> {t('paper.writtenMany', { count: row.rows.length })}
      </span>
      {behind > 0 && (
        <span className={styles.outdated}>
          <IconAlertTriangle aria-hidden size="0.95rem" /> {t('paper.outdatedMany', { count: behind })}
        </span>
      )}
    </>
  )
}
