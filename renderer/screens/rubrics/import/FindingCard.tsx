import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnexFinding, Reading } from '#shared/domain/annex/annex-finding.ts'
import styles from './Import.module.css'
import { findingSentence, readingLabel } from './reading-label.ts'

type CardProps = {
  readonly finding: AnnexFinding
  readonly pending: boolean
  readonly onSettle: (finding: string, reading: Reading | null) => void
}

function Where({ finding }: { finding: AnnexFinding }) {
  const { t } = useTranslation()
  return (
    <span className={styles.where}>
      {t('annex.setAt', { set: finding.setNo })}
      {finding.at !== '' && ` · ${finding.at}`} · {t('annex.place', finding.place)}
    </span>
  )
}

/** A number that is not among the suggestions. */
function OwnNumber({ onUse, pending }: { onUse: (value: number) => void; pending: boolean }) {
  const { t } = useTranslation()
  const [value, setValue] = useState<number | ''>('')
  return (
    <Group gap="xs" wrap="nowrap">
      <NumberInput
        w="8rem"
        size="xs"
        aria-label={t('annex.other')}
        placeholder={t('annex.other')}
        min={0}
        max={100}
        allowDecimal={false}
        hideControls
        value={value}
        onChange={typed => setValue(typeof typed === 'number' ? typed : '')}
      />
      <Button
        size="xs"
        variant="default"
        disabled={value === '' || pending}
        onClick={() => value !== '' && onUse(value)}
      >
        {t('annex.use')}
      </Button>
    </Group>
  )
}

function OwnText({
  start,
  onUse,
  pending,
}: {
  start: string
  onUse: (text: string) => void
  pending: boolean
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(start)
  return (
    <Group gap="xs" wrap="nowrap" flex={1}>
      <TextInput
        flex={1}
        size="xs"
        aria-label={t('product.set')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button size="xs" disabled={text.trim() === '' || pending} onClick={() => onUse(text.trim())}>
        {t('annex.use')}
      </Button>
    </Group>
  )
}

function Choices({ finding, pending, onSettle }: CardProps) {
  const { t } = useTranslation()
  const settle = (reading: Reading) => onSettle(finding.id, reading)
  const takesNumber = finding.readings.some(reading => reading.kind === 'points')
  const named = finding.readings.find(reading => reading.kind === 'text')
  return (
    <Group gap="xs">
      {named && (
        <OwnText start={named.text} pending={pending} onUse={text => settle({ kind: 'text', text })} />
      )}
      {finding.readings.map((reading, index) =>
        reading.kind === 'text' ? null : (
          <Button
            key={JSON.stringify(reading)}
            size="xs"
            variant={index === 0 ? 'filled' : 'default'}
            disabled={pending}
            onClick={() => settle(reading)}
          >
            {readingLabel(t, finding, reading)}
            {index === 0 && finding.readings.length > 1 && (
              <span className={styles.suggested}>{t('annex.suggested')}</span>
            )}
          </Button>
        ),
      )}
      {takesNumber && <OwnNumber pending={pending} onUse={value => settle({ kind: 'points', value })} />}
    </Group>
  )
}

/** One doubtful place: what is odd, what is printed, how it may be read. One click settles it. */
export function FindingCard(props: CardProps) {
  const { t } = useTranslation()
  const { finding, pending, onSettle } = props
  if (finding.settled) {
    return (
      <li className={styles.settled}>
        <IconCircleCheck aria-hidden size="1.1rem" />
        <span>
          {findingSentence(t, finding)} <strong>{readingLabel(t, finding, finding.settled)}</strong>
          <Where finding={finding} />
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={pending}
          onClick={() => onSettle(finding.id, null)}
        >
          {t('annex.again')}
        </Button>
      </li>
    )
  }
  return (
    <li className={styles.open}>
      <IconAlertTriangle aria-hidden size="1.1rem" />
      <div>
        <Text fw={600}>{findingSentence(t, finding)}</Text>
        <Where finding={finding} />
        {finding.printed !== '' && (
          <blockquote className={styles.printed} aria-label={t('annex.printed')}>
            {finding.printed}
          </blockquote>
        )}
        <Choices {...props} />
      </div>
    </li>
  )
}
