import { Button, Group, Progress, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FolderProgress } from '#shared/contract/folder.ts'
import type { PaperCheck } from '#shared/contract/paper.ts'
import { useAct, useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { missingNames } from '../../missing-names.ts'
import { useFindingSentence } from './finding-sentence.ts'
import { MendLink } from './MendLink.tsx'
import { mendOf, mendOfMissing } from './mend-place.ts'
import styles from './Papers.module.css'

type Done = Extract<FolderProgress, { state: 'done' }>
type LeftOutProps = {
  readonly sessionId: string
  readonly leftOut: Done['leftOut']
  readonly findings: PaperCheck['findings']
}

/** What is not in the folder, why, and where that is put right. */
function LeftOut({ sessionId, leftOut, findings }: LeftOutProps) {
  const { t } = useTranslation()
  const sentenceOf = useFindingSentence()
  return (
    <Caution>
      <p>{t('folder.leftOut')}</p>
      <ul className={styles.leftOut}>
        {leftOut.map(({ kind, fields }) => {
          const paper = t(`paper.kind.${kind}`)
          const codes = fields.split(', ')
          const found = findings.find(each => each.kind === kind && each.code === fields)
          const at = { kind, sessionId, productId: found?.productId ?? null }
          const mend = found ? mendOf(found.code, at) : mendOfMissing(codes, at)
          const reason = found ? sentenceOf(found) : t('paper.lacks', { fields: missingNames(t, codes) })
          return (
            <li key={kind}>
              {t('paper.leftOutLine', { paper, fields: reason })}{' '}
              {mend && <MendLink mend={mend} of={paper} />}
            </li>
          )
        })}
      </ul>
    </Caution>
  )
}

function Result({ progress, ...place }: { progress: FolderProgress } & Omit<LeftOutProps, 'leftOut'>) {
  const { t } = useTranslation()
  switch (progress.state) {
    case 'running':
      return null
    case 'cancelled':
      return <p role="status">{t('folder.cancelled')}</p>
    case 'failed':
      return <Refusal error={progress.error} />
    case 'done':
      return (
        <Stack gap="sm">
          <p role="status">{t('folder.done', { count: progress.files, recorded: progress.recorded })}</p>
          <p className={styles.path}>{progress.folder}</p>
          {progress.pdf && <Refusal error={progress.pdf} />}
          {progress.leftOut.length > 0 && <LeftOut {...place} leftOut={progress.leftOut} />}
        </Stack>
      )
  }
}

function Running({ jobId, progress }: { jobId: string; progress: FolderProgress | undefined }) {
  const { t } = useTranslation()
  const cancel = useAct('folder.cancel')
  const running = progress?.state === 'running' ? progress : undefined
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
      <p className={styles.hint}>{t('folder.goesOn')}</p>
    </Stack>
  )
}

type FolderPanelProps = Omit<LeftOutProps, 'leftOut'> & {
  readonly jobId: string
  /** Put aside while it goes on. */
  readonly onHide: () => void
  /** Its end was seen. */
  readonly onEnd: () => void
}

/** How far the papers are on their way into the folder, where it lies, and what is not in it. */
export function FolderPanel({ jobId, onHide, onEnd, ...place }: FolderPanelProps) {
  const { t } = useTranslation()
  const { data, refusal } = useCall('folder.progress', { jobId }, { everyMs: 400 })
  const open = useAct('folder.open')
  const isOver = data !== undefined && data.state !== 'running'
  return (
    <SidePanel title={t('folder.title')} onClose={isOver || refusal ? onEnd : onHide}>
      {refusal && <Refusal error={refusal} />}
      {isOver ? <Result progress={data} {...place} /> : <Running jobId={jobId} progress={data} />}
      {(isOver || refusal) && (
        <Group mt="md">
          {data?.state === 'done' && (
            <Button variant="default" loading={open.pending} onClick={() => void open.run({ jobId })}>
              {t('folder.open')}
            </Button>
          )}
          <Button onClick={onEnd}>{t('common.close')}</Button>
        </Group>
      )}
    </SidePanel>
  )
}
