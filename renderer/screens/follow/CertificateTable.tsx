import { useTranslation } from 'react-i18next'
import type { FollowLine } from '#shared/contract/follow.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { StarMarks } from '../../components/StarMarks.tsx'
import table from '../../components/table.module.css'
import { useGradually } from '../../use-gradually.ts'

export function CertificateTable({ lines }: { lines: readonly FollowLine[] }) {
  const { t } = useTranslation()
  const shown = useGradually(lines)
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('follow.product')}</th>
          <th scope="col">{t('follow.commune')}</th>
          <th scope="col">{t('follow.stars')}</th>
          <th scope="col">{t('follow.decision')}</th>
          <th scope="col">{t('follow.expires')}</th>
          <th scope="col">{t('follow.window')}</th>
          <th scope="col">{t('follow.state')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(line => (
          <tr key={`${line.sessionId}/${line.productId}`}>
            <td>
              <div className={table.name}>{line.productName}</div>
              <div className={table.quiet}>{line.producerName}</div>
            </td>
            <td>{line.commune}</td>
            <td>
              <StarMarks stars={line.stars} />
            </td>
            <td>
              {line.decision === '' ? '–' : line.decision}
              {line.issuedOn && <div className={table.quiet}>{formatTableDate(line.issuedOn)}</div>}
            </td>
            <td>{line.expiresOn ? formatTableDate(line.expiresOn) : '–'}</td>
            <td>
              {line.window
                ? t('follow.windowDays', {
                    from: formatTableDate(line.window.from),
                    to: formatTableDate(line.window.to),
                  })
                : '–'}
            </td>
            <td>{t(`follow.states.${line.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
