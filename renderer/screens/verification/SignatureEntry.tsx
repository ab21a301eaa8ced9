import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KeySealReport, SignatureReport } from '#shared/domain/signature-report.ts'
import { Facts } from '../../components/Facts.tsx'
import words from '../../components/words.module.css'
import { formatDayOf, formatMoment } from '../../format.ts'
import { Verdict } from './Verdict.tsx'
import styles from './Verification.module.css'

/** One signer: whole or changed, believed or not, and by which certificate. */
export function SignatureEntry({ signature, number }: { signature: SignatureReport; number: number }) {
  const { t } = useTranslation()
  const { certificate, role, comment, organization, integrity, problems, warnings, signedAt, trust } =
    signature
  const isWhole = integrity === 'ok'
  return (
    <li className={styles.signer}>
      <div className={words.quiet}>{t('signing.report.signature', { number })}</div>
      <div className={styles.name}>
        {[signature.signerName, role, organization].filter(part => part !== null && part !== '').join(' · ')}
      </div>
      {comment && (
        <div>
          {t('signing.report.comment')}: {comment}
        </div>
      )}
      <Verdict mood={isWhole ? 'good' : 'bad'}>
        {t(isWhole ? 'verification.whole' : 'verification.changed')}
      </Verdict>
      <Verdict mood={trust === 'trusted' ? 'good' : 'doubt'}>{t(`signing.trust.${trust}`)}</Verdict>
      {problems.length + warnings.length > 0 && (
        <List>
          {problems.map(({ code, detail }) => (
            <List.Item key={`${code}/${detail}`}>{t(`signing.problem.${code}`, { detail })}</List.Item>
          ))}
          {warnings.map(({ code, detail }) => (
            <List.Item key={`${code}/${detail}`}>{t(`signing.warning.${code}`, { detail })}</List.Item>
          ))}
        </List>
      )}
      <Facts
        rows={[
          [t('signing.report.signedAt'), signedAt === null ? null : formatMoment(signedAt)],
          ...(certificate
            ? ([
                [t('signing.report.certificate'), certificate.subject],
                [t('signing.report.issuer'), certificate.issuer],
                [
                  t('signing.report.validity'),
                  t('signing.report.from', {
                    from: formatDayOf(certificate.notBeforeAt),
                    to: formatDayOf(certificate.notAfterAt),
                  }),
                ],
              ] as const)
            : []),
        ]}
      />
    </li>
  )
}

/** The key of a machine that sealed an archive. */
export function KeySeal({ seal }: { seal: KeySealReport }) {
  const { t } = useTranslation()
  const isWhole = seal.integrity === 'ok'
  return (
    <li className={styles.signer}>
      <div className={styles.name}>{seal.keyName}</div>
      <Verdict mood={isWhole ? 'good' : 'bad'}>
        {t(isWhole ? 'verification.whole' : 'verification.changed')}
      </Verdict>
      <Verdict mood={seal.trust === 'known-key' ? 'good' : 'doubt'}>
        {t(`signing.keyTrust.${seal.trust}`)}
      </Verdict>
      <div className={words.hash}>{seal.publicKey}</div>
      <div className={words.quiet}>
        {t('signing.report.signedAt')}: {formatMoment(seal.signedAt)}
      </div>
    </li>
  )
}
