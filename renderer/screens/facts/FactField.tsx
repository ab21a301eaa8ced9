import type { Control, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { FactKey } from '#shared/domain/facts/fact-fields.ts'
import type { Field } from '#shared/domain/facts/field.ts'
import { catalogue, type Texts } from '#shared/texts/catalogue.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { LinesField } from '../../components/fields/LinesField.tsx'
import { MinuteField } from '../../components/fields/MinuteField.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { SwitchField } from '../../components/fields/SwitchField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { FactRows } from './FactRows.tsx'
import { MarksField } from './MarksField.tsx'

export type FactsControl = Control<FieldValues, unknown, FieldValues>
export type ProductName = { readonly id: string; readonly name: string }

type FactFieldProps = {
  readonly field: Field
  readonly name: string
  readonly control: FactsControl
  readonly products: readonly ProductName[]
  readonly productId: string | null
  readonly readOnly: boolean
}

type OptionKey = keyof Texts['facts']['option']
const optionKey = (option: string): OptionKey =>
  option in catalogue.vi.facts.option ? (option as OptionKey) : 'none'

/** The field that a kind of fact is typed into. */
export function FactField(props: FactFieldProps) {
  const { t } = useTranslation()
  const { field, name, control, products, readOnly } = props
  // Fields come from the list whose keys make up the catalogue's.
  const label = t(`facts.field.${field.key as FactKey}`)
  const common = { control, name, label, disabled: readOnly }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} />
    case 'long':
      return <TextField {...common} lines={3} />
    case 'day':
      return <DateField {...common} />
    case 'whole':
      return <NumberField {...common} />
    case 'flag':
      return <SwitchField {...common} />
    case 'minute':
      return <MinuteField {...common} />
    case 'lines':
      return <LinesField {...common} />
    case 'product':
      return (
        <SelectField
          {...common}
          options={products.map(({ id, name: text }) => ({ value: id, label: text }))}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...common}
          options={field.options.map(value => ({ value, label: t(`facts.option.${optionKey(value)}`) }))}
        />
      )
    case 'rows':
      return <FactRows {...props} field={field} label={label} />
    case 'criteria':
      return <MarksField {...common} productId={props.productId} />
    default:
      return assertNever(field)
  }
}
