import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SessionView } from '#shared/contract/session.ts'
import { useAct, useCall } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { SearchBox } from '../../components/SearchBox.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { search } from '../../search.ts'
import styles from './Session.module.css'

type AddProductsProps = { readonly session: SessionView; readonly onDone: () => void }

/** Products that are not on the list yet, to tick. */
export function AddProducts({ session, onDone }: AddProductsProps) {
  const { t } = useTranslation()
  const { data: products } = useCall('product.list', {})
  const add = useAct('session.addProducts', { inline: true })
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<readonly string[]>([])
  if (!products) return <Waiting />
  const listed = new Set(session.list.map(line => line.product.id))
  const left = products.filter(product => !listed.has(product.id))
  const found = search(left, typed, product => [product.name, product.code, product.producerName])
  const tick = (id: string, on: boolean) =>
    setTicked(before => (on ? [...before, id] : before.filter(other => other !== id)))
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
          <Button variant="subtle" onClick={() => setTicked(found.map(product => product.id))}>
            {t('session.list.addAll')}
          </Button>
        </Group>
      )}
      <div>
        {found.map(product => (
          <div key={product.id} className={styles.pick}>
            <Checkbox
              checked={ticked.includes(product.id)}
              onChange={event => tick(product.id, event.currentTarget.checked)}
              label={product.name}
              description={[product.code, product.producerName].filter(Boolean).join(' · ')}
            />
          </div>
        ))}
      </div>
      <Refusal error={add.refusal} />
      <Group>
        {left.length > 0 && (
          <Button disabled={ticked.length === 0} loading={add.pending} onClick={() => void submit()}>
            {t('session.list.addSome', { count: ticked.length })}
          </Button>
        )}
        <Button component={Link} to="/products" variant="default">
          {t('session.list.toProducts')}
        </Button>
      </Group>
    </Stack>
  )
}
