import { Button, Group, Text } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProducerView } from '#shared/contract/product.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import table from '../../components/table.module.css'
import { search } from '../../search.ts'
import { useGradually } from '../../use-gradually.ts'
import { ProducerPrivacy } from '../privacy/ProducerPrivacy.tsx'
import { ProductTabs } from '../products/ProductTabs.tsx'
import { ProducerForm } from './ProducerForm.tsx'

type ProducerTableProps = {
  readonly producers: readonly ProducerView[]
  readonly keeps: boolean
  readonly onEdit: (producer: ProducerView) => void
}

function ProducerTable({ producers, keeps, onEdit }: ProducerTableProps) {
  const { t } = useTranslation()
  const shown = useGradually(producers)
  if (producers.length === 0) return null
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('producer.name')}</th>
          <th>{t('producer.address')}</th>
          <th>{t('producer.representative')}</th>
          <th className={table.number}>{t('producer.products')}</th>
          {keeps && <th>{t('common.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(producer => (
          <tr key={producer.id}>
            <td>
              <div className={table.name}>{producer.name}</div>
              <div className={table.quiet}>{producer.type}</div>
            </td>
            <td>{[producer.address, producer.commune].filter(Boolean).join(', ')}</td>
            <td>{producer.representative}</td>
            <td className={table.number}>{producer.products}</td>
            {keeps && (
              <td className={table.tight}>
                <IconButton
                  icon={IconPencil}
                  label={t('producer.editOne', { name: producer.name })}
                  onPress={() => onEdit(producer)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ProducersScreen() {
  const { t } = useTranslation()
  const { data: producers, refusal, refetch } = useCall('producer.list', {})
  const { keeps } = useCaller()
  const [typed, setTyped] = useState('')
  const [panel, setPanel] = useState<{ producer: ProducerView | null } | null>(null)
  const wanted = useDeferredValue(typed)
  const close = () => setPanel(null)
  if (!producers) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  const add = keeps && (
    <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => setPanel({ producer: null })}>
      {t('producer.add')}
    </Button>
  )
  const edited = producers.find(producer => producer.id === panel?.producer?.id)
  const found = search(producers, wanted, producer => [
    producer.name,
    producer.address,
    producer.commune,
    producer.representative,
  ])
  return (
    <Page title={t('product.title')} wide actions={producers.length > 0 && add}>
      <ProductTabs />
      {producers.length === 0 ? (
        <Empty title={t('producer.empty.title')} text={t('producer.empty.text')}>
          {add}
        </Empty>
      ) : (
        <>
          <Group mb="sm">
            <SearchBox value={typed} onChange={setTyped} />
            <Text c="dimmed" aria-live="polite">
              {found.length === 0 ? t('common.noMatch') : t('producer.count', { count: found.length })}
            </Text>
          </Group>
          <ProducerTable producers={found} keeps={keeps} onEdit={producer => setPanel({ producer })} />
        </>
      )}
      {panel && (
        <SidePanel title={t(panel.producer ? 'producer.editTitle' : 'producer.addTitle')} onClose={close}>
          {/* As it is stored now: what was deleted below must not be saved again from above. */}
          <ProducerForm key={JSON.stringify(edited)} producer={edited ?? null} onDone={close} />
          {edited && <ProducerPrivacy producer={edited} />}
        </SidePanel>
      )}
    </Page>
  )
}
