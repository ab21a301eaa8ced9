import { List, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMean } from '#shared/domain/number-format.ts'
import type { RecountedRound, RecountReport } from '#shared/domain/recount-report.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { Facts } from '../../components/Facts.tsx'
import table from '../../components/table.module.css'
import { Verdict } from './Verdict.tsx'

/** The session counted again from its sealed ballots, round by round. */
export function RecountTable({ report }: { report: RecountReport }) {
  const { t } = useTranslation()
  const isSame = report.verdict === 'same'
  return (
    <Stack gap="sm">
      <Title order={3}>{t('verification.recount.title')}</Title>
      <Verdict mood={isSame ? 'good' : 'bad'}>
        {t(isSame ? 'verification.recount.same' : 'verification.recount.differs')}
      </Verdict>
      {report.findings.length > 0 && (
        <List>
          {report.findings.map(({ check, fault, at }) => (
            <List.Item key={`${check}/${fault}/${at}`}>{t(`trail.verify.faults.${fault}`, { at })}</List.Item>
          ))}
        </List>
      )}
      <Facts
        rows={[
          [t('verification.recount.council'), report.council],
          [t('verification.recount.session'), report.title],
          [t('verification.recount.heldOn'), report.heldOn && formatTableDate(report.heldOn)],
          [t('verification.recount.entries'), report.counted.entries],
          [t('verification.recount.papers'), report.counted.papers],
          [t('verification.recount.head'), report.headCode],
        ]}
      />
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('verification.recount.product')}</th>
            <th scope="col" className={table.number}>
              {t('verification.recount.round')}
            </th>
            <th scope="col" className={table.number}>
              {t('verification.recount.ballots')}
            </th>
            <th scope="col" className={table.number}>
              {t('verification.recount.mean')}
            </th>
            <th scope="col">{t('verification.recount.stars')}</th>
            <th scope="col">{t('verification.recount.outcome')}</th>
            <th scope="col">{t('verification.recount.result')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rounds.map(round => (
            <RoundRow key={`${round.productId}/${round.round}`} round={round} />
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

function RoundRow({
  round: { name, round, counted, sealed, mean, stars, outcome, same },
}: {
  round: RecountedRound
}) {
  const { t } = useTranslation()
  return (
    <tr>
      <td className={table.name}>{name}</td>
      <td className={table.number}>{round}</td>
      <td className={table.number}>
        {counted}/{sealed}
      </td>
      <td className={table.number}>
        {mean.count === 0 ? t('verification.recount.noStars') : formatMean(mean)}
      </td>
      <td>{stars === null ? t('verification.recount.noStars') : t('domain.stars', { stars })}</td>
      <td>{outcome === null ? '' : t(`domain.outcome.${outcome}`)}</td>
      <td className={same ? undefined : table.blocked}>
        {t(same ? 'verification.recount.fits' : 'verification.recount.differsHere')}
      </td>
    </tr>
  )
}
