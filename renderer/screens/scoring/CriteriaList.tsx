import { IconCheck, IconCircle, IconFlag, IconMinus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { JumpEntry, JumpPart } from '#shared/domain/ballot-navigation.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import { printedCodeOf } from '#shared/domain/rubric.ts'
import styles from './CriteriaList.module.css'
import type { Ballot } from './use-ballot.ts'

const icons = { answered: IconCheck, open: IconCircle, notAsked: IconMinus } as const

type EntryProps = { readonly entry: JumpEntry; readonly here: boolean; readonly onGo: () => void }

function Entry({ entry, here, onGo }: EntryProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLButtonElement>(null)
  const { criterion, state, aside, points } = entry
  const Icon = aside ? IconFlag : icons[state]
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={styles.entry}
        data-state={state}
        data-aside={aside || undefined}
        aria-current={here ? 'true' : undefined}
        tabIndex={here ? 0 : -1}
        title={criterion.title}
        onClick={onGo}
      >
        <Icon aria-hidden size="1rem" className={styles.mark} />
        <span className={styles.code}>{printedCodeOf(criterion)}</span>
        <span className={styles.title}>{criterionTitle(criterion.title).head}</span>
        <span className="visually-hidden">
          {aside ? t('ballot.state.aside') : t(`ballot.state.${state}`)}
        </span>
        <span className={styles.points}>{state === 'answered' ? points : ''}</span>
      </button>
    </li>
  )
}

function PartHead({ part }: { part: JumpPart }) {
  const { t } = useTranslation()
  return (
    <h2 className={styles.part} data-part={part.part}>
      <span>{t(`domain.part.${part.part}`)}</span>
      <span className="figures">{t('ballot.progress', { answered: part.answered, asked: part.asked })}</span>
    </h2>
  )
}

/** All criteria by part, done or left; the line of the one in the middle is marked. */
export function CriteriaList({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  return (
    <nav className={styles.list} aria-label={t('ballot.criteria')}>
      {ballot.parts.map(part => (
        <section key={part.part}>
          <PartHead part={part} />
          <ul className={styles.entries}>
            {part.entries.map(entry => (
              <Entry
                key={entry.criterion.code}
                entry={entry}
                here={entry.criterion.code === ballot.current}
                onGo={() => ballot.goTo(entry.criterion.code)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
