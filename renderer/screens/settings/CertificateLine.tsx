import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustedCertificate } from '#shared/contract/trust.ts'
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
        <div className={styles.quiet}>{subject}</div>
        {!selfIssued && (
          <div className={styles.quiet}>
            {t('signature.settings.issuer')}: {issuer}
          </div>
        )}
        <div className={styles.quiet}>
          {t('signature.settings.until')}: {formatDayOf(notAfterAt)}
        </div>
        {!authority && <div>{t('signature.settings.notAuthority')}</div>}
        <div className={styles.quiet}>{t('signature.settings.fingerprint')}</div>
        <div className={styles.hash}>{grouped(fingerprint)}</div>
      </div>
      {children}
    </li>
  )
}
