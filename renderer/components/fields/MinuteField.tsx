import { TimePicker } from '@mantine/dates'
import { type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatMinuteOfDay, parseMinuteOfDay } from '../../format.ts'
import type { FieldProps } from './field.ts'

/** A time of day or none, kept as minutes since midnight. */
export function MinuteField<Values extends FieldValues, Output>({
  control,
  name,
  required,
  ...rest
}: FieldProps<Values, Output>) {
  const { t } = useTranslation()
  const { field, fieldState } = useController({ control, name })
  const minute: unknown = field.value
  return (
    <TimePicker
      {...rest}
      value={typeof minute === 'number' ? formatMinuteOfDay(minute) : ''}
      onChange={text => field.onChange(parseMinuteOfDay(text))}
      onBlur={field.onBlur}
      format="24h"
      hoursInputLabel={t('fields.hours', { label: rest.label })}
      minutesInputLabel={t('fields.minutes', { label: rest.label })}
      w="9rem"
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
    />
  )
}
