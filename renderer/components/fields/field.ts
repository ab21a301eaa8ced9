import type { Control, FieldPath, FieldValues } from 'react-hook-form'

/** What every field of a form takes: the form's control and the place of its value in the schema. */
export type FieldProps<Values extends FieldValues, Output> = {
  readonly control: Control<Values, unknown, Output>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly description?: string
  readonly required?: boolean
  readonly disabled?: boolean
}
