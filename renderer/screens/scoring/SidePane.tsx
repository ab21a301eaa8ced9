import { Textarea } from '@mantine/core'
import { IconArrowsDiff, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { choicePoints } from '#shared/domain/ballot.ts'
import styles from './Ballot.module.css'
import { criterionByCode } from './criterion-by-code.ts'
import { Dossier } from './Dossier.tsx'
import { deskIds } from './desk-focus.ts'
import type { Ballot } from './use-ballot.ts'
import { useLateSave } from './use-late-save.ts'

function Note({ ballot, code }: { ballot: Ballot; code: string }) {
  const { t } = useTranslation()
  const field = useLateSave(ballot.draft.notes[code] ?? '', note =>
    ballot.edit({ kind: 'note', criterion: code, note }),
  )
  return (
    <Textarea
      id={deskIds.note}
      label={t('ballot.note.label', { code })}
      description={t('ballot.note.hint')}
      autosize
      minRows={3}
      maxRows={8}
      maxLength={1000}
      {...field}
    />
  )
}

function Opinion({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  const field = useLateSave(ballot.draft.opinion, opinion => ballot.edit({ kind: 'opinion', opinion }))
  return (
    <Textarea
      label={t('ballot.opinion.label')}
      description={t('ballot.opinion.hint')}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={4000}
      {...field}
    />
  )
}

/** Own choice of the first round, in a second one; nobody else's [RULES 8, 9]. */
function Before({ ballot, code }: { ballot: Ballot; code: string }) {
  const { t } = useTranslation()
  const criterion = criterionByCode(ballot.view.rubric.set, code)
  const choice = ballot.view.previous?.[code]
  if (!criterion || choice === undefined) return null
  const label = choice === 'none' ? t('ballot.none') : (criterion.options[choice]?.label ?? '')
  return (
    <section className={styles.aside}>
      <h3 className={styles.asideTitle}>
        <IconHistory aria-hidden size="1.1rem" /> {t('ballot.beforeTitle', { round: ballot.view.round - 1 })}
      </h3>
      <p>
        <strong className="figures">
          {t('ballot.pointsOf', { points: choicePoints(criterion, choice) })}
        </strong>{' '}
        {label}
      </p>
    </section>
  )
}

/** How far the council was apart in the round before, without names; only where the regulation shows it. */
function Spread({ ballot, code }: { ballot: Ballot; code: string }) {
  const { t } = useTranslation()
  const spread = ballot.view.previousSpread?.find(entry => entry.criterion === code)
  if (!spread) return null
  const { lowest, highest } = spread
  return (
    <section className={styles.aside}>
      <h3 className={styles.asideTitle}>
        <IconArrowsDiff aria-hidden size="1.1rem" />{' '}
        {t('ballot.spread.title', { round: ballot.view.round - 1 })}
      </h3>
      <p>
        {lowest === highest
          ? t('ballot.spread.same', { points: lowest })
          : t('ballot.spread.apart', { lowest, highest, range: highest - lowest })}
      </p>
    </section>
  )
}

/** Beside the criterion: the dossier, own notes, own earlier choice. */
export function SidePane({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation()
  const { current } = ballot
  return (
    <aside className={styles.side} aria-label={t('ballot.side')}>
      <Before ballot={ballot} code={current} />
      <Spread ballot={ballot} code={current} />
      <Dossier ballot={ballot} code={current} />
      <Note key={current} ballot={ballot} code={current} />
      <Opinion ballot={ballot} />
    </aside>
  )
}
