import { type FieldValues, useController } from 'react-hook-form'
import { DayInput } from './DayInput.tsx'
import type { FieldProps } from './field.ts'

/** A day or none in a form. */
export function DateField<Values extends FieldValues, Output>({
  control,
  name,
  required,
  ...rest
}: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <DayInput
      {...rest}
      {...field}
      value={field.value ?? null}
      clearable
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
    />
  )
}
