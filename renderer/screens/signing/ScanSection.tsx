import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperSigningView, ScanView } from '#shared/contract/signature.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { useAct } from '../../api.ts'
import { SidePanel } from '../../components/SidePanel.tsx'
import words from '../../components/words.module.css'
import { formatMoment, formatSize } from '../../format.ts'
import { ScanForm } from './ScanForm.tsx'
import styles from './Signing.module.css'
import { WithdrawForm } from './WithdrawForm.tsx'

type ScanSectionProps = { readonly view: PaperSigningView; readonly place: string; readonly keeps: boolean }

/** Scans of the paper signed by hand, those that were withdrawn among them. */
export function ScanSection({ view, place, keeps }: ScanSectionProps) {
  const { t } = useTranslation()
  const [panel, setPanel] = useState<'attach' | ScanView | null>(null)
  const close = () => setPanel(null)
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <div>
          <Title order={2}>{t('signature.scan.title')}</Title>
          <Text c="dimmed">{t('signature.scan.hint')}</Text>
        </div>
        {view.scans.length === 0 ? (
          <Text>{t('signature.scan.none')}</Text>
        ) : (
          <ul className={styles.list}>
            {view.scans.map(scan => (
              <ScanLine key={scan.id} scan={scan} onWithdraw={keeps ? () => setPanel(scan) : null} />
            ))}
          </ul>
        )}
        {keeps && (
          <Group>
            <Button variant="default" onClick={() => setPanel('attach')}>
              {t('signature.scan.attach')}
            </Button>
          </Group>
        )}
      </Stack>
      {panel === 'attach' && (
        <SidePanel title={t('signature.scan.attach')} onClose={close}>
          <ScanForm paperId={view.paper.id} place={place} onClose={close} />
        </SidePanel>
      )}
      {panel !== null && panel !== 'attach' && (
        <SidePanel title={t('signature.scan.withdrawTitle', { file: panel.fileName })} onClose={close}>
          <WithdrawForm scan={panel} onClose={close} />
        </SidePanel>
      )}
    </Paper>
  )
}

function ScanLine({ scan, onWithdraw }: { scan: ScanView; onWithdraw: (() => void) | null }) {
  const { t } = useTranslation()
  const open = useAct('scan.open')
  const { fileName: file, pages, size, signedOn, place, attachedAt, attachedBy, withdrawn } = scan
  return (
    <li className={styles.row}>
      <div>
        <div className={withdrawn ? styles.gone : undefined}>
          {file} · {t('signature.scan.pages', { count: pages })} · {formatSize(size)}
        </div>
        <div>{t('signature.scan.signed', { day: formatTableDate(signedOn), place })}</div>
        <div className={words.quiet}>
          {t('signature.scan.by', { name: attachedBy, at: formatMoment(attachedAt) })}
        </div>
        {withdrawn && (
          <div>
            {t('signature.scan.withdrawn', { at: formatMoment(withdrawn.at), reason: withdrawn.reason })}
          </div>
        )}
      </div>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          loading={open.pending}
          aria-label={t('signature.scan.openOne', { file })}
          onClick={() => void open.run({ scanId: scan.id })}
        >
          {t('signature.scan.open')}
        </Button>
        {onWithdraw && !withdrawn && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('signature.scan.withdrawOne', { file })}
            onClick={onWithdraw}
          >
            {t('signature.scan.withdraw')}
          </Button>
        )}
      </Group>
    </li>
  )
}
