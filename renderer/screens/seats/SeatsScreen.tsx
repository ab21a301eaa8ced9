import { Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { ExportButton } from '../privacy/ExportButton.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { ChangeSecretForm } from './ChangeSecretForm.tsx'
import { ResetForm } from './ResetForm.tsx'
import { SeatTable } from './SeatTable.tsx'

/** One's own PIN, and what chair and secretary can do for the others. */
export function SeatsScreen() {
  const { t } = useTranslation()
  const { seat } = useCaller()
  const { data: seats, refusal, refetch } = useCall('seat.list', {})
  const [resetting, setResetting] = useState<SeatChoice>()
  if (!seats) return <AnswerGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={t('trail.seats.title')}>
      <SettingsTabs />
      <Stack gap="lg" maw="56rem">
        <Paper withBorder p="lg" component="section">
          <Title order={2} mb="sm">
            {t('trail.seats.own')}
          </Title>
          {seat ? <ChangeSecretForm /> : <Text>{t('trail.seats.takeFirst')}</Text>}
        </Paper>
        {seat && (
          <div>
            <ExportButton own person={{ kind: 'member', id: seat.memberId }} />
          </div>
        )}
        <section>
          <Title order={2} mb="sm">
            {t('trail.seats.others')}
          </Title>
          <SeatTable seats={seats} onReset={setResetting} />
        </section>
      </Stack>
      {resetting && (
        <SidePanel
          title={t('trail.seats.resetTitle', { name: resetting.fullName })}
          onClose={() => setResetting(undefined)}
        >
          <ResetForm seat={resetting} seats={seats} onDone={() => setResetting(undefined)} />
        </SidePanel>
      )}
    </Page>
  )
}
