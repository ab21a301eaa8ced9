import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIf } from '#shared/domain/what-if.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { criterionByCode } from '../scoring/criterion-by-code.ts'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'

const shown = 4

/** The answer of a slow question, asked once the screen stands; undefined until then. */
function useAfterPaint<Answer>(ask: () => Answer): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const timer = setTimeout(() => setAnswer(ask))
    return () => clearTimeout(timer)
  }, [ask])
  return answer
}

/** Which single criterion would turn the result, and how many members would have to see it otherwise. */
export function WhatIfCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { tally, line, round, session } = reading
  const changes = useAfterPaint(
    useCallback(
      () =>
        whatIf(
          tally.rubric,
          line.product.cases,
          round.ballots.map(ballot => ballot.choices),
          session.regulation.minimums.rule,
        ),
      [tally, line, round, session],
    ),
  )
  const now = round.stars.stars ?? 1
  const { title } = reading
  const groups = [
    { key: 'up', changes: changes?.filter(change => change.stars > now).slice(0, shown) ?? [] },
    { key: 'down', changes: changes?.filter(change => change.stars < now).slice(0, shown) ?? [] },
  ] as const
  return (
    <Card title={t('tally.whatIf.title')} hint={t('tally.whatIf.hint')}>
      {changes?.length === 0 && <p className={styles.quiet}>{t('tally.whatIf.none')}</p>}
      {groups.map(
        group =>
          group.changes.length > 0 && (
            <div key={group.key}>
              <h3 className={styles.quiet}>{t(`tally.whatIf.${group.key}`)}</h3>
              <ul className={styles.list}>
                {group.changes.map(change => {
                  const option =
                    change.option === 'none'
                      ? undefined
                      : criterionByCode(tally.rubric.set, change.criterion)?.options[change.option]
                  return (
                    <li key={`${change.criterion} ${change.stars}`}>
                      <strong>
                        {change.criterion} {title(change.criterion)}
                      </strong>{' '}
                      → <StarMarks stars={change.stars} size="0.8rem" />
                      <span className={styles.note}>
                        {t('tally.whatIf.line', { members: change.members, points: option?.points ?? 0 })}
                      </span>
                    </li>
                  )
                })}
              </ul>
            </div>
          ),
      )}
    </Card>
  )
}
