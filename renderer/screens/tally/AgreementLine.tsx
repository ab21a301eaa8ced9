import { Tooltip } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TallyRow } from '#shared/contract/tally.ts'
import { agreementGrade, councilAgreement } from '#shared/domain/agreement.ts'
import styles from './OverviewTable.module.css'

const twoDecimals = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(2).replace('.', ',')

/** How far the members agree over the opened products: in a word, with the two coefficients for those who ask. */
export function AgreementLine({ rows }: { rows: readonly TallyRow[] }) {
  const { t } = useTranslation()
  const opened = rows.flatMap(row =>
    row.tally ? [new Map(row.tally.sheets.map(sheet => [sheet.memberId, Number(sheet.points.total)]))] : [],
  )
  const agreement = opened.length >= 3 ? councilAgreement(opened) : undefined
  if (agreement?.w === undefined) return null
  const { w, icc, members, items } = agreement
  return (
    <p className={styles.agreement}>
      <IconUsersGroup aria-hidden size="1.25rem" />
      {t('tally.agreement.title')}: <strong>{t(`tally.agreement.grade.${agreementGrade(w)}`)}</strong>
      <Tooltip label={t('tally.agreement.why')}>
        <span className={styles.producer}>
          {t('tally.agreement.text', { w: twoDecimals(w), icc: twoDecimals(icc), members, items })}
        </span>
      </Tooltip>
    </p>
  )
}
