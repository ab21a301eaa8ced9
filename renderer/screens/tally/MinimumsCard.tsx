import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconGavel, IconUsers } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinimumFinding } from '#shared/domain/stars.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { Card } from './Card.tsx'
import own from './MinimumsCard.module.css'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { useStarReason } from './StarVerdict.tsx'
import { VoteForm } from './VoteForm.tsx'

/** One line per marked option: 3, 4 and 5 stars may ask for the same one. */
function byMark(findings: readonly MinimumFinding[]): MinimumFinding[] {
  const seen = new Set<string>()
  return findings.filter(finding => {
    if (seen.has(keyOf(finding))) return false
    seen.add(keyOf(finding))
    return true
  })
}

type LineProps = {
  readonly reading: RoundReading
  readonly finding: MinimumFinding
  readonly mayVote: boolean
  readonly onVote: () => void
}

function Line({ reading, finding, mayVote, onVote }: LineProps) {
  const { t } = useTranslation()
  const { criterion, mark, met, unanimous, reachedBy, ballots } = finding
  const title = reading.title(criterion)
  const counted = reading.round.minimumVotes.find(
    entry => entry.criterion === criterion && entry.mark === mark,
  )
  const Icon = counted ? IconGavel : unanimous ? (met ? IconCircleCheck : IconAlertTriangle) : IconUsers
  return (
    <tr className={met ? undefined : own.unmet}>
      <td>
        <Icon aria-hidden size="1rem" /> <strong className="figures">{criterion}</strong>
      </td>
      <td title={title}>{title}</td>
      <td>
        <StarMarks stars={mark} size="0.8rem" />
      </td>
      <td className="figures">{t('tally.minimum.reachedBy', { reachedBy, ballots })}</td>
      <td>
        {met ? t('tally.minimum.met') : t('tally.minimum.unmet')}
        {counted && (
          <span className={styles.note}>
            {t('tally.minimum.voted', {
              inFavour: counted.inFavour,
              voters: counted.inFavour + counted.against + counted.other,
            })}
          </span>
        )}
      </td>
      <td>
        {mayVote && !unanimous && (
          <Button size="compact-sm" variant="default" onClick={onVote}>
            {t('tally.minimum.vote')}
          </Button>
        )}
      </td>
    </tr>
  )
}

type VoteRowProps = {
  readonly reading: RoundReading
  readonly finding: MinimumFinding
  readonly onDone: () => void
}

function VoteRow({ reading, finding, onDone }: VoteRowProps) {
  const { t } = useTranslation()
  const vote = useAct('minimum.vote', { inline: true })
  const { criterion, mark } = finding
  const where = { sessionId: reading.session.id, productId: reading.tally.productId }
  return (
    <tr>
      <td colSpan={6} className={own.form}>
        {t('tally.minimum.ask')}
        <VoteForm
          voters={reading.line.due.length}
          pending={vote.pending}
          refusal={vote.refusal}
          onVote={async votes => {
            const result = await vote.run({ ...where, criterion, mark, ...votes })
            if (result.ok) onDone()
          }}
          onCancel={onDone}
        />
      </td>
    </tr>
  )
}

const keyOf = (finding: MinimumFinding) => `${finding.criterion} ${finding.mark}`

/** Star minimums that hold the product back or on which the members differ [RULES 3]. */
export function MinimumsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { stars } = reading.round
  const reason = useStarReason(stars)
  const { keeps } = useCaller()
  const [voting, setVoting] = useState<string | null>(null)
  const lines = byMark([...stars.unmet, ...stars.disputed])
  const { line, round, session } = reading
  const mayVote =
    keeps && line.opened && round.round === line.round && ['scoring', 'tallied'].includes(session.state)
  return (
    <Card
      title={t('tally.minimum.title')}
      hint={t(`domain.minimumRule.${reading.session.regulation.minimums.rule}`)}
    >
      <p className={styles.lead}>{reason ?? t('tally.minimum.fine')}</p>
      {lines.length > 0 && (
        <table className={own.minimums}>
          <tbody>
            {lines.map(finding => (
              <Fragment key={keyOf(finding)}>
                <Line
                  reading={reading}
                  finding={finding}
                  mayVote={mayVote && voting !== keyOf(finding)}
                  onVote={() => setVoting(keyOf(finding))}
                />
                {voting === keyOf(finding) && (
                  <VoteRow reading={reading} finding={finding} onDone={() => setVoting(null)} />
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
