import { NumberInput } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import type { FieldProps } from './field.ts'

type NumberFieldProps<Values extends FieldValues, Output> = FieldProps<Values, Output> & {
  readonly min?: number
  readonly max?: number
  readonly suffix?: string
  readonly width?: string
}

/** A whole number. An emptied field holds '' and one not filled yet NaN: to both the schema says that a number is needed. */
export function NumberField<Values extends FieldValues, Output>({
  control,
  name,
  width = '9rem',
  required,
  ...rest
}: NumberFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <NumberInput
      {...rest}
      {...field}
      value={Number.isNaN(field.value) ? '' : field.value}
      w={width}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
    />
  )
}
