import { Textarea } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import type { FieldProps } from './field.ts'

/** A list of short texts, one a line. Blank lines are left to whoever keeps the list. */
export function LinesField<Values extends FieldValues, Output>({
  control,
  name,
  required,
  ...rest
}: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name })
  const { value, onChange, ...others } = field
  const lines: readonly string[] = Array.isArray(value) ? value : []
  const { error } = fieldState
  // A fault sits on the list or on the first faulty line.
  const faults = Array.isArray(error) ? error : [error]
  return (
    <Textarea
      {...rest}
      {...others}
      value={lines.join('\n')}
      onChange={event => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
      autosize
      minRows={2}
      maxRows={12}
      withAsterisk={required ?? false}
      error={faults.find(fault => fault?.message)?.message}
    />
  )
}
