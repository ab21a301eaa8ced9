import { Button, Group, Pagination } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { FactKey } from '#shared/domain/facts/fact-fields.ts'
import { type CellField, emptyValues, type Field } from '#shared/domain/facts/field.ts'
import { IconButton } from '../../components/IconButton.tsx'
import table from '../../components/table.module.css'
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

/** Rows that are drawn at once; a session of 300 products has a row for each. */
const PAGE = 20

function Heads({ columns }: { readonly columns: readonly CellField[] }) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        {columns.map(({ key, kind }) => (
          <th key={key} scope="col" data-key={key} data-kind={kind}>
            {t(`facts.field.${key as FactKey}`)}
          </th>
        ))}
        <th data-kind="act" aria-label={t('common.actions')} />
      </tr>
    </thead>
  )
}

type RowProps = Omit<FactRowsProps, 'label' | 'name'> & {
  /** The row's own place in the form: "guests.0". */
  readonly path: string
  readonly line: number
  readonly removeLabel: string
  readonly onRemove: () => void
}

function Row({ field, path, line, removeLabel, control, products, readOnly, onRemove }: RowProps) {
  const { t } = useTranslation()
  return (
    <tr>
      {field.columns.map(column => (
        <td key={column.key} data-kind={column.kind}>
          <FactCell
            {...{ control, products, readOnly }}
            inRow
            field={column}
            name={`${path}.${column.key}`}
            label={t('facts.cell', { label: t(`facts.field.${column.key as FactKey}`), line })}
          />
        </td>
      ))}
      <td className={table.tight}>
        {!readOnly && <IconButton icon={IconTrash} label={removeLabel} onPress={onRemove} />}
      </td>
    </tr>
  )
}

type PagesProps = {
  readonly total: number
  readonly page: number
  readonly onTurn: (page: number) => void
}

function Pages({ total, page, onTurn }: PagesProps) {
  const { t } = useTranslation()
  if (total === 1) return null
  return (
    <Pagination
      total={total}
      value={page}
      onChange={onTurn}
      getItemProps={number => ({ 'aria-label': t('facts.page', { number }) })}
      getControlProps={control => ({ 'aria-label': t(`facts.turn.${control}`) })}
    />
  )
}

/** A list of rows, each with the same few fields. */
export function FactRows({ name, label, ...cells }: FactRowsProps) {
  const { t } = useTranslation()
  const { field, control, readOnly } = cells
  const { fields: rows, append, remove } = useFieldArray({ control, name })
  const [wanted, setPage] = useState(1)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const page = Math.min(wanted, pages)
  const from = (page - 1) * PAGE
  const add = () => {
    append(typedFacts(field.columns, emptyValues(field.columns)), {
      focusName: `${name}.${rows.length}.${field.columns[0]?.key}`,
    })
    setPage(Math.ceil((rows.length + 1) / PAGE))
  }
  return (
    <fieldset className={styles.rows}>
      <legend>{label}</legend>
      {rows.length === 0 && <p className={styles.quiet}>{t('facts.noRows')}</p>}
      {rows.length > 0 && (
        <table className={`${table.table} ${styles.cells}`}>
          <Heads columns={field.columns} />
          <tbody>
            {rows.slice(from, from + PAGE).map((row, index) => (
              <Row
                key={row.id}
                {...cells}
                path={`${name}.${from + index}`}
                line={from + index + 1}
                removeLabel={t('facts.removeRow', { label, place: from + index + 1 })}
                onRemove={() => remove(from + index)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Group justify="space-between">
        {!readOnly && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus aria-hidden size="1rem" />}
            aria-label={t('facts.addRowTo', { label })}
            onClick={add}
          >
            {t('facts.addRow')}
          </Button>
        )}
        <Pages total={pages} page={page} onTurn={setPage} />
      </Group>
    </fieldset>
  )
}
