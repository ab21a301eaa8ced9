import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Choice, choicePoints } from '#shared/domain/ballot.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { choicesForPoints, mayGrow } from '#shared/domain/paper-entry.ts'
import type { CaseChoices, Criterion, PartCode } from '#shared/domain/rubric.ts'
import styles from './PassForm.module.css'

type PointsRowProps = {
  readonly id: string
  readonly part: PartCode
  readonly criterion: Criterion
  readonly cases: CaseChoices
  readonly choice: Choice | undefined
  readonly first: boolean
  readonly onChoice: (choice: Choice) => void
}

type FittingProps = Pick<PointsRowProps, 'criterion' | 'choice' | 'onChoice'> & {
  readonly fitting: readonly Choice[]
}

/** The options that all have the number written on the paper. */
function Fitting({ criterion, fitting, choice, onChoice }: FittingProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.choices}>
      {fitting.map(fit => (
        <button
          key={fit}
          type="button"
          className={styles.choice}
          aria-pressed={fit === choice}
          onClick={() => onChoice(fit)}
        >
          {fit === 'none' ? t('ballot.none') : criterion.options[fit]?.label}
        </button>
      ))}
    </span>
  )
}

/** One line of the paper. A number that belongs to one option is taken at once; where two options have it, they are shown to choose from. */
export function PointsRow({ id, part, criterion, cases, choice, first, onChoice }: PointsRowProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(choice === undefined ? '' : String(choicePoints(criterion, choice)))
  const typed = /^\d{1,3}$/.test(text) ? Number(text) : undefined
  const fitting = typed === undefined ? [] : choicesForPoints(criterion, cases, typed)
  const wrong = text !== '' && fitting.length === 0
  const write = (value: string) => {
    setText(value)
    const points = /^\d{1,3}$/.test(value) ? Number(value) : undefined
    const choices = points === undefined ? [] : choicesForPoints(criterion, cases, points)
    const only = choices.length === 1 ? choices[0] : undefined
    if (points !== undefined && only !== undefined && !mayGrow(criterion, cases, points)) onChoice(only)
  }
  const title = criterionTitle(criterion.title).head
  return (
    <tr data-part={part}>
      <th scope="row" className={styles.code}>
        {criterion.code}
      </th>
      <td>
        {title}
        {fitting.length > 1 && (
          <Fitting criterion={criterion} fitting={fitting} choice={choice} onChoice={onChoice} />
        )}
        {wrong && <span className={styles.wrong}>{t('sheet.notOffered', { max: criterion.max })}</span>}
      </td>
      <td className={styles.field}>
        <TextInput
          id={id}
          autoFocus={first && choice === undefined}
          autoComplete="off"
          inputMode="numeric"
          maxLength={3}
          aria-label={`${criterion.code} ${title}`}
          error={wrong}
          value={text}
          onFocus={event => event.currentTarget.select()}
          onChange={event => write(event.currentTarget.value)}
          onKeyDown={event => {
            const [only] = fitting
            if (event.key === 'Enter' && fitting.length === 1 && only !== undefined) onChoice(only)
          }}
        />
      </td>
      <td className={styles.max}>/{criterion.max}</td>
    </tr>
  )
}
