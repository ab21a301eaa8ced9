import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustedCertificate } from '#shared/contract/trust.ts'
import words from '../../components/words.module.css'
import { formatDayOf } from '../../format.ts'
import styles from './Signatures.module.css'

type CertificateLineProps = { readonly certificate: TrustedCertificate; readonly children?: ReactNode }

/** Fingerprint in groups of four, as issuers publish it. */
const grouped = (fingerprint: string) => fingerprint.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')

export function CertificateLine({ certificate, children }: CertificateLineProps) {
  const { t } = useTranslation()
  const { commonName, subject, issuer, selfIssued, authority, notAfterAt, fingerprint } = certificate
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.name}>{commonName}</div>
        <div className={words.quiet}>{subject}</div>
        {!selfIssued && (
          <div className={words.quiet}>
            {t('signature.settings.issuer')}: {issuer}
          </div>
        )}
        <div className={words.quiet}>
          {t('signature.settings.until')}: {formatDayOf(notAfterAt)}
        </div>
        {!authority && <div>{t('signature.settings.notAuthority')}</div>}
        <div className={words.quiet}>{t('signature.settings.fingerprint')}</div>
        <div className={words.hash}>{grouped(fingerprint)}</div>
      </div>
      {children}
    </li>
  )
}
