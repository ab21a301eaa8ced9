import { Button, Checkbox, Paper, Progress, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { type SessionState, sessionStates } from '#shared/domain/session.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import styles from './Papers.module.css'

/** Papers of the core path and the step from which each can be made. */
const offered: readonly { readonly kind: PaperKind; readonly from: SessionState }[] = [
  { kind: 'scoreSheet', from: 'tallied' },
  { kind: 'productTally', from: 'tallied' },
  { kind: 'sessionSummary', from: 'concluded' },
  { kind: 'minutes', from: 'concluded' },
  { kind: 'recognitionDecision', from: 'minuted' },
]

const reached = (state: SessionState, from: SessionState) =>
  sessionStates.indexOf(state) >= sessionStates.indexOf(from)

export function GeneratePapers({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const generate = useAct('paper.generate', { inline: true })
  const ready = offered.filter(({ from }) => reached(session.state, from)).map(({ kind }) => kind)
  const [left, setLeft] = useState<readonly string[]>([])
  const kinds = ready.filter(kind => !left.includes(kind))
  const submit = async () => {
    const result = await generate.run({ sessionId: session.id, kinds })
    if (result.ok) announceDone(t('paper.done', { count: result.value.length }))
  }
  const tick = (kind: string, on: boolean) =>
    setLeft(before => (on ? before.filter(other => other !== kind) : [...before, kind]))
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('paper.choose')}</Title>
        <p className={styles.hint}>{t('paper.hint')}</p>
        {offered.map(({ kind, from }) => (
          <Checkbox
            key={kind}
            label={t(`paper.kind.${kind}`)}
            description={
              ready.includes(kind) ? null : t('paper.later', { state: t(`domain.sessionState.${from}`) })
            }
            disabled={!ready.includes(kind)}
            checked={kinds.includes(kind)}
            onChange={event => tick(kind, event.currentTarget.checked)}
          />
        ))}
        <Refusal error={generate.refusal} />
        {generate.pending && <Progress value={100} animated aria-label={t('paper.generating')} />}
        <div>
          <Button disabled={kinds.length === 0} loading={generate.pending} onClick={() => void submit()}>
            {t('paper.generate', { count: kinds.length })}
          </Button>
        </div>
      </Stack>
    </Paper>
  )
}
