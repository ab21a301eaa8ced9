import { Button, Checkbox, Group, Paper, Progress, Stack, Title } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PaperCheck } from '#shared/contract/paper.ts'
import { useAct, useCall } from '../../api.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { missingNames } from '../../missing-names.ts'
import { announceDone } from '../../notices.ts'
import { FolderPanel } from './FolderPanel.tsx'
import { useFolderJob } from './folder-job.ts'
import { MendLink } from './MendLink.tsx'
import { mendOfMissing } from './mend-place.ts'
import { OverSigned } from './OverSigned.tsx'
import styles from './Papers.module.css'
import type { PaperSet } from './paper-set.ts'

type WholeSetProps = {
  readonly sessionId: string
  readonly set: PaperSet
  readonly findings: PaperCheck['findings']
}

const filesOf = (rows: PaperSet['ready']): number => rows.reduce((sum, row) => sum + row.files, 0)

/** What is in the set, and what is not and why, before anything is written. */
function SetSummary({ sessionId, set }: Omit<WholeSetProps, 'findings'>) {
  const { t } = useTranslation()
  const { ready, standing, lacking, blocked } = set
  return (
    <>
      <p>
        {ready.length > 0
          ? t('paper.set.ready', { count: ready.length, files: filesOf(ready) })
          : t('paper.set.none')}{' '}
        {standing.length > 0 && t('paper.set.standing', { count: standing.length })}
      </p>
      {lacking.length + blocked.length > 0 && (
        <ul className={styles.leftOut} aria-label={t('paper.set.leftOut')}>
          {lacking.map(({ kind, lacking: fields }) => {
            const paper = t(`paper.kind.${kind}`)
            const mend = mendOfMissing(fields, { kind, sessionId, productId: null })
            return (
              <li key={kind}>
                {t('paper.set.lacking', { paper, fields: missingNames(t, fields) })}{' '}
                {mend && <MendLink mend={mend} of={paper} />}
              </li>
            )
          })}
          {blocked.map(({ kind }) => (
            <li key={kind}>{t('paper.set.blocked', { paper: t(`paper.kind.${kind}`) })}</li>
          ))}
        </ul>
      )}
    </>
  )
}

type FolderOptions = { readonly renew: boolean; readonly eachSheet: boolean; readonly pdf: boolean }
type OptionsProps = { readonly options: FolderOptions; readonly onChange: (options: FolderOptions) => void }

/** What is usual is set already; most never touch these. */
function Options({ options, onChange }: OptionsProps) {
  const { t } = useTranslation()
  const { data: converter } = useCall('paper.converter', {})
  const program = converter?.name ?? null
  const box = (key: keyof FolderOptions) => ({
    label: t(`folder.${key}`),
    checked: options[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...options, [key]: event.currentTarget.checked }),
  })
  return (
    <fieldset className={styles.options}>
      <legend>{t('folder.options')}</legend>
      <Checkbox {...box('renew')} />
      <Checkbox {...box('eachSheet')} />
      <Checkbox
        {...box('pdf')}
        disabled={!program}
        description={program ? t('folder.pdfBy', { name: program }) : t('paper.noConverter')}
      />
    </fieldset>
  )
}

type SetActsProps = Omit<WholeSetProps, 'findings'> & {
  readonly saving: boolean
  readonly writing: boolean
  readonly isRunning: boolean
  readonly onSave: () => void
  readonly onWrite: () => void
}

function SetActs({ sessionId, set, saving, writing, isRunning, onSave, onWrite }: SetActsProps) {
  const { t } = useTranslation()
  const { ready, standing } = set
  return (
    <Group gap="sm">
      <Button
        disabled={ready.length + standing.length === 0}
        loading={saving}
        leftSection={<IconFolderDown aria-hidden size="1.2rem" />}
        onClick={onSave}
      >
        {t(isRunning ? 'folder.seeProgress' : 'paper.toFolder')}
      </Button>
      <Button variant="default" disabled={ready.length === 0} loading={writing} onClick={onWrite}>
        {t('paper.generate', { count: ready.length })}
      </Button>
      <Button variant="default" component={Link} to={`/sessions/${sessionId}/facts`}>
        {t('paper.set.fill')}
      </Button>
    </Group>
  )
}

/** Every paper of the session with one press: into a folder, or into the records only. */
export function WholeSet({ sessionId, set, findings }: WholeSetProps) {
  const { t } = useTranslation()
  const start = useAct('folder.start', { inline: true })
  const generate = useAct('paper.generate', { inline: true })
  const job = useFolderJob(sessionId)
  const [options, setOptions] = useState<FolderOptions>({ renew: true, eachSheet: false, pdf: false })
  const [hidden, setHidden] = useState(false)
  const kinds = set.ready.map(row => row.kind)
  const all = [...set.ready, ...set.standing, ...set.lacking, ...set.blocked].map(row => row.kind)
  const save = async () => {
    setHidden(false)
    if (job.jobId !== null) return
    const result = await start.run({ sessionId, kinds: all, ...options })
    if (result.ok && result.value) job.begin(result.value.jobId)
  }
  const write = async (overSigned = '') => {
    const result = await generate.run({ sessionId, kinds, overSigned })
    if (result.ok) announceDone(t('paper.done', { count: filesOf(set.ready) }))
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('paper.set.title')}</Title>
        <SetSummary {...{ sessionId, set }} />
        <SetActs
          {...{ sessionId, set }}
          saving={start.pending}
          writing={generate.pending}
          isRunning={job.jobId !== null}
          onSave={() => void save()}
          onWrite={() => void write()}
        />
        <Options options={options} onChange={setOptions} />
        <Refusal error={start.refusal ?? generate.refusal} />
        <OverSigned
          refusal={generate.refusal}
          pending={generate.pending}
          onConfirm={reason => void write(reason)}
        />
        {generate.pending && <Progress value={100} animated aria-label={t('paper.generating')} />}
      </Stack>
      {job.jobId !== null && !hidden && (
        <FolderPanel
          {...{ sessionId, findings, jobId: job.jobId }}
          onHide={() => setHidden(true)}
          onEnd={job.close}
        />
      )}
    </Paper>
  )
}
