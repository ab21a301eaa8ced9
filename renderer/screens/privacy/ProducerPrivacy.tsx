import { Divider, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Erasure } from '#shared/contract/privacy.ts'
import type { ProducerView } from '#shared/contract/product.ts'
import { useAct } from '../../api.ts'
import { AskTwice } from '../../components/AskTwice.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { ExportButton } from './ExportButton.tsx'

/** What a producer's representative may ask for: to see what is stored about him, and to have it deleted. */
export function ProducerPrivacy({ producer }: { producer: ProducerView }) {
  const { t } = useTranslation()
  const erase = useAct('privacy.erase', { inline: true })
  const [request, setRequest] = useState('')
  const [erasure, setErasure] = useState<Erasure>()
  const run = async () => {
    const answer = await erase.run({ producerId: producer.id, request })
    if (answer.ok) setErasure(answer.value)
  }
  return (
    <Stack gap="sm" mt="lg" align="stretch">
      <Divider />
      <Title order={3}>{t('privacy.title')}</Title>
      <div>
        <ExportButton person={{ kind: 'producer', id: producer.id }} />
      </div>
      {erasure ? (
        <Erased erasure={erasure} />
      ) : (
        <>
          <Text size="sm">{t('privacy.eraseHint')}</Text>
          <TextInput
            label={t('privacy.request')}
            description={t('privacy.requestHint')}
            maxLength={200}
            value={request}
            onChange={event => setRequest(event.currentTarget.value)}
          />
          <Refusal error={erase.refusal} />
          {request.trim() !== '' && (
            <AskTwice
              action={t('privacy.erase')}
              question={t('privacy.question', { name: producer.name })}
              confirm={t('privacy.confirm')}
              pending={erase.pending}
              onConfirm={run}
            />
          )}
        </>
      )}
    </Stack>
  )
}

/** What was deleted, what stays by law, and the copies that can be renewed. */
function Erased({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation()
  const renew = useAct('backup.renew', { inline: true })
  const run = async () => {
    const answer = await renew.run({})
    if (answer.ok) announceDone(t('privacy.renewed'))
  }
  return (
    <Stack gap="sm" role="status" align="stretch">
      <Text>{t('privacy.erased', { ...erasure })}</Text>
      <Text>{t('privacy.copies')}</Text>
      <Refusal error={renew.refusal} />
      <AskTwice
        action={t('privacy.renew')}
        question={t('privacy.renewQuestion')}
        confirm={t('privacy.renew')}
        pending={renew.pending}
        onConfirm={run}
      />
    </Stack>
  )
}
