import { Badge, Button, Group, Stack } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type FieldPath, get, type UseFormReturn, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { canonicalJson } from '#shared/canonical-json.ts'
import type { Wording } from '#shared/domain/wording.ts'

export type WordingForm = UseFormReturn<Wording, unknown, Wording>
export type PartProps = {
  readonly form: WordingForm
  readonly defaults: Wording
  readonly readOnly: boolean
}

type OwnProps = PartProps & {
  readonly path: FieldPath<Wording>
  readonly label: string
  readonly children: ReactNode
}

/** A setting that follows the council's record until it is changed; then it says so and can go back. */
export function Own({ form, defaults, readOnly, path, label, children }: OwnProps) {
  const { t } = useTranslation()
  const value: unknown = useWatch({ control: form.control, name: path })
  const usual: unknown = get(defaults, path)
  const isOwn = canonicalJson(value) !== canonicalJson(usual)
  return (
    <Stack gap="xs">
      {children}
      {isOwn && (
        <Group gap="sm">
          <Badge variant="light" tt="none">
            {t('wording.own')}
          </Badge>
          {!readOnly && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconArrowBackUp aria-hidden size="1rem" />}
              aria-label={t('wording.resetOne', { name: label })}
              onClick={() => form.setValue(path, usual as never, { shouldDirty: true, shouldValidate: true })}
            >
              {t('wording.reset')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
