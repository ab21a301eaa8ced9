import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '#shared/domain/ballot.ts'
import type { JumpEntry } from '#shared/domain/ballot-navigation.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { offeredOptions, offersNone, printedCodeOf } from '#shared/domain/rubric.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { CriterionText } from './CriterionText.tsx'
import type { Ballot } from './use-ballot.ts'
import styles from './WholeSheet.module.css'

type LineProps = {
  readonly chosen: boolean
  readonly tabbable: boolean
  readonly label: string
  readonly points: number
  readonly mark: number | undefined
  readonly onChoose: () => void
}

function Line({ chosen, tabbable, label, points, mark, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the native radio has no room for points and marks
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      tabIndex={tabbable ? 0 : -1}
      className={styles.line}
      onClick={onChoose}
    >
      <span className={styles.dot} aria-hidden />
      <span>
        {label} {mark !== undefined && <StarMarks stars={mark} size="0.8rem" />}
      </span>
      <strong className={styles.points}>{points}</strong>
    </button>
  )
}

function CriterionLines({ ballot, entry }: { ballot: Ballot; entry: JumpEntry }) {
  const { t } = useTranslation()
  const { criterion, state } = entry
  const title = criterionTitle(criterion.title)
  const { cases } = ballot.view
  const chosen = ballot.draft.choices[criterion.code]
  const offered = offeredOptions(criterion, cases)
  const choose = (choice: Choice) => () => {
    ballot.goTo(criterion.code)
    ballot.choose(criterion.code, choice)
  }
  const line = (choice: Choice, first: boolean) => ({
    chosen: chosen === choice,
    tabbable: chosen === undefined ? first : chosen === choice,
    onChoose: choose(choice),
  })
  const id = `sheet-${criterion.code}`
  return (
    <article
      className={styles.criterion}
      data-here={criterion.code === ballot.current || undefined}
      data-state={state}
    >
      <h3 className={styles.title} id={id}>
        <span className="figures">{printedCodeOf(criterion)}</span> {title.head}
        <span className={styles.max}>{t('ballot.max', { max: criterion.max })}</span>
      </h3>
      {title.detail && <p className={styles.detail}>{title.detail}</p>}
      <CriterionText criterion={criterion} caseNumber={cases[criterion.code]} />
      {state === 'notAsked' && criterion.onlyIf ? (
        <p className={styles.notAsked}>{t('ballot.notAsked', criterion.onlyIf)}</p>
      ) : (
        <div role="radiogroup" aria-labelledby={id}>
          {offered.map(({ index, option }, place) => (
            <Line
              key={index}
              {...line(index, place === 0)}
              label={option.label}
              points={option.points}
              mark={option.minFor}
            />
          ))}
          {offersNone(criterion, cases) && (
            <Line {...line('none', false)} label={t('ballot.none')} points={0} mark={undefined} />
          )}
        </div>
      )}
    </article>
  )
}

/** The whole sheet under each other, as it is printed; the same keys hold for the marked criterion. */
export function WholeSheet({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  const { current } = ballot
  useEffect(() => {
    document.getElementById(`sheet-${current}`)?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <section className={styles.sheet} aria-label={t('ballot.mode.whole')}>
      {ballot.parts.map(part => (
        <section key={part.part}>
          <h2 className={styles.part} data-part={part.part}>
            {t(`domain.part.${part.part}`)}. {criterionTitle(part.title).head}
          </h2>
          {part.entries.map(entry => (
            <CriterionLines key={entry.criterion.code} ballot={ballot} entry={entry} />
          ))}
        </section>
      ))}
    </section>
  )
}
