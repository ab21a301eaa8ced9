import { Button, Group, Textarea } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { StarMarks } from '../../components/StarMarks.tsx'
import { focusOnMount } from '../../focus-on-mount.ts'
import { announceDone } from '../../notices.ts'
import { Card } from './Card.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { VoteFields } from './VoteFields.tsx'

function FindingForm({ reading, onDone }: { reading: RoundReading; onDone: () => void }) {
  const { t } = useTranslation()
  const { finding } = reading.tally
  const voters = reading.line.due.length
  const [votes, setVotes] = useState(
    finding
      ? { inFavour: finding.inFavour, against: finding.against, other: finding.other }
      : { inFavour: voters, against: 0, other: 0 },
  )
  const [remark, setRemark] = useState(finding?.remark ?? '')
  const save = useAct('finding.save', { inline: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const where = { sessionId: reading.session.id, productId: reading.tally.productId }
    const result = await save.run({ ...where, ...votes, remark: remark.trim() })
    if (!result.ok) return
    announceDone(t('tally.conclude.saved'))
    onDone()
  }
  return (
    <form onSubmit={event => void submit(event)}>
      <VoteFields votes={votes} voters={voters} onChange={setVotes} />
      <Textarea
        mt="xs"
        label={t('tally.conclude.remark')}
        description={t('tally.conclude.remarkHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={remark}
        onChange={event => setRemark(event.currentTarget.value)}
      />
      <Refusal error={save.refusal} />
      <Group mt="sm">
        <Button type="submit" loading={save.pending}>
          {t('tally.conclude.action')}
        </Button>
      </Group>
    </form>
  )
}

/** The next product of the run-list that is opened and still waits for its finding. */
function NextToConclude({ reading, focused }: { reading: RoundReading; focused: boolean }) {
  const { t } = useTranslation()
  const { list, id } = reading.session
  const waiting = list.filter(line => line.opened && !line.concluded)
  const next = waiting.find(line => line.position > reading.line.position) ?? waiting[0]
  if (!next) return null
  return (
    <Button
      {...(focused ? { ref: focusOnMount } : {})}
      component={Link}
      to={`/sessions/${id}/tally/${next.product.id}`}
      rightSection={<IconArrowRight aria-hidden size="1.1rem" />}
    >
      {t('tally.conclude.next', { name: next.product.name })}
    </Button>
  )
}

/** The council's vote on the result and what becomes of the product. */
export function FindingCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { finding } = reading.tally
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const current = finding?.round === reading.line.round ? finding : null
  const mayConclude = keeps && reading.line.opened && ['scoring', 'tallied'].includes(reading.session.state)
  return (
    <Card title={t('tally.conclude.title')} hint={t('tally.conclude.hint')}>
      {current && (
        <p className={styles.lead}>
          <strong>{t(`domain.outcome.${current.outcome}`)}</strong>{' '}
          {current.stars !== null && <StarMarks stars={current.stars} size="1.1rem" />}
          <span className={styles.note}>
            {t('tally.vote.counted', {
              inFavour: current.inFavour,
              against: current.against,
              other: current.other,
            })}
          </span>
          {current.remark && <span className={styles.note}>{current.remark}</span>}
        </p>
      )}
      {mayConclude && (!current || changing) && (
        <FindingForm
          reading={reading}
          onDone={() => {
            setChanging(false)
            setSaved(true)
          }}
        />
      )}
      {mayConclude && current && !changing && (
        <Group gap="xs">
          <NextToConclude reading={reading} focused={saved} />
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('tally.conclude.again')}
          </Button>
        </Group>
      )}
      {!mayConclude && !current && <p className={styles.quiet}>{t('tally.noFinding')}</p>}
    </Card>
  )
}
