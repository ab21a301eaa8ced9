import { useTranslation } from 'react-i18next'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { CouncilTabs } from '../council/CouncilTabs.tsx'
import { RegulationForm } from './RegulationForm.tsx'

export function RegulationScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('council.load', {})
  const { keeps } = useCaller()
  if (!data) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={t('council.title')} hint={t('regulation.hint')}>
      <CouncilTabs />
      <RegulationForm regulation={data.regulation} readOnly={!keeps} />
    </Page>
  )
}
