import { Button, Checkbox, Paper, Progress, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { useAct } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { announceDone } from '../../notices.ts'
import { useOfferedPapers } from './offered-papers.ts'
import styles from './Papers.module.css'

type GeneratePapersProps = { readonly session: SessionView; readonly made: number }

/** Ticks what can be made now; what cannot says why. */
export function GeneratePapers({ session, made }: GeneratePapersProps) {
  const { t } = useTranslation()
  const generate = useAct('paper.generate', { inline: true })
  const offered = useOfferedPapers(session)
  const [left, setLeft] = useState<readonly string[]>([])
  const kinds = offered.flatMap(({ kind, obstacle }) => (obstacle || left.includes(kind) ? [] : [kind]))
  const submit = async () => {
    const result = await generate.run({ sessionId: session.id, kinds })
    if (result.ok) announceDone(t('paper.done', { count: result.value.length - made }))
  }
  const tick = (kind: string, on: boolean) =>
    setLeft(before => (on ? before.filter(other => other !== kind) : [...before, kind]))
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('paper.choose')}</Title>
        <p className={styles.hint}>{t('paper.hint')}</p>
        {offered.map(({ kind, obstacle }) => (
          <Checkbox
            key={kind}
            label={t(`paper.kind.${kind}`)}
            description={obstacle}
            disabled={obstacle !== null}
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
