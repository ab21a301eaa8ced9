import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPackageExport, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SealedArchive } from '#shared/contract/archive.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { sessionStates } from '#shared/domain/session.ts'
import { useAct } from '../../api.ts'
import { Facts } from '../../components/Facts.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import { newWorkId, WorkProgress } from '../../components/WorkProgress.tsx'
import words from '../../components/words.module.css'
import { formatSize } from '../../format.ts'
import styles from '../signing/Signing.module.css'
import { type SealSigner, SealSignerForm } from './SealSignerForm.tsx'

/** The council's seal over the whole session: one file that another office checks and counts again. */
export function ArchiveCard({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const isReached = sessionStates.indexOf(session.state) >= sessionStates.indexOf('concluded')
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <div>
          <Title order={2}>{t('signature.archive.title')}</Title>
          <Text c="dimmed">{t('signature.archive.hint')}</Text>
        </div>
        {isReached ? (
          <SealForm sessionId={session.id} />
        ) : (
          <Text>{t('signature.archive.later', { state: t('domain.sessionState.concluded') })}</Text>
        )}
      </Stack>
    </Paper>
  )
}

function SealForm({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation()
  const seal = useAct('session.archive', { inline: true })
  const [withScans, setWithScans] = useState(true)
  const [signers, setSigners] = useState<readonly SealSigner[]>([])
  const [adding, setAdding] = useState(false)
  const [workId, setWorkId] = useState('')
  const [sealed, setSealed] = useState<SealedArchive | null>(null)
  const submit = async () => {
    setSealed(null)
    const keys = signers.map(({ key, role }) => ({ key, role }))
    const own = newWorkId()
    setWorkId(own)
    const answer = await seal.run({ sessionId, withScans, signers: keys, workId: own })
    if (answer.ok && answer.value !== null) setSealed(answer.value)
    // Passwords and PINs served once; a wrong PIN must be typed anew, or the next press would try it again.
    if (answer.ok ? answer.value !== null : answer.error.code.startsWith('token-'))
      setSigners(answer.ok ? [] : signers.filter(({ key }) => key.kind !== 'token'))
  }
  const add = (signer: SealSigner) => {
    setSigners([...signers, signer])
    setAdding(false)
  }
  return (
    <>
      <Checkbox
        label={t('signature.archive.withScans')}
        checked={withScans}
        onChange={event => setWithScans(event.currentTarget.checked)}
      />
      <SealSigners
        signers={signers}
        onAdd={() => setAdding(true)}
        onRemove={signer => setSigners(signers.filter(other => other !== signer))}
      />
      <Refusal error={seal.refusal} />
      {seal.pending && <WorkProgress workId={workId} label={t('signature.archive.working')} />}
      <Group>
        <Button
          leftSection={<IconPackageExport aria-hidden size="1.1rem" />}
          loading={seal.pending}
          onClick={() => void submit()}
        >
          {t('signature.archive.action')}
        </Button>
      </Group>
      {sealed && <Sealed sealed={sealed} />}
      {adding && (
        <SidePanel title={t('signature.archive.addTitle')} onClose={() => setAdding(false)}>
          <SealSignerForm onAdd={add} onCancel={() => setAdding(false)} />
        </SidePanel>
      )}
    </>
  )
}

type SealSignersProps = {
  readonly signers: readonly SealSigner[]
  readonly onAdd: () => void
  readonly onRemove: (signer: SealSigner) => void
}

function SealSigners({ signers, onAdd, onRemove }: SealSignersProps) {
  const { t } = useTranslation()
  return (
    <div>
      <Title order={3} mb="xs">
        {t('signature.archive.signers')}
      </Title>
      {signers.length === 0 ? (
        <Text>{t('signature.archive.noSigners')}</Text>
      ) : (
        <ul className={styles.list}>
          {signers.map(signer => (
            <li key={`${signer.role}/${signer.label}`} className={styles.row}>
              <span>
                {signer.role} · {signer.label}
              </span>
              <IconButton
                icon={IconX}
                label={t('signature.archive.remove', { name: signer.role })}
                onPress={() => onRemove(signer)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" mt="sm" disabled={signers.length >= 9} onClick={onAdd}>
        {t('signature.archive.addSigner')}
      </Button>
    </div>
  )
}

/** Stands below the button, which may be at the end of the window. */
const bringIntoSight = (node: HTMLElement | null) => {
  node?.scrollIntoView({ block: 'nearest' })
}

function Sealed({ sealed }: { sealed: SealedArchive }) {
  const { t } = useTranslation()
  const { path, size, files, key, sha256 } = sealed
  return (
    <div role="status" ref={bringIntoSight}>
      <Text fw={600}>{t('signature.archive.done', { path, files, size: formatSize(size) })}</Text>
      <Facts
        rows={[
          [
            t('signature.archive.key'),
            <span key="key" className={words.hash}>
              {key}
            </span>,
          ],
          [
            t('signature.archive.sha256'),
            <span key="hash" className={words.hash}>
              {sha256}
            </span>,
          ],
        ]}
      />
    </div>
  )
}
