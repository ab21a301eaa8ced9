import { Select } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import type { FieldProps } from './field.ts'

type SelectFieldProps<Values extends FieldValues, Output> = FieldProps<Values, Output> & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a short closed list. */
export function SelectField<Values extends FieldValues, Output>({
  control,
  name,
  options,
  required,
  ...rest
}: SelectFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <Select
      {...rest}
      {...field}
      data={[...options]}
      allowDeselect={false}
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
    />
  )
}
