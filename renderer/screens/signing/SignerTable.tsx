import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SignerView } from '#shared/contract/signature.ts'
import type { SigningWay } from '#shared/domain/paper-signing.ts'
import table from '../../components/table.module.css'
import { formatMoment } from '../../format.ts'

export type SigningAct = { readonly signer: SignerView; readonly way: SigningWay }

type SignerTableProps = {
  readonly signers: readonly SignerView[]
  /** Nothing can be written into the file any more. */
  readonly closed: boolean
  readonly onSign: (act: SigningAct) => void
}

/** Signers with when each signed, or the button to do it now. */
export function SignerTable({ signers, closed, onSign }: SignerTableProps) {
  const { t } = useTranslation()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('signature.name')}</th>
          <th scope="col">{t('signature.role')}</th>
          <th scope="col">{t('signature.way.onScreen')}</th>
          <th scope="col">{t('signature.way.digital')}</th>
        </tr>
      </thead>
      <tbody>
        {signers.map(signer => (
          <tr key={signer.memberId ?? `${signer.fullName}/${signer.title}`}>
            <td className={table.name}>{signer.fullName}</td>
            <td>{signer.title}</td>
            <td>
              <HandCell signer={signer} closed={closed} onSign={onSign} />
            </td>
            <td>
              {signer.digitalAt !== null ? (
                formatMoment(signer.digitalAt)
              ) : (
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={t('signature.byCertificateOne', { name: signer.fullName })}
                  onClick={() => onSign({ signer, way: 'digital' })}
                >
                  {t('signature.byCertificate')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HandCell({ signer, closed, onSign }: Omit<SignerTableProps, 'signers'> & { signer: SignerView }) {
  const { t } = useTranslation()
  if (signer.onScreenAt !== null) return formatMoment(signer.onScreenAt)
  if (closed) return '–'
  if (signer.memberId === null) return <span className={table.quiet}>{t('signature.noSeat')}</span>
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t('signature.byHandOne', { name: signer.fullName })}
      onClick={() => onSign({ signer, way: 'onScreen' })}
    >
      {t('signature.byHand')}
    </Button>
  )
}
