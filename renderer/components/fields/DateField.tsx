import { DateInput } from '@mantine/dates'
import { type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { parseTypedDay } from '../../format.ts'
import type { FieldProps } from './field.ts'

/** A day or none, typed as 5/6/2026 or chosen from the calendar. */
export function DateField<Values extends FieldValues, Output>({
  control,
  name,
  required,
  ...rest
}: FieldProps<Values, Output>) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control, name })
  return (
    <DateInput
      {...rest}
      {...field}
      value={field.value ?? null}
      valueFormat="DD/MM/YYYY"
      dateParser={parseTypedDay}
      placeholder="dd/mm/yyyy"
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      w="12rem"
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
    />
  )
}
