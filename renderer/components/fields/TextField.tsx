import { Textarea, TextInput } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import type { FieldProps } from './field.ts'

type TextFieldProps<Values extends FieldValues, Output> = FieldProps<Values, Output> & {
  readonly lines?: number
  readonly placeholder?: string
  readonly focusFirst?: boolean
}

export function TextField<Values extends FieldValues, Output>({
  control,
  name,
  lines,
  focusFirst,
  required,
  ...rest
}: TextFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  const shared = {
    ...rest,
    ...field,
    withAsterisk: required ?? false,
    error: fieldState.error?.message,
    'data-autofocus': focusFirst,
  }
  return lines ? <Textarea {...shared} autosize minRows={lines} maxRows={12} /> : <TextInput {...shared} />
}
