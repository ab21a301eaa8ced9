import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { missingNames } from '../../missing-names.ts'
import styles from './Facts.module.css'
import { FactsForm, type FactsPlace } from './FactsForm.tsx'

/** What a paper still lacks, and the form for it. Mount it on a page or in a side panel. */
export function FactsPanel({ onDone, ...place }: FactsPlace & { readonly onDone?: () => void }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: view, refusal, refetch } = useCall('facts.load', place)
  if (!view) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Stack gap="md">
      {view.missing.length > 0 ? (
        <Caution>{t('facts.lacks', { fields: missingNames(t, view.missing) })}</Caution>
      ) : (
        <p className={styles.quiet}>{t('facts.complete')}</p>
      )}
      <p className={styles.quiet}>
        {view.saved ? t('facts.savedAs', { version: view.version }) : t('facts.suggested')}
      </p>
      <FactsForm
        key={`${place.kind}/${place.productId}`}
        {...place}
        view={view}
        readOnly={!keeps}
        onDone={onDone}
      />
    </Stack>
  )
}
