import { Button, Group, Progress, Stack, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FolderProgress } from '#shared/contract/folder.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { useAct, useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { missingNames } from '../../missing-names.ts'
import styles from './Papers.module.css'

type FolderPanelProps = {
  readonly sessionId: string
  readonly kinds: readonly PaperKind[]
  readonly onClose: () => void
}

function Result({ progress }: { progress: FolderProgress }) {
  const { t } = useTranslation()
  switch (progress.state) {
    case 'running':
      return null
    case 'cancelled':
      return <p>{t('folder.cancelled')}</p>
    case 'failed':
      return <Refusal error={progress.error} />
    case 'done':
      return (
        <Stack gap="sm">
          <p>{t('folder.done', { count: progress.files, recorded: progress.recorded })}</p>
          <p className={styles.path}>{progress.folder}</p>
          {progress.pdf && <Refusal error={progress.pdf} />}
          {progress.leftOut.length > 0 && (
            <Caution>
              <p>{t('folder.leftOut')}</p>
              <ul>
                {progress.leftOut.map(({ kind, fields }) => (
                  <li key={kind}>
                    {t('paper.leftOutLine', {
                      paper: t(`paper.kind.${kind}`),
                      fields: missingNames(t, fields.split(', ')),
                    })}
                  </li>
                ))}
              </ul>
            </Caution>
          )}
        </Stack>
      )
  }
}

function Running({ jobId, onEnded }: { jobId: string; onEnded: (progress: FolderProgress) => void }) {
  const { t } = useTranslation()
  const { data, refusal } = useCall('folder.progress', { jobId }, { everyMs: 400 })
  const cancel = useAct('folder.cancel')
  useEffect(() => {
    if (data && data.state !== 'running') onEnded(data)
  }, [data, onEnded])
  if (refusal) return <Refusal error={refusal} />
  const running = data?.state === 'running' ? data : undefined
  const share = running && running.total > 0 ? (running.done * 100) / running.total : 0
  return (
    <Stack gap="sm">
      <Progress value={share} animated aria-label={t('folder.progress')} />
      <p role="status">
        {running ? t(`folder.step.${running.step}`, { done: running.done, total: running.total }) : ''}
      </p>
      <p className={styles.path}>{running?.name}</p>
      <div>
        <Button variant="default" loading={cancel.pending} onClick={() => void cancel.run({ jobId })}>
          {t('folder.stop')}
        </Button>
      </div>
    </Stack>
  )
}

/** All chosen papers in one folder: what goes in, how far it is, where it lies. */
export function FolderPanel({ sessionId, kinds, onClose }: FolderPanelProps) {
  const { t } = useTranslation()
  const { data: converter } = useCall('paper.converter', {})
  const start = useAct('folder.start', { inline: true })
  const [renew, setRenew] = useState(true)
  const [eachSheet, setEachSheet] = useState(false)
  const [pdf, setPdf] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [ended, setEnded] = useState<FolderProgress | null>(null)
  const begin = async () => {
    const result = await start.run({ sessionId, kinds: [...kinds], renew, eachSheet, pdf })
    if (result.ok && result.value) setJobId(result.value.jobId)
  }
  const program = converter?.name ?? null
  return (
    <SidePanel title={t('folder.title')} onClose={onClose}>
      {jobId && !ended && <Running jobId={jobId} onEnded={setEnded} />}
      {ended && <Result progress={ended} />}
      {!jobId && (
        <Stack gap="md">
          <p>{t('folder.hint', { count: kinds.length })}</p>
          <Switch
            label={t('folder.renew')}
            checked={renew}
            onChange={event => setRenew(event.target.checked)}
          />
          <Switch
            label={t('folder.eachSheet')}
            checked={eachSheet}
            onChange={event => setEachSheet(event.target.checked)}
          />
          <Switch
            label={t('folder.pdf')}
            description={program ? t('folder.pdfBy', { name: program }) : t('paper.noConverter')}
            disabled={!program}
            checked={pdf}
            onChange={event => setPdf(event.target.checked)}
          />
          <Refusal error={start.refusal} />
          <Group>
            <Button loading={start.pending} disabled={kinds.length === 0} onClick={() => void begin()}>
              {t('folder.start')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
      {ended && (
        <Group mt="md">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      )}
    </SidePanel>
  )
}
