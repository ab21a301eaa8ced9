import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type AskTwiceProps = {
  readonly action: string
  readonly question: string
  readonly confirm: string
  readonly onConfirm: () => unknown
  readonly pending: boolean
}

/** An act that cannot simply be undone asks once more, in place, with what it does in a sentence. */
export function AskTwice({ action, question, confirm, onConfirm, pending }: AskTwiceProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button variant="default" loading={pending} onClick={() => setAsking(true)}>
        {action}
      </Button>
    )
  }
  return (
    <Stack gap="sm" role="group" aria-label={question}>
      <Text>{question}</Text>
      <Group gap="sm">
        <Button color="red" loading={pending} onClick={() => void onConfirm()}>
          {confirm}
        </Button>
        <Button variant="default" autoFocus onClick={() => setAsking(false)}>
          {t('common.no')}
        </Button>
      </Group>
    </Stack>
  )
}
