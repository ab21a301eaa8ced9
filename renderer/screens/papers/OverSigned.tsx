import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallError } from '#shared/error-code.ts'

type OverSignedProps = {
  readonly refusal: CallError | null
  readonly pending: boolean
  /** Writes the same again with this reason. */
  readonly onConfirm: (reason: string) => void
}

/** Asks why signed papers are to be written anew; nothing where that is not what was refused. */
export function OverSigned({ refusal, pending, onConfirm }: OverSignedProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  if (refusal?.code !== 'paper-signed') return null
  return (
    <Stack gap="xs" maw="44rem">
      <Textarea
        label={t('paper.overSigned.reason')}
        description={t('paper.overSigned.hint')}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={pending}
          onClick={() => onConfirm(reason)}
        >
          {t('paper.overSigned.confirm')}
        </Button>
      </Group>
    </Stack>
  )
}
