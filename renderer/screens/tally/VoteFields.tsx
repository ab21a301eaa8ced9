import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Votes } from '#shared/domain/vote.ts'
import styles from './ProductTally.module.css'

type VoteFieldsProps = {
  readonly votes: Votes
  readonly voters: number
  readonly onChange: (votes: Votes) => void
}

/** For, against, other; "for" follows so that the three add up to the voters. */
export function VoteFields({ votes, voters, onChange }: VoteFieldsProps) {
  const { t } = useTranslation()
  const change = (key: 'against' | 'other') => (value: string | number) => {
    const next = { ...votes, [key]: Math.max(0, Math.trunc(Number(value) || 0)) }
    onChange({ ...next, inFavour: Math.max(0, voters - next.against - next.other) })
  }
  const field = {
    min: 0,
    max: voters,
    allowDecimal: false,
    allowNegative: false,
    clampBehavior: 'strict',
  } as const
  return (
    <div className={styles.votes}>
      <NumberInput
        {...field}
        label={t('tally.vote.inFavour', { voters })}
        value={votes.inFavour}
        onChange={value => onChange({ ...votes, inFavour: Math.max(0, Math.trunc(Number(value) || 0)) })}
      />
      <NumberInput
        {...field}
        label={t('tally.vote.against')}
        value={votes.against}
        onChange={change('against')}
      />
      <NumberInput {...field} label={t('tally.vote.other')} value={votes.other} onChange={change('other')} />
    </div>
  )
}
