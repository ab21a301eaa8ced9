import { Button, Group, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { useAct, useCall } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { search } from '../../search.ts'
import { ProductPicks } from './ProductPicks.tsx'

type AddProductsProps = { readonly session: SessionView; readonly onDone: () => void }

/** Products that are not on the list yet, to tick. */
export function AddProducts({ session, onDone }: AddProductsProps) {
  const { t } = useTranslation()
  const { data: products } = useCall('product.list', {})
  const add = useAct('session.addProducts', { inline: true })
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const tick = useCallback((id: string, on: boolean) => {
    setTicked(before => {
      const after = new Set(before)
      if (on) after.add(id)
      else after.delete(id)
      return after
    })
  }, [])
  if (!products) return <Waiting />
  const listed = new Set(session.list.map(line => line.product.id))
  const left = products.filter(product => !listed.has(product.id))
  const found = search(left, typed, product => [product.name, product.code, product.producerName])
  const submit = async () => {
    const result = await add.run({ sessionId: session.id, productIds: [...ticked] })
    if (result.ok) onDone()
  }
  return (
    <Stack gap="sm">
      {left.length === 0 ? (
        <Text>{t('session.list.nothingLeft')}</Text>
      ) : (
        <Group justify="space-between">
          <SearchBox value={typed} onChange={setTyped} />
          <Button variant="subtle" onClick={() => setTicked(new Set(found.map(product => product.id)))}>
            {t('session.list.addAll')}
          </Button>
        </Group>
      )}
      <ProductPicks products={found} ticked={ticked} onTick={tick} />
      <Refusal error={add.refusal} />
      <Group>
        {left.length > 0 && (
          <Button disabled={ticked.size === 0} loading={add.pending} onClick={() => void submit()}>
            {t('session.list.addSome', { count: ticked.size })}
          </Button>
        )}
        <Button component={Link} to="/products" variant="default">
          {t('session.list.toProducts')}
        </Button>
      </Group>
    </Stack>
  )
}
