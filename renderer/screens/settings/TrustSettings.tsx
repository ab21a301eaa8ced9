import { Button, FileButton, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { largestCertificateFile } from '#shared/contract/file-input.ts'
import type { TrustedCertificate } from '#shared/contract/trust.ts'
import type { CallError } from '#shared/error-code.ts'
import { call, useAct, useCall } from '../../api.ts'
import { useCaller } from '../../caller.ts'
import { Refusal } from '../../components/Refusal.tsx'
import { RemoveButton } from '../../components/RemoveButton.tsx'
import { type FileInput, fileInputOf } from '../../file-input.ts'
import { announceDone } from '../../notices.ts'
import { CertificateLine } from './CertificateLine.tsx'
import styles from './Signatures.module.css'

type Read = { readonly file: FileInput; readonly certificates: readonly TrustedCertificate[] }

/** Root certificates that this machine believes. A new one is shown with its fingerprint before it is believed. */
export function TrustSettings() {
  const { t } = useTranslation()
  const { keeps } = useCaller()
  const { data: trusted = [], refusal } = useCall('trust.list', {})
  const [read, setRead] = useState<Read | null>(null)
  const [refused, setRefused] = useState<CallError | null>(null)
  const choose = async (chosen: File | null) => {
    setRead(null)
    if (!chosen) return
    if (chosen.size > largestCertificateFile || chosen.size === 0)
      return setRefused({ code: 'trust-unreadable', facts: { file: chosen.name } })
    const file = await fileInputOf(chosen)
    const answer = await call('trust.read', { file })
    setRefused(answer.ok ? null : answer.error)
    if (answer.ok) setRead({ file, certificates: answer.value })
  }
  return (
    <Paper withBorder p="lg" component="section">
      <Stack gap="md">
        <div>
          <Title order={2}>{t('signature.settings.trust')}</Title>
          <Text c="dimmed">{t('signature.settings.trustHint')}</Text>
        </div>
        <Refusal error={refusal ?? refused} />
        {trusted.length === 0 ? (
          <Text>{t('signature.settings.trustNone')}</Text>
        ) : (
          <ul className={styles.list}>
            {trusted.map(certificate => (
              <CertificateLine key={certificate.fingerprint} certificate={certificate}>
                {keeps && <Remove certificate={certificate} />}
              </CertificateLine>
            ))}
          </ul>
        )}
        {read && <Confirm read={read} onDone={() => setRead(null)} />}
        {keeps && !read && (
          <Group>
            <FileButton accept=".cer,.crt,.pem,.der" onChange={file => void choose(file)}>
              {props => (
                <Button {...props} variant="default">
                  {t('signature.settings.trustAdd')}
                </Button>
              )}
            </FileButton>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function Remove({ certificate: { fingerprint, commonName: name } }: { certificate: TrustedCertificate }) {
  const { t } = useTranslation()
  const remove = useAct('trust.remove')
  return (
    <RemoveButton
      question={t('signature.settings.trustRemoveQuestion', { name })}
      pending={remove.pending}
      onRemove={() => remove.run({ fingerprint })}
    />
  )
}

/** The last look before believing: fingerprints to compare. */
function Confirm({ read, onDone }: { read: Read; onDone: () => void }) {
  const { t } = useTranslation()
  const add = useAct('trust.add', { inline: true })
  const submit = async () => {
    const answer = await add.run({ file: read.file })
    if (!answer.ok) return
    announceDone(t('signature.settings.trustAdded'))
    onDone()
  }
  return (
    <Stack gap="sm" className={styles.confirm}>
      <Text fw={600}>{t('signature.settings.trustFound')}</Text>
      <ul className={styles.list}>
        {read.certificates.map(certificate => (
          <CertificateLine key={certificate.fingerprint} certificate={certificate} />
        ))}
      </ul>
      <Refusal error={add.refusal} />
      <Group>
        <Button loading={add.pending} onClick={() => void submit()}>
          {t('signature.settings.trustConfirm')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
