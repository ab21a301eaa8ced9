import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductView } from '#shared/contract/product.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Empty } from '../../components/Empty.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { search } from '../../search.ts'
import { ProductForm } from './ProductForm.tsx'
import { ProductTable } from './ProductTable.tsx'
import { ProductTabs } from './ProductTabs.tsx'

export function ProductsScreen() {
  const { t } = useTranslation()
  const { data: products, refusal, refetch } = useCall('product.list', {})
  const { keeps } = useCaller()
  const [typed, setTyped] = useState('')
  const [panel, setPanel] = useState<{ product: ProductView | null } | null>(null)
  const wanted = useDeferredValue(typed)
  const close = () => setPanel(null)
  if (!products) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  const add = keeps && (
    <Button leftSection={<IconPlus aria-hidden size="1.1rem" />} onClick={() => setPanel({ product: null })}>
      {t('product.add')}
    </Button>
  )
  const found = search(products, wanted, product => [
    product.name,
    product.code,
    product.producerName,
    product.setName,
  ])
  return (
    <Page title={t('product.title')} wide actions={products.length > 0 && add}>
      <ProductTabs />
      {products.length === 0 ? (
        <Empty title={t('product.empty.title')} text={t('product.empty.text')}>
          {add}
        </Empty>
      ) : (
        <>
          <Group mb="sm">
            <SearchBox value={typed} onChange={setTyped} />
            <Text c="dimmed" aria-live="polite">
              {found.length === 0 ? t('common.noMatch') : t('product.count', { count: found.length })}
            </Text>
          </Group>
          <ProductTable products={found} keeps={keeps} onEdit={product => setPanel({ product })} />
        </>
      )}
      {panel && (
        <SidePanel title={t(panel.product ? 'product.editTitle' : 'product.addTitle')} onClose={close}>
          <ProductForm product={panel.product} onDone={close} />
        </SidePanel>
      )}
    </Page>
  )
}
