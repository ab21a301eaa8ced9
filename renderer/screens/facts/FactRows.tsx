import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { FactKey } from '#shared/domain/facts/fact-fields.ts'
import { type CellField, emptyValues, type Field } from '#shared/domain/facts/field.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { FactCell, type FactsControl, type ProductName } from './FactCell.tsx'
import styles from './Facts.module.css'
import { typedFacts } from './form-values.ts'

type FactRowsProps = {
  readonly field: Extract<Field, { readonly kind: 'rows' }>
  readonly name: string
  readonly label: string
  readonly control: FactsControl
  readonly products: readonly ProductName[]
  readonly readOnly: boolean
}

const isWide = ({ kind }: CellField): boolean => kind === 'text' || kind === 'long'

/** A list of rows, each with the same few fields. */
export function FactRows({ field, name, label, control, products, readOnly }: FactRowsProps) {
  const { t } = useTranslation()
  const { fields: rows, append, remove } = useFieldArray({ control, name })
  const empty = () => typedFacts(field.columns, emptyValues(field.columns))
  return (
    <fieldset className={styles.rows}>
      <legend>{label}</legend>
      {rows.length === 0 && <p className={styles.quiet}>{t('facts.noRows')}</p>}
      {rows.map((row, index) => (
        <fieldset
          key={row.id}
          aria-label={t('facts.row', { label, place: index + 1 })}
          className={styles.row}
        >
          {field.columns.map(column => (
            <div key={column.key} className={isWide(column) ? styles.wideCell : styles.cell}>
              <FactCell
                {...{ control, products, readOnly }}
                field={column}
                name={`${name}.${index}.${column.key}`}
                label={t(`facts.field.${column.key as FactKey}`)}
              />
            </div>
          ))}
          {!readOnly && (
            <div className={styles.remove}>
              <IconButton
                icon={IconTrash}
                label={t('facts.removeRow', { place: index + 1 })}
                onPress={() => remove(index)}
              />
            </div>
          )}
        </fieldset>
      ))}
      {!readOnly && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus aria-hidden size="1rem" />}
            onClick={() => append(empty())}
          >
            {t('facts.addRow')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
