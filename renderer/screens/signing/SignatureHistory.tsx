import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SignatureView } from '#shared/contract/signature.ts'
import { isHeldBy } from '#shared/domain/holder-name.ts'
import { Caution } from '../../components/Caution.tsx'
import words from '../../components/words.module.css'
import { formatDayOf, formatMoment } from '../../format.ts'
import styles from './Signing.module.css'

/** Each act of signing with time, place, keyboard and certificate, in order. */
export function SignatureHistory({ signatures }: { signatures: readonly SignatureView[] }) {
  const { t } = useTranslation()
  if (signatures.length === 0) return null
  return (
    <div>
      <Title order={3} mb="xs">
        {t('signature.history')}
      </Title>
      <ol className={styles.list}>
        {signatures.map(entry => (
          <HistoryLine key={entry.id} entry={entry} />
        ))}
      </ol>
    </div>
  )
}

function HistoryLine({ entry }: { entry: SignatureView }) {
  const { t } = useTranslation()
  const { way, fullName: name, signedAt, place, seat, certificate } = entry
  const line = t('signature.historyLine', {
    way: t(`signature.way.${way}`),
    name,
    at: formatMoment(signedAt),
  })
  return (
    <li>
      <div>{place === '' ? line : `${line}, ${place}`}</div>
      {seat !== name && <div className={words.quiet}>{t('signature.recordedBy', { name: seat })}</div>}
      {certificate && (
        <div className={words.quiet}>
          {t('signature.certificateOf', {
            name: certificate.commonName,
            issuer: certificate.issuer,
            until: formatDayOf(certificate.notAfterAt),
          })}
        </div>
      )}
      {certificate && !isHeldBy(certificate.commonName, name) && (
        <Caution>
          {certificate.holderReason === ''
            ? t('verification.otherHolder', { certificate: certificate.commonName, name })
            : t('verification.otherHolderReason', {
                certificate: certificate.commonName,
                name,
                reason: certificate.holderReason,
              })}
        </Caution>
      )}
    </li>
  )
}
