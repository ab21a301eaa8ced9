import { Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/contract/council.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { ExportButton } from '../privacy/ExportButton.tsx'
import { CouncilCard } from './CouncilCard.tsx'
import { CouncilForm } from './CouncilForm.tsx'
import { CouncilTabs } from './CouncilTabs.tsx'
import { MemberForm } from './MemberForm.tsx'
import { MemberTable } from './MemberTable.tsx'

type Panel = { kind: 'council' } | { kind: 'member'; member: MemberView | null }

export function CouncilScreen() {
  const { t } = useTranslation()
  const { data, refusal, refetch } = useCall('council.load', {})
  const { keeps } = useCaller()
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  if (!data) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return (
    <Page title={t('council.title')}>
      <CouncilTabs />
      <Stack gap="xl">
        <CouncilCard council={data.council} keeps={keeps} onEdit={() => setPanel({ kind: 'council' })} />
        <MemberTable
          members={data.members}
          level={data.council?.level}
          keeps={keeps}
          onEdit={member => setPanel({ kind: 'member', member })}
        />
      </Stack>
      {panel?.kind === 'council' && (
        <SidePanel title={t('council.info')} onClose={close}>
          <CouncilForm council={data.council} onDone={close} />
        </SidePanel>
      )}
      {panel?.kind === 'member' && (
        <SidePanel
          title={t(panel.member ? 'council.members.editTitle' : 'council.members.addTitle')}
          onClose={close}
        >
          <MemberForm member={panel.member} onDone={close} />
          {panel.member && (
            <Stack gap="sm" mt="lg" align="flex-start">
              <Title order={3}>{t('privacy.title')}</Title>
              <ExportButton person={{ kind: 'member', id: panel.member.id }} />
            </Stack>
          )}
        </SidePanel>
      )}
    </Page>
  )
}
