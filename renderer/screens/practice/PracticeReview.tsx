import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PracticeTask } from '#shared/contract/practice.ts'
import type { Choice } from '#shared/domain/ballot.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import type { PracticeLine, PracticeResult } from '#shared/domain/practice.ts'
import { useCall } from '../../api.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { AnswerGap } from '../../components/Waiting.tsx'
import { criterionByCode } from '../scoring/criterion-by-code.ts'
import type { Ballot } from '../scoring/use-ballot.ts'
import styles from './Practice.module.css'

type ReviewProps = {
  readonly ballot: Ballot
  readonly task: PracticeTask
  readonly onBack: () => void
  readonly onAgain: () => void
}

function Line({ task, line }: { task: PracticeTask; line: PracticeLine }) {
  const { t } = useTranslation()
  const criterion = criterionByCode(task.rubric.set, line.criterion)
  if (!criterion) return null
  const words = (choice: Choice | null) =>
    choice === null ? '–' : choice === 'none' ? t('ballot.none') : (criterion.options[choice]?.label ?? '')
  const same = line.ownPoints === line.referencePoints
  return (
    <tr data-part={line.part} data-same={same || undefined}>
      <th scope="row">
        <span className="figures">{line.criterion}</span> {criterionTitle(criterion.title).head}
      </th>
      <td className={styles.points}>{line.ownPoints}</td>
      <td className={styles.points}>{line.referencePoints}</td>
      <td>
        {same ? (
          <span className={styles.quiet}>{t('practice.same')}</span>
        ) : (
          <>
            <span className={styles.choice}>{t('practice.chose', { words: words(line.own) })}</span>
            <span className={styles.choice}>{t('practice.reference', { words: words(line.reference) })}</span>
          </>
        )}
        <span className={styles.reason}>{line.reason}</span>
      </td>
    </tr>
  )
}

function Summary({ result }: { result: PracticeResult }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.summary}>
      <div>
        <dt>{t('practice.total')}</dt>
        <dd>
          <strong>{result.ownTotal}</strong> <StarMarks stars={result.ownStars} />
        </dd>
      </div>
      <div>
        <dt>{t('practice.referenceTotal')}</dt>
        <dd>
          <strong>{result.referenceTotal}</strong> <StarMarks stars={result.referenceStars} />
        </dd>
      </div>
      <div>
        <dt>{t('practice.agreed')}</dt>
        <dd>
          <strong>
            {result.agreed}/{result.asked}
          </strong>
        </dd>
      </div>
      <div>
        <dt>{t('practice.distance')}</dt>
        <dd>
          <strong>{result.distance}</strong> {t('ballot.points')}
        </dd>
      </div>
    </dl>
  )
}

/** The trainee's sheet beside the reference: first where they differ, each with the reason. */
export function PracticeReview({ ballot, task, onBack, onAgain }: ReviewProps) {
  const { t } = useTranslation()
  const { choices } = ballot.draft
  const { data: result, refusal } = useCall('practice.compare', { id: task.id, choices })
  const apart = result?.lines.filter(line => line.ownPoints !== line.referencePoints) ?? []
  const alike = result?.lines.filter(line => line.ownPoints === line.referencePoints) ?? []
  return (
    <div className={styles.review}>
      <h1 className={styles.title}>{t('practice.result', { name: task.name })}</h1>
      {result ? (
        <>
          <Summary result={result} />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('ballot.review.criterion')}</th>
                <th scope="col">{t('practice.own')}</th>
                <th scope="col">{t('practice.model')}</th>
                <th scope="col">{t('practice.why')}</th>
              </tr>
            </thead>
            <tbody>
              {[...apart, ...alike].map(line => (
                <Line key={line.criterion} task={task} line={line} />
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <AnswerGap refusal={refusal} />
      )}
      <Group mt="lg">
        <Button variant="default" leftSection={<IconArrowLeft aria-hidden size="1.1rem" />} onClick={onBack}>
          {t('ballot.review.back')}
        </Button>
        <Button variant="default" leftSection={<IconRefresh aria-hidden size="1.1rem" />} onClick={onAgain}>
          {t('practice.again')}
        </Button>
        <Button component={Link} to="/practice">
          {t('practice.all')}
        </Button>
      </Group>
    </div>
  )
}
