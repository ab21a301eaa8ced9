import { Button, Paper, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { useCaller } from '../../caller.ts'
import { Facts } from '../../components/Facts.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { formatMinuteOfDay } from '../../format.ts'
import { NextStep } from './NextStep.tsx'
import { QuorumLine } from './QuorumLine.tsx'
import { SessionForm } from './SessionForm.tsx'
import { SessionPage } from './SessionPage.tsx'
import { useSessionTime } from './session-time.ts'

function SessionInfo({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const time = useSessionTime()
  const [editing, setEditing] = useState(false)
  const close = () => setEditing(false)
  const open = session.state !== 'minuted' && session.state !== 'decided'
  return (
    <Paper withBorder p="lg" component="section">
      <Title order={2} mb="sm">
        {t('session.yearBatch', { batch: session.batch, year: session.year })}
      </Title>
      <Facts
        rows={[
          [t('session.heldOn'), time(session)],
          [t('session.place'), session.place],
          [t('session.endMinute'), session.endMinute === null ? '' : formatMinuteOfDay(session.endMinute)],
          ...(session.endedOn === null
            ? []
            : [[t('session.endedOn'), formatTableDate(session.endedOn)] as const]),
          [t('session.products'), String(session.list.length)],
          [t('session.tabs.attendance'), <QuorumLine key="quorum" session={session} />],
        ]}
      />
      {keeps && open && (
        <Button mt="md" variant="default" onClick={() => setEditing(true)}>
          {t('session.edit')}
        </Button>
      )}
      {editing && (
        <SidePanel title={t('session.editTitle')} onClose={close}>
          <SessionForm session={session} onCancel={close} onSaved={close} />
        </SidePanel>
      )}
    </Paper>
  )
}

/** Where the session stands and what comes next. */
export function OverviewScreen() {
  return (
    <SessionPage>
      {session => (
        <Stack gap="lg">
          <NextStep session={session} />
          <SessionInfo session={session} />
        </Stack>
      )}
    </SessionPage>
  )
}
