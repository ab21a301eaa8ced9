import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetView } from '#shared/contract/paper-sheet.ts'
import { ballotPoints, type Choice, type Choices, isAsked, missingCriteria } from '#shared/domain/ballot.ts'
import type { RaisedGate } from '#shared/domain/gate.ts'
import { criteriaOf, partCodes } from '#shared/domain/rubric.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import styles from './PassForm.module.css'
import { PointsRow } from './PointsRow.tsx'
import { SheetGates } from './SheetGates.tsx'

type PassFormProps = { readonly view: SheetView; readonly pass: 1 | 2; readonly onDone?: () => void }

const fieldId = (code: string) => `sheet-points-${code}`

/** To the field of the next criterion that is asked; the last one leads to the button. */
function focusNext(codes: readonly string[], code: string): void {
  const next = codes[codes.indexOf(code) + 1]
  const id = next === undefined ? 'sheet-done' : fieldId(next)
  const field = document.getElementById(id)
  // At once, or the digit typed next would land in this field; only a line that is not asked yet has to be drawn first.
  if (field) field.focus()
  else requestAnimationFrame(() => document.getElementById(id)?.focus())
}

/** The sheet as the paper has it: a line a criterion, the number written on the paper, on to the next by itself. */
export function PassForm({ view, pass, onDone }: PassFormProps) {
  const { t } = useTranslation()
  const { set } = view.rubric
  const [choices, setChoices] = useState<Choices>((pass === 1 ? view.first : view.second) ?? {})
  const [opinion, setOpinion] = useState(view.opinion)
  const [gates, setGates] = useState<readonly RaisedGate[]>(
    (pass === 1 ? view.firstGates : view.secondGates) ?? [],
  )
  const type = useAct('paperSheet.type', { inline: true })
  const where = { sessionId: view.sessionId, productId: view.productId, memberId: view.memberId }
  const save = (next: Choices, text = opinion, raised = gates) =>
    type.run({ ...where, pass, choices: next, opinion: text.trim(), gates: [...raised] })
  const asked = criteriaOf(set).filter(({ criterion }) => isAsked(set, criterion, choices))
  const codes = asked.map(({ criterion }) => criterion.code)
  const left = missingCriteria(set, choices).length
  const { parts, total } = ballotPoints(set, choices)
  const put = (code: string, choice: Choice) => {
    const next = { ...choices, [code]: choice }
    setChoices(next)
    void save(next)
    const open = criteriaOf(set)
      .filter(({ criterion }) => isAsked(set, criterion, next))
      .map(({ criterion }) => criterion.code)
    focusNext(open, code)
  }
  return (
    <div className={styles.pass}>
      <p className={styles.hint}>{t(pass === 1 ? 'sheet.first.hint' : 'sheet.second.hint')}</p>
      <Refusal error={type.refusal} />
      <SheetGates
        set={set}
        pass={pass}
        gates={gates}
        onChange={next => {
          setGates(next)
          void save(choices, opinion, next)
        }}
      />
      <table className={styles.lines}>
        <tbody>
          {asked.map(({ part, criterion }) => (
            <PointsRow
              key={criterion.code}
              id={fieldId(criterion.code)}
              part={part.code}
              criterion={criterion}
              cases={view.cases}
              choice={choices[criterion.code]}
              first={codes[0] === criterion.code}
              onChoice={choice => put(criterion.code, choice)}
            />
          ))}
        </tbody>
      </table>
      {pass === 1 && (
        <Textarea
          mt="md"
          label={t('ballot.opinion.label')}
          autosize
          minRows={2}
          maxLength={4000}
          value={opinion}
          onChange={event => setOpinion(event.currentTarget.value)}
          onBlur={() => void save(choices)}
        />
      )}
      <footer className={styles.sums}>
        {partCodes.map(part => (
          <span key={part}>
            {part} <strong className="figures">{parts[part]}</strong>
          </span>
        ))}
        <span>
          {t('ballot.total')} <strong className="figures">{total}</strong>
        </span>
        <span className={styles.left}>{left === 0 ? t('ballot.allDone') : t('ballot.left', { left })}</span>
        {/* The second pass needs no button: the last number typed compares the two. */}
        {pass === 1 && (
          <Button
            id="sheet-done"
            disabled={left > 0}
            loading={type.pending}
            onClick={() => {
              void save(choices).then(result => result.ok && onDone?.())
            }}
          >
            {t('sheet.first.done')}
          </Button>
        )}
      </footer>
    </div>
  )
}
