import { useTranslation } from 'react-i18next'
import type { Choice } from '#shared/domain/ballot.ts'
import { type Criterion, offeredOptions, offersNone } from '#shared/domain/rubric.ts'
import styles from './Ballot.module.css'
import { deskIds } from './desk-focus.ts'
import { OptionCard } from './OptionCard.tsx'
import type { Ballot } from './use-ballot.ts'

type OptionsProps = { readonly ballot: Ballot; readonly criterion: Criterion }

/** The options as cards, in printed order; "reaches no level" last and on its own key where no option gives 0 points [RULES 6]. */
export function Options({ ballot, criterion }: OptionsProps) {
  const { t } = useTranslation()
  const { cases, previous } = ballot.view
  const chosen = ballot.draft.choices[criterion.code]
  const before = previous?.[criterion.code]
  const card = (choice: Choice) => ({
    chosen: chosen === choice,
    before: before === choice,
    tabbable: chosen === undefined ? choice === firstIndex : chosen === choice,
    onChoose: () => ballot.choose(criterion.code, choice),
  })
  const offered = offeredOptions(criterion, cases)
  const firstIndex = offered[0]?.index
  return (
    <div
      id={deskIds.options}
      className={styles.options}
      role="radiogroup"
      aria-labelledby={deskIds.heading}
      data-dense={offered.length > 4 || undefined}
    >
      {offered.map(({ index, option }, place) => (
        <OptionCard
          key={index}
          {...card(index)}
          digit={place + 1}
          label={option.label}
          points={option.points}
          mark={option.minFor}
        />
      ))}
      {offersNone(criterion, cases) && (
        <OptionCard {...card('none')} digit={0} label={t('ballot.none')} points={0} mark={undefined} quiet />
      )}
    </div>
  )
}
