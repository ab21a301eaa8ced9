import { Button, Group, PasswordInput, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatChoice } from '#shared/contract/seat.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './SeatScreen.module.css'
import { useSeated } from './use-seated.ts'

type EnrolFormProps = { readonly seat: SeatChoice; readonly onOther: () => void }

/** The first time: the member sets his own PIN, twice. */
export function EnrolForm({ seat, onOther }: EnrolFormProps) {
  const { t } = useTranslation()
  const { status } = useCaller()
  const enrol = useAct('seat.enrol', { inline: true })
  const [secret, setSecret] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const seated = useSeated()
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    setDiffer(secret !== again)
    if (secret === '' || secret !== again) return
    const result = await enrol.run({ memberId: seat.memberId, secret })
    if (result.ok) await seated(result.value.role)
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <Stack gap="md">
        <Title order={1}>{t('seat.enrol.title', { name: `${seat.honorific} ${seat.fullName}` })}</Title>
        <p>{t('seat.enrol.text')}</p>
        {status?.deviceBound === false && <Caution>{t('workspace.unbound')}</Caution>}
        <PasswordInput
          data-autofocus
          autoFocus
          size="lg"
          autoComplete="off"
          label={t('seat.enrol.pin')}
          value={secret}
          onChange={event => setSecret(event.currentTarget.value)}
        />
        <PasswordInput
          size="lg"
          autoComplete="off"
          label={t('seat.enrol.again')}
          error={differ && t('seat.enrol.differ')}
          value={again}
          onChange={event => setAgain(event.currentTarget.value)}
        />
        <Refusal error={enrol.refusal} />
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={onOther}>
            {t('seat.other')}
          </Button>
          <Button type="submit" size="md" loading={enrol.pending}>
            {t('seat.enrol.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
