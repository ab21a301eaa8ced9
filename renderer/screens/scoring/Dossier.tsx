import { IconBuildingCommunity, IconChevronDown, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Choice, choicePoints } from '#shared/domain/ballot.ts'
import type { Criterion } from '#shared/domain/rubric.ts'
import styles from './Ballot.module.css'
import { criterionByCode } from './criterion-by-code.ts'
import type { Ballot } from './use-ballot.ts'

function OwnMark({ criterion, choice }: { criterion: Criterion; choice: Choice }) {
  const { t } = useTranslation()
  const label = choice === 'none' ? t('ballot.none') : criterion.options[choice]?.label
  // A mark typed for another set of criteria has no option here.
  if (label === undefined) return null
  return (
    <p>
      {t('ballot.dossier.own')}{' '}
      <strong className="figures">{t('ballot.pointsOf', { points: choicePoints(criterion, choice) })}</strong>{' '}
      <span className={styles.quiet}>{label}</span>
    </p>
  )
}

/** What the dossier says: the producer's own mark and evidence of the criterion, the commune's report on the product [RULES 16]. */
export function Dossier({ ballot, code }: { ballot: Ballot; code: string }) {
  const { t } = useTranslation()
  const { marks, topics } = ballot.view.dossier
  const mark = marks[code]
  const criterion = criterionByCode(ballot.view.rubric.set, code)
  const choice = mark?.choice ?? null
  return (
    <>
      <section className={styles.aside}>
        <h3 className={styles.asideTitle}>
          <IconPaperclip aria-hidden size="1.1rem" /> {t('ballot.evidence.title')}
        </h3>
        {mark && mark.evidence !== '' ? (
          <p>{mark.evidence}</p>
        ) : (
          <p className={styles.quiet}>{t('ballot.evidence.none')}</p>
        )}
        {criterion && choice !== null && <OwnMark criterion={criterion} choice={choice} />}
      </section>
      {topics.length > 0 && (
        <details className={styles.aside}>
          <summary className={styles.asideTitle}>
            <IconBuildingCommunity aria-hidden size="1.1rem" /> {t('ballot.dossier.commune')}
            <IconChevronDown aria-hidden size="1.1rem" className={styles.turn} />
          </summary>
          {topics.map(({ topic, described, found }) => (
            <div key={topic}>
              <p>
                <strong>{t(`ballot.dossier.${topic}`)}</strong>
              </p>
              {described !== '' && <p>{t('ballot.dossier.described', { text: described })}</p>}
              {found !== '' && <p>{t('ballot.dossier.found', { text: found })}</p>}
            </div>
          ))}
        </details>
      )}
    </>
  )
}
