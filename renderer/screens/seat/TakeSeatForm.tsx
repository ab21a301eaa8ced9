import { Button, Group, PasswordInput, Stack, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './SeatScreen.module.css'
import { useSeated } from './use-seated.ts'

type TakeSeatFormProps = { readonly seat: SeatChoice; readonly onOther: () => void }

export function TakeSeatForm({ seat, onOther }: TakeSeatFormProps) {
  const { t } = useTranslation()
  const take = useAct('seat.take', { inline: true })
  const [secret, setSecret] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const seated = useSeated()
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (secret === '') return
    const result = await take.run({ memberId: seat.memberId, secret })
    setSecret('')
    if (result.ok) await seated(result.value.role)
    else field.current?.focus()
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <Stack gap="md">
        <Title order={1}>{t('seat.take.title', { name: `${seat.honorific} ${seat.fullName}` })}</Title>
        <PasswordInput
          ref={field}
          data-autofocus
          autoFocus
          size="lg"
          autoComplete="off"
          label={t('seat.take.pin')}
          value={secret}
          onChange={event => setSecret(event.currentTarget.value)}
        />
        <Refusal error={take.refusal} />
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={onOther}>
            {t('seat.other')}
          </Button>
          <Button type="submit" size="md" loading={take.pending}>
            {t('seat.take.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
