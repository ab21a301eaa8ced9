import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type RemoveButtonProps = {
  readonly question: string
  readonly onRemove: () => unknown
  readonly pending: boolean
}

/** A destructive act asks once, in place: there is no dialog inside a dialog. */
export function RemoveButton({ question, onRemove, pending }: RemoveButtonProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button variant="subtle" color="red" loading={pending} onClick={() => setAsking(true)}>
        {t('common.remove')}
      </Button>
    )
  }
  return (
    <Group gap="sm" role="group" aria-label={question}>
      <Text size="sm">{question}</Text>
      <Button color="red" loading={pending} onClick={() => void onRemove()}>
        {t('common.remove')}
      </Button>
      <Button variant="default" autoFocus onClick={() => setAsking(false)}>
        {t('common.no')}
      </Button>
    </Group>
  )
}
