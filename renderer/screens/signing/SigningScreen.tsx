import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { PaperSigningView } from '#shared/contract/signature.ts'
import { countSigned } from '#shared/domain/paper-signing.ts'
import { useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Caution } from '../../components/Caution.tsx'
import { Page } from '../../components/Page.tsx'
import { ScreenGap } from '../../components/ScreenGap.tsx'
import { SidePanel } from '../../components/SidePanel.tsx'
import words from '../../components/words.module.css'
import { PaperActs } from '../papers/PaperActs.tsx'
import { usePaperName } from '../papers/paper-kinds.ts'
import { DigitalForm } from './DigitalForm.tsx'
import { HandwritingModal } from './HandwritingModal.tsx'
import { ScanSection } from './ScanSection.tsx'
import { SignatureHistory } from './SignatureHistory.tsx'
import { SignersForm } from './SignersForm.tsx'
import { SignerTable, type SigningAct } from './SignerTable.tsx'
import styles from './Signing.module.css'
import { SigningState } from './SigningState.tsx'

/** One version of a paper: how it stands, who signs and how, its scans. */
export function SigningScreen() {
  const { paperId = '' } = useParams()
  const { data: view, refusal, refetch } = useCall('signature.load', { paperId })
  if (!view) return <ScreenGap refusal={refusal} retry={() => void refetch()} />
  return <Signing view={view} />
}

function Signing({ view }: { view: PaperSigningView }) {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const nameOf = usePaperName()
  const place = useUsualPlace()
  const { paper, sessionId } = view
  return (
    <Page
      title={t('signature.titleVersion', { paper: nameOf(paper.kind), version: paper.version })}
      hint={paper.fileName}
      wide
      actions={<PaperActs paper={paper} />}
    >
      <Group mb="md">
        <Button
          component={Link}
          to={sessionId === null ? '/sessions' : `/sessions/${sessionId}/papers`}
          variant="subtle"
          leftSection={<IconArrowLeft aria-hidden size="1.1rem" />}
        >
          {t('signature.back')}
        </Button>
      </Group>
      <Stack gap="lg">
        <Standing view={view} />
        <Signers view={view} place={place} keeps={keeps} />
        <ScanSection view={view} place={place} keeps={keeps} />
      </Stack>
    </Page>
  )
}

/** Papers are signed where the council sits, unless somebody says otherwise. */
function useUsualPlace(): string {
  const { data } = useCall('council.load', {})
  return data?.council?.place ?? ''
}

function Standing({ view }: { view: PaperSigningView }) {
  const { t } = useTranslation()
  const standing = view.scans.filter(scan => scan.withdrawn === null)
  const marks = view.signatures.map(({ way, memberId, fullName, title }) => ({
    way,
    signer: { memberId, fullName, title },
  }))
  const summary = {
    state: view.state,
    signed: countSigned(view.signers, { marks, scans: standing.length }),
    expected: view.signers.length,
    onPaper: standing.at(-1) ?? null,
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="sm">
        <div className={styles.summary}>
          <SigningState summary={summary} />
        </div>
        {view.superseded && <Caution>{t('signature.superseded')}</Caution>}
        <div>
          <Text size="sm" c="dimmed">
            {t('signature.hash')}
          </Text>
          <span className={words.hash}>{view.sha256}</span>
        </div>
      </Stack>
    </Paper>
  )
}

type SignersProps = { readonly view: PaperSigningView; readonly place: string; readonly keeps: boolean }

function Signers({ view, place, keeps }: SignersProps) {
  const { t } = useTranslation()
  const [act, setAct] = useState<SigningAct | 'list' | null>(null)
  const close = () => setAct(null)
  const signing = act === 'list' ? null : act
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <Group justify="space-between">
          <div>
            <Title order={2}>{t('signature.signers')}</Title>
            <Text c="dimmed">{t('signature.signersHint')}</Text>
          </div>
          {keeps && (
            <Button variant="default" onClick={() => setAct('list')}>
              {t('signature.editSigners')}
            </Button>
          )}
        </Group>
        {view.signers.length === 0 ? (
          <Text>{t('signature.noSigners')}</Text>
        ) : (
          <SignerTable signers={view.signers} closed={view.state === 'digital'} onSign={setAct} />
        )}
        <SignatureHistory signatures={view.signatures} />
      </Stack>
      {act === 'list' && (
        <SidePanel title={t('signature.editSigners')} onClose={close}>
          <SignersForm view={view} onClose={close} />
        </SidePanel>
      )}
      {signing?.way === 'onScreen' && (
        <HandwritingModal view={view} signer={signing.signer} place={place} onClose={close} />
      )}
      {signing?.way === 'digital' && (
        <SidePanel title={t('signature.digital.title', { name: signing.signer.fullName })} onClose={close}>
          <DigitalForm view={view} signer={signing.signer} place={place} onClose={close} />
        </SidePanel>
      )}
    </Paper>
  )
}
