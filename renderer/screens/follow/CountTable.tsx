import { useTranslation } from 'react-i18next'
import type { FollowView } from '#shared/contract/follow.ts'
import type { StarCounts } from '#shared/domain/follow-up.ts'
import table from '../../components/table.module.css'

function CountCells({ counts }: { counts: StarCounts }) {
  return (
    <>
      <td className={table.number}>{counts.three}</td>
      <td className={table.number}>{counts.four}</td>
      <td className={table.number}>{counts.five}</td>
    </>
  )
}

/** How many products of each star are in force, commune by commune. */
export function CountTable({ communes, total }: Pick<FollowView, 'communes' | 'total'>) {
  const { t } = useTranslation()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('follow.commune')}</th>
          <th scope="col" className={table.number}>
            {t('follow.three')}
          </th>
          <th scope="col" className={table.number}>
            {t('follow.four')}
          </th>
          <th scope="col" className={table.number}>
            {t('follow.five')}
          </th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ commune, counts }) => (
          <tr key={commune}>
            <td>{commune === '' ? '–' : commune}</td>
            <CountCells counts={counts} />
          </tr>
        ))}
        <tr>
          <td className={table.name}>{t('follow.total')}</td>
          <CountCells counts={total} />
        </tr>
      </tbody>
    </table>
  )
}
