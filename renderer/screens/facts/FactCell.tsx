import type { Control, FieldValues } from 'react-hook-form'
import { assertNever } from '#shared/assert-never.ts'
import type { CellField } from '#shared/domain/facts/field.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'

export type FactsControl = Control<FieldValues, unknown, FieldValues>
export type ProductName = { readonly id: string; readonly name: string }

type FactCellProps = {
  readonly field: CellField
  readonly name: string
  readonly label: string
  readonly control: FactsControl
  readonly products: readonly ProductName[]
  readonly readOnly: boolean
  /** In a row of a table, where a long text goes on over several lines of a narrow column. */
  readonly inRow?: boolean
}

/** The field of a fact that may also stand in a row. */
export function FactCell({ field, name, label, control, products, readOnly, inRow = false }: FactCellProps) {
  const common = { control, name, label, disabled: readOnly }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} {...(inRow ? { lines: 1 } : {})} />
    case 'long':
      return <TextField {...common} lines={inRow ? 1 : 3} />
    case 'day':
      return <DateField {...common} />
    case 'whole':
      return <NumberField {...common} />
    case 'flag':
      return <SwitchField {...common} />
    case 'product':
      return (
        <SelectField
          {...common}
          options={products.map(({ id, name: text }) => ({ value: id, label: text }))}
        />
      )
    default:
      return assertNever(field)
  }
}
