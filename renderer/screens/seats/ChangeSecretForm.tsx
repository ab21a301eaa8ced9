import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'

const empty = { current: '', next: '', again: '' }

/** The seated member's new PIN, entered twice. */
export function ChangeSecretForm() {
  const { t } = useTranslation()
  const change = useAct('seat.changeSecret', { inline: true })
  const [entered, setEntered] = useState(empty)
  const differ = entered.again !== '' && entered.next !== entered.again
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    if (entered.current === '' || entered.next === '' || entered.next !== entered.again) return
    const answer = await change.run({ current: entered.current, next: entered.next })
    if (!answer.ok) return
    setEntered(empty)
    announceDone(t('trail.seats.changed'))
  }
  const field = (name: keyof typeof empty) => (
    <PasswordInput
      autoComplete="off"
      label={t(`trail.seats.${name}`)}
      value={entered[name]}
      onChange={event => setEntered({ ...entered, [name]: event.currentTarget.value })}
      error={name === 'again' && differ && t('trail.seats.differ')}
    />
  )
  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="sm" maw="24rem" align="stretch">
        {field('current')}
        {field('next')}
        {field('again')}
        <Refusal error={change.refusal} />
        <Button type="submit" loading={change.pending} disabled={differ}>
          {t('trail.seats.change')}
        </Button>
      </Stack>
    </form>
  )
}
