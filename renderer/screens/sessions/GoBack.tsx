import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionMove } from '#shared/domain/session.ts'

type GoBackProps = {
  readonly moves: readonly SessionMove[]
  readonly pending: boolean
  readonly onGo: (move: SessionMove, reason: string) => Promise<boolean>
}

/** Ways back a step. Each needs a reason, which the audit trail keeps. */
export function GoBack({ moves, pending, onGo }: GoBackProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<SessionMove | null>(null)
  const [reason, setReason] = useState('')
  if (moves.length === 0) return null
  if (chosen === null) {
    return (
      <Group mt="md" gap="xs">
        {moves.map(move => (
          <Button key={move} variant="subtle" color="gray" onClick={() => setChosen(move)}>
            {t(`domain.sessionMove.${move}`)}…
          </Button>
        ))}
      </Group>
    )
  }
  const go = async () => {
    const gone = await onGo(chosen, reason.trim())
    if (!gone) return
    setReason('')
    setChosen(null)
  }
  return (
    <Stack mt="md" gap="sm" maw="40rem">
      <Textarea
        autoFocus
        autosize
        minRows={2}
        withAsterisk
        label={`${t(`domain.sessionMove.${chosen}`)}: ${t('common.reason').toLowerCase()}`}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t('session.next.backHint')}
      </Text>
      <Group gap="sm">
        <Button disabled={reason.trim() === ''} loading={pending} onClick={() => void go()}>
          {t(`domain.sessionMove.${chosen}`)}
        </Button>
        <Button variant="default" onClick={() => setChosen(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
