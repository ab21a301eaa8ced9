import { Switch } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import type { FieldProps } from './field.ts'

/** Yes or no. */
export function SwitchField<Values extends FieldValues, Output>({
  control,
  name,
  required: _,
  ...rest
}: FieldProps<Values, Output>) {
  const { field } = useController({ control, name })
  const { value, onChange, ...others } = field
  return (
    <Switch
      {...rest}
      {...others}
      checked={Boolean(value)}
      onChange={event => onChange(event.target.checked)}
    />
  )
}
