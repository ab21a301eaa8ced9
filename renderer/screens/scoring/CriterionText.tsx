import { IconAlertTriangle, IconInfoCircle, IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '#shared/domain/rubric.ts'
import styles from './Ballot.module.css'

type CriterionTextProps = { readonly criterion: Criterion; readonly caseNumber: number | undefined }

/** What is printed at a criterion beside its options: the note, the gate, the case that holds for this product. */
export function CriterionText({ criterion, caseNumber }: CriterionTextProps) {
  const { t } = useTranslation()
  const caseName = caseNumber === undefined ? undefined : criterion.cases?.[caseNumber - 1]
  const notes = [criterion.under, criterion.note, criterion.remark].filter(text => text !== undefined)
  return (
    <>
      {notes.map(note => (
        <p key={note} className={styles.note}>
          <IconInfoCircle aria-hidden size="1.1rem" />
          <span>{note}</span>
        </p>
      ))}
      {caseName && (
        <p className={styles.note}>
          <IconRoute aria-hidden size="1.1rem" />
          <span>{t('ballot.case', { name: caseName })}</span>
        </p>
      )}
      {criterion.gate && (
        <p className={styles.gate}>
          <IconAlertTriangle aria-hidden size="1.1rem" />
          <span>
            <strong>{t('ballot.gate.title')}:</strong> {criterion.gate}
          </span>
        </p>
      )}
    </>
  )
}
