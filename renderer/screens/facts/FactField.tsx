import { useTranslation } from 'react-i18next'
import type { FactKey } from '#shared/domain/facts/fact-fields.ts'
import type { Field } from '#shared/domain/facts/field.ts'
import { catalogue, type Texts } from '#shared/texts/catalogue.ts'
import { LinesField } from '../../components/fields/LinesField.tsx'
import { MinuteField } from '../../components/fields/MinuteField.tsx'
import { SelectField } from '../../components/fields/SelectField.tsx'
import { FactCell, type FactsControl, type ProductName } from './FactCell.tsx'
import { FactRows } from './FactRows.tsx'
import { MarksField } from './MarksField.tsx'

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
  const { field, name, control, readOnly } = props
  // Fields come from the list whose keys make up the catalogue's.
  const label = t(`facts.field.${field.key as FactKey}`)
  const common = { control, name, label, disabled: readOnly }
  switch (field.kind) {
    case 'minute':
      return <MinuteField {...common} />
    case 'lines':
      return <LinesField {...common} />
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
      return <FactCell {...props} field={field} label={label} />
  }
}
