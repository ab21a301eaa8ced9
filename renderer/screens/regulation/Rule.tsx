import { Paper, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Control, FieldPath } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Regulation } from '#shared/domain/regulation.ts'
import { TextField } from '../../components/fields/TextField.tsx'

export type RegulationControl = Control<Regulation, unknown, Regulation>

type CitationPath = Extract<FieldPath<Regulation>, `${string}.citation`>

/** The article a setting comes from; printed in the minutes beside the setting. */
export function Citation({ control, name }: { control: RegulationControl; name: CitationPath }) {
  const { t } = useTranslation()
  return <TextField control={control} name={name} label={t('regulation.citation')} />
}

export function Rule({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        {title && <Title order={2}>{title}</Title>}
        {children}
      </Stack>
    </Paper>
  )
}
