import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { SessionForm } from './SessionForm.tsx'
import { SessionTable } from './SessionTable.tsx'

export function SessionsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: sessions, refusal, refetch } = useCall('session.list', {})
  const { data: council } = useCall('council.load', {})
  const { keeps } = useCaller()
  const [adding, setAdding] = useState(false)
  if (!sessions) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  const add = keeps && (
    <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => setAdding(true)}>
      {t('session.add')}
    </Button>
  )
  const councilFirst = council?.council === null
  return (
    <Page title={t('session.title')} actions={sessions.length > 0 && add}>
      {sessions.length > 0 ? (
        <SessionTable sessions={sessions} />
      ) : (
        <Empty
          title={t('session.empty.title')}
          text={`${t('session.empty.text')}${councilFirst ? ` ${t('session.empty.councilFirst')}` : ''}`}
        >
          {councilFirst && (
            <Button component={Link} to="/council">
              {t('session.empty.toCouncil')}
            </Button>
          )}
          {add}
        </Empty>
      )}
      {adding && (
        <SidePanel title={t('session.addTitle')} onClose={() => setAdding(false)}>
          <SessionForm
            session={null}
            onCancel={() => setAdding(false)}
            onSaved={id => void navigate(`/sessions/${id}`)}
          />
        </SidePanel>
      )}
    </Page>
  )
}
