import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
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

type Pass = {
  readonly choices: Choices
  readonly opinion: string
  readonly gates: readonly RaisedGate[]
}

/** What is typed so far; every change is saved at once. */
function usePass({ view, pass }: PassFormProps) {
  const [typed, setTyped] = useState<Pass>({
    choices: (pass === 1 ? view.first : view.second) ?? {},
    opinion: view.opinion,
    gates: (pass === 1 ? view.firstGates : view.secondGates) ?? [],
  })
  const type = useAct('paperSheet.type', { inline: true })
  const { sessionId, productId, memberId } = view
  const save = ({ choices, opinion, gates }: Pass = typed) =>
    type.run({ sessionId, productId, memberId, pass, choices, opinion: opinion.trim(), gates: [...gates] })
  const put = (change: Partial<Pass>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    void save(next)
  }
  const write = (opinion: string) => setTyped({ ...typed, opinion })
  return { typed, put, write, save, pending: type.pending, refusal: type.refusal }
}

const askedCodes = (view: SheetView, choices: Choices): string[] =>
  criteriaOf(view.rubric.set)
    .filter(({ criterion }) => isAsked(view.rubric.set, criterion, choices))
    .map(({ criterion }) => criterion.code)

type LinesProps = {
  readonly view: SheetView
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

function Lines({ view, choices, onChoices }: LinesProps) {
  const codes = askedCodes(view, choices)
  const choose = (code: string, choice: Choice) => {
    const next = { ...choices, [code]: choice }
    onChoices(next)
    focusNext(askedCodes(view, next), code)
  }
  return (
    <table className={styles.lines}>
      <tbody>
        {criteriaOf(view.rubric.set)
          .filter(({ criterion }) => codes.includes(criterion.code))
          .map(({ part, criterion }) => (
            <PointsRow
              key={criterion.code}
              id={fieldId(criterion.code)}
              part={part.code}
              criterion={criterion}
              cases={view.cases}
              choice={choices[criterion.code]}
              first={codes[0] === criterion.code}
              onChoice={choice => choose(criterion.code, choice)}
            />
          ))}
      </tbody>
    </table>
  )
}

type SumsProps = { readonly view: SheetView; readonly choices: Choices; readonly children: ReactNode }

/** Points by part as they stand at the foot of the paper, and how many lines are still open. */
function Sums({ view, choices, children }: SumsProps) {
  const { t } = useTranslation()
  const { set } = view.rubric
  const left = missingCriteria(set, choices).length
  const { parts, total } = ballotPoints(set, choices)
  return (
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
      {children}
    </footer>
  )
}

/** The sheet as the paper has it: a line a criterion, the number written on the paper, on to the next by itself. */
export function PassForm(props: PassFormProps) {
  const { view, pass, onDone } = props
  const { t } = useTranslation()
  const { typed, put, write, save, pending, refusal } = usePass(props)
  const { set } = view.rubric
  const finish = async () => {
    const result = await save()
    if (result.ok) onDone?.()
  }
  return (
    <div className={styles.pass}>
      <p className={styles.hint}>{t(pass === 1 ? 'sheet.first.hint' : 'sheet.second.hint')}</p>
      <Refusal error={refusal} />
      <SheetGates set={set} pass={pass} gates={typed.gates} onChange={gates => put({ gates })} />
      <Lines view={view} choices={typed.choices} onChoices={choices => put({ choices })} />
      {pass === 1 && (
        <Textarea
          mt="md"
          label={t('ballot.opinion.label')}
          autosize
          minRows={2}
          maxLength={4000}
          value={typed.opinion}
          onChange={event => write(event.currentTarget.value)}
          onBlur={() => void save()}
        />
      )}
      <Sums view={view} choices={typed.choices}>
        {/* The second pass needs no button: the last number typed compares the two. */}
        {pass === 1 && (
          <Button
            id="sheet-done"
            disabled={missingCriteria(set, typed.choices).length > 0}
            loading={pending}
            onClick={() => void finish()}
          >
            {t('sheet.first.done')}
          </Button>
        )}
      </Sums>
    </div>
  )
}
