import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconGavel, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MinimumFinding } from '#shared/domain/stars.ts'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import { Card } from './Card.tsx'
import own from './MinimumsCard.module.css'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { titlesOf } from './SpreadCard.tsx'
import { useStarReason } from './StarVerdict.tsx'
import { VoteForm } from './VoteForm.tsx'

/** One line per marked option: 3, 4 and 5 stars may ask for the same one. */
export function byMark(findings: readonly MinimumFinding[]): MinimumFinding[] {
  const seen = new Set<string>()
  return findings.filter(finding => {
    const key = `${finding.criterion} ${finding.mark}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function Line({ reading, finding }: { reading: RoundReading; finding: MinimumFinding }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const [voting, setVoting] = useState(false)
  const vote = useAct('minimum.vote', { inline: true })
  const { criterion, mark, met, unanimous, reachedBy, ballots } = finding
  const { session, round, line, tally } = reading
  const title = titlesOf(reading)(criterion)
  const counted = round.minimumVotes.find(entry => entry.criterion === criterion && entry.mark === mark)
  const Icon = counted ? IconGavel : unanimous ? (met ? IconCircleCheck : IconAlertTriangle) : IconUsers
  const mayVote =
    keeps &&
    !unanimous &&
    line.opened &&
    round.round === line.round &&
    ['scoring', 'tallied'].includes(session.state)
  return (
    <>
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
          {mayVote && !voting && (
            <Button size="compact-sm" variant="default" onClick={() => setVoting(true)}>
              {t('tally.minimum.vote')}
            </Button>
          )}
        </td>
      </tr>
      {voting && (
        <tr>
          <td colSpan={6} className={own.form}>
            {t('tally.minimum.ask')}
            <VoteForm
              voters={line.due.length}
              pending={vote.pending}
              refusal={vote.refusal}
              onVote={async votes => {
                const where = { sessionId: session.id, productId: tally.productId }
                const result = await vote.run({ ...where, criterion, mark, ...votes })
                if (result.ok) setVoting(false)
              }}
              onCancel={() => setVoting(false)}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** Star minimums that hold the product back or on which the members differ [RULES 3]. */
export function MinimumsCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { stars } = reading.round
  const reason = useStarReason(stars)
  const lines = byMark([...stars.unmet, ...stars.disputed])
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
              <Line key={`${finding.criterion} ${finding.mark}`} reading={reading} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
