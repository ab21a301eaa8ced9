import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VerifiedFile } from '#shared/contract/verification.ts'
import type { ArchiveReport, Verdict as Decision, DocumentReport } from '#shared/domain/signature-report.ts'
import { Facts } from '../../components/Facts.tsx'
import words from '../../components/words.module.css'
import { formatMoment } from '../../format.ts'
import { usePaperName } from '../papers/paper-kinds.ts'
import { RecountTable } from './RecountTable.tsx'
import { KeySeal, SignatureEntry } from './SignatureEntry.tsx'
import { type Mood, Verdict } from './Verdict.tsx'
import styles from './Verification.module.css'

const moods: Readonly<Record<Decision, Mood>> = {
  valid: 'good',
  untrusted: 'doubt',
  unsigned: 'doubt',
  broken: 'bad',
  unreadable: 'bad',
}

/** What one file proves, in words: whole or not, each signer, whether this workspace knows it, and the count again. */
export function FileReport({ file }: { file: VerifiedFile }) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{file.fileName}</Title>
        <Text c="dimmed">{t(`verification.kind.${file.kind}`)}</Text>
      </div>
      {file.kind === 'scan' ? (
        <Verdict mood="doubt">{t('verification.scanOnly')}</Verdict>
      ) : (
        <Signatures report={file.report} />
      )}
      <Recorded file={file} />
      {file.kind === 'archive' && file.recount && <RecountTable report={file.recount} />}
      <Facts
        rows={[
          [
            t('signing.report.sha256'),
            <span key="hash" className={words.hash}>
              {file.report.sha256}
            </span>,
          ],
          ...(file.kind === 'scan' ? [[t('verification.pages'), file.report.pages] as const] : []),
          ...(file.kind === 'archive' ? [[t('signing.report.files'), file.report.fileCount] as const] : []),
        ]}
      />
    </Stack>
  )
}

function Signatures({ report }: { report: DocumentReport | ArchiveReport }) {
  const { t } = useTranslation()
  const { verdict, refusal, problems, signatures } = report
  const keySeals = 'keySeals' in report ? report.keySeals : []
  return (
    <Stack gap="sm">
      <Verdict mood={moods[verdict]}>{t(`signing.verdict.${verdict}`)}</Verdict>
      {refusal && <Text>{t(`signing.refusal.${refusal.code}`, { detail: refusal.detail })}</Text>}
      {problems.length > 0 && (
        <List>
          {problems.map(({ code, detail }) => (
            <List.Item key={`${code}/${detail}`}>{t(`signing.problem.${code}`, { detail })}</List.Item>
          ))}
        </List>
      )}
      <ul className={styles.lines}>
        {signatures.map((signature, index) => (
          <SignatureEntry
            key={signature.certificate?.fingerprint ?? signature.signerName}
            signature={signature}
            number={index + 1}
          />
        ))}
        {keySeals.map(seal => (
          <KeySeal key={seal.publicKey} seal={seal} />
        ))}
      </ul>
      {signatures.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('verification.heldBy')} {t('signing.report.revocation')}
        </Text>
      )}
    </Stack>
  )
}

function Recorded({ file: { recorded, workspace } }: { file: VerifiedFile }) {
  const { t } = useTranslation()
  const nameOf = usePaperName()
  if (workspace === null) return <Text>{t('verification.noWorkspace')}</Text>
  if (recorded === null) return <Verdict mood="doubt">{t('verification.notRecorded', { workspace })}</Verdict>
  const { as, kind, version, session, at, otherHolders } = recorded
  const sentence = t(`verification.recorded.${as}`, {
    paper: nameOf(kind),
    version,
    session,
    at: formatMoment(at),
  })
  return (
    <>
      <Verdict mood={as === 'withdrawnScan' ? 'bad' : 'good'}>{sentence}</Verdict>
      {otherHolders.map(({ certificate, name, reason }) => (
        <Verdict key={`${certificate}/${name}`} mood="doubt">
          {reason === ''
            ? t('verification.otherHolder', { certificate, name })
            : t('verification.otherHolderReason', { certificate, name, reason })}
        </Verdict>
      ))}
    </>
  )
}
