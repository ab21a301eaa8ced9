import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Votes } from '#shared/domain/vote.ts'
import type { CallError } from '#shared/error-code.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { VoteFields } from './VoteFields.tsx'

type VoteFormProps = {
  readonly voters: number
  readonly pending: boolean
  readonly refusal: CallError | null
  readonly onVote: (votes: Votes) => Promise<void>
  readonly onCancel: () => void
}

/** Counts a show of hands and records it. */
export function VoteForm({ voters, pending, refusal, onVote, onCancel }: VoteFormProps) {
  const { t } = useTranslation()
  const [votes, setVotes] = useState<Votes>({ inFavour: voters, against: 0, other: 0 })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onVote(votes)
  }
  return (
    <form onSubmit={submit}>
      <VoteFields votes={votes} voters={voters} onChange={setVotes} />
      <Refusal error={refusal} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={pending}>
          {t('tally.vote.record')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
