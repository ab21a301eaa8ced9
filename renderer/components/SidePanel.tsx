import { Button, Drawer, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallError } from '#shared/error-code.ts'
import { Refusal } from './Refusal.tsx'

type SidePanelProps = {
  readonly title: string
  readonly onClose: () => void
  /** For a whole sheet. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Detail beside the list it belongs to. Rendered only while open, so that each opening starts afresh. */
export function SidePanel({ title, onClose, wide = false, children }: SidePanelProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      title={title}
      {...(wide ? { size: '62rem' } : {})}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Drawer>
  )
}

type PanelFormProps = {
  readonly onSubmit: (event: React.FormEvent) => unknown
  readonly onCancel: () => void
  readonly pending: boolean
  readonly refusal: CallError | null
  readonly submitLabel?: string
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A form inside a side panel: fields, why it was refused, then the buttons. */
export function PanelForm(props: PanelFormProps) {
  const { t } = useTranslation()
  return (
    <form noValidate onSubmit={event => void props.onSubmit(event)}>
      <Stack gap="md">
        {props.children}
        <Refusal error={props.refusal} />
        <Group justify="space-between">
          <Group gap="sm">
            <Button type="submit" loading={props.pending}>
              {props.submitLabel ?? t('common.save')}
            </Button>
            <Button variant="default" onClick={props.onCancel}>
              {t('common.cancel')}
            </Button>
          </Group>
          {props.extra}
        </Group>
      </Stack>
    </form>
  )
}
