import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { AddProducts } from './AddProducts.tsx'
import { RecusalPanel } from './RecusalPanel.tsx'
import { RunList } from './RunList.tsx'
import { SessionPage } from './SessionPage.tsx'

type Panel = { kind: 'add' } | { kind: 'recusal'; productId: string }

function List({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [panel, setPanel] = useState<Panel | null>(null)
  const close = () => setPanel(null)
  const openRecusal = useCallback((productId: string) => setPanel({ kind: 'recusal', productId }), [])
  const line =
    panel?.kind === 'recusal' ? session.list.find(entry => entry.product.id === panel.productId) : undefined
  const add = keeps && session.state === 'draft' && (
    <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => setPanel({ kind: 'add' })}>
      {t('session.list.add')}
    </Button>
  )
  return (
    <>
      {session.list.length === 0 ? (
        <Empty title={t('session.list.empty.title')} text={t('session.list.empty.text')}>
          {add}
        </Empty>
      ) : (
        <RunList session={session} add={add} onRecusal={openRecusal} />
      )}
      {panel?.kind === 'add' && (
        <SidePanel title={t('session.list.addTitle')} onClose={close}>
          <AddProducts session={session} onDone={close} />
        </SidePanel>
      )}
      {line && (
        <SidePanel title={t('session.recusal.panelTitle', { name: line.product.name })} onClose={close}>
          <RecusalPanel session={session} line={line} />
        </SidePanel>
      )}
    </>
  )
}

export function ListScreen() {
  return <SessionPage wide>{session => <List session={session} />}</SessionPage>
}
