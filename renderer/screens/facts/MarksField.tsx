import { NativeSelect, TextInput } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CriterionMark } from '#shared/domain/facts/field.ts'
import type { Criterion } from '#shared/domain/rubric.ts'
import { useCall } from '../../api.ts'
import table from '../../components/table.module.css'
import { AnswerGap } from '../../components/Waiting.tsx'
import type { FactsControl } from './FactCell.tsx'
import styles from './Facts.module.css'

type MarksFieldProps = {
  readonly control: FactsControl
  readonly name: string
  readonly label: string
  readonly productId: string | null
  readonly disabled: boolean
}

const blank: CriterionMark = { choice: null, evidence: '' }
const choiceOf = (text: string): CriterionMark['choice'] =>
  text === '' ? null : text === 'none' ? 'none' : Number(text)

/** The producer's own marks, by the criteria of the product's set. */
export function MarksField({ control, name, label, productId, disabled }: MarksFieldProps) {
  const { t } = useTranslation()
  const { field } = useController({ control, name })
  const { data: products } = useCall('product.list', {})
  const product = products?.find(({ id }) => id === productId)
  const { data: rubric, refusal } = useCall(
    'rubric.load',
    { packId: product?.packId ?? '-', setNo: product?.setNo ?? 1 },
    { enabled: product !== undefined },
  )
  if (!rubric) return <AnswerGap refusal={refusal} />
  const marks = (field.value ?? {}) as Readonly<Record<string, CriterionMark>>
  const change = (code: string, part: Partial<CriterionMark>) =>
    field.onChange({ ...marks, [code]: { ...(marks[code] ?? blank), ...part } })
  const criteria = rubric.set.parts.flatMap(part => part.sections.flatMap(section => section.criteria))
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('facts.criterion')}</th>
          <th scope="col">{t('facts.choice')}</th>
          <th scope="col">{t('facts.field.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(criterion => (
          <MarkRow
            key={criterion.code}
            {...{ criterion, disabled }}
            mark={marks[criterion.code] ?? blank}
            onChange={part => change(criterion.code, part)}
          />
        ))}
      </tbody>
    </table>
  )
}

type MarkRowProps = {
  readonly criterion: Criterion
  readonly mark: CriterionMark
  readonly disabled: boolean
  readonly onChange: (part: Partial<CriterionMark>) => void
}

function MarkRow({ criterion, mark, disabled, onChange }: MarkRowProps) {
  const { t } = useTranslation()
  const { code, title, options } = criterion
  const choices = options.map(({ label, points }, index) => ({
    value: String(index),
    label: `${label} (${points})`,
  }))
  return (
    <tr>
      <td>
        {code} {title}
      </td>
      <td>
        <NativeSelect
          className={styles.choice ?? ''}
          aria-label={t('facts.choiceOf', { code })}
          disabled={disabled}
          value={mark.choice === null ? '' : String(mark.choice)}
          data={[
            { value: '', label: t('facts.option.none') },
            ...choices,
            { value: 'none', label: t('facts.noneFits') },
          ]}
          onChange={event => onChange({ choice: choiceOf(event.currentTarget.value) })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('facts.evidenceOf', { code })}
          disabled={disabled}
          value={mark.evidence}
          maxLength={1000}
          onChange={event => onChange({ evidence: event.currentTarget.value })}
        />
      </td>
    </tr>
  )
}
