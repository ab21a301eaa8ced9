import { useTranslation } from 'react-i18next'
import { formatMean, formatPartMean, partMeansMissTotal } from '#shared/domain/number-format.ts'
import { partCodes } from '#shared/domain/rubric.ts'
import { Card } from './Card.tsx'
import { TotalsStrip } from './charts/TotalsStrip.tsx'
import styles from './ProductTally.module.css'
import type { RoundReading } from './round-reading.ts'
import { SavePicture } from './SavePicture.tsx'

function Absences({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { round, tally, names } = reading
  const list = (ids: readonly string[]) => ids.map(names.full).join(', ')
  return (
    <>
      {round.missing.length > 0 && (
        <p className={styles.note}>
          {t('tally.missing', { members: list(round.missing), reason: round.missingReason || '–' })}
        </p>
      )}
      {tally.recusals.map(recusal => (
        <p key={recusal.memberId} className={styles.note}>
          {t('tally.recusedMember', { name: names.full(recusal.memberId), reason: recusal.reason })}
        </p>
      ))}
      {round.refused.map(refused => (
        <p key={refused.memberId} className={styles.over}>
          {t('tally.refusedBallot', { name: names.full(refused.memberId) })}
        </p>
      ))}
    </>
  )
}

/** A sheet that came on paper: who typed it and who checked, on hover. */
function Typed({ reading, memberId }: { reading: RoundReading; memberId: string }) {
  const { t } = useTranslation()
  const typed = reading.round.ballots.find(ballot => ballot.memberId === memberId)?.typed
  if (!typed) return null
  const { full } = reading.names
  return (
    <span
      className={styles.tag}
      data-tone="plain"
      title={t('tally.typedBy', { typedBy: full(typed.typedBy), checkedBy: full(typed.checkedBy) })}
    >
      {t('tally.typed')}
    </span>
  )
}

function PartTable({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { round, names, outliers } = reading
  const { sheets, partMeans, mean } = round.tally
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('tally.member')}</th>
          {partCodes.map(part => (
            <th key={part} scope="col" data-part={part}>
              {part}
            </th>
          ))}
          <th scope="col">{t('tally.total')}</th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet, index) => (
          <tr key={sheet.memberId}>
            <th scope="row">
              {names.full(sheet.memberId)}
              <Typed reading={reading} memberId={sheet.memberId} />
              {outliers.some(outlier => outlier.sheet === index) && (
                <span className={styles.tag} data-tone="block">
                  {t('tally.outlier.tag')}
                </span>
              )}
            </th>
            {partCodes.map(part => (
              <td key={part} data-part={part}>
                {sheet.points.parts[part]}
              </td>
            ))}
            <td className={styles.total}>{sheet.points.total}</td>
          </tr>
        ))}
      </tbody>
      {mean.count > 0 && (
        <tfoot>
          <tr>
            <th scope="row">{t('tally.mean')}</th>
            {partCodes.map(part => (
              <td key={part} data-part={part}>
                {formatPartMean(partMeans[part])}
              </td>
            ))}
            <td>{formatMean(mean)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** Members × parts with the means, and every total on the scale of the stars. */
export function MembersCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { round, names, outliers, tally } = reading
  const { sheets, partMeans, mean } = round.tally
  const footnote = mean.count > 0 && partMeansMissTotal(Object.values(partMeans), mean)
  return (
    <Card title={t('tally.members')}>
      <SavePicture fileName={`${t('tally.members')} - ${reading.line.product.name}.png`}>
        <TotalsStrip
          bands={tally.rubric.pack.bands}
          mean={mean}
          totals={sheets.map((sheet, index) => ({
            id: sheet.memberId,
            name: names.full(sheet.memberId),
            total: sheet.points.total,
            outlier: outliers.some(outlier => outlier.sheet === index),
          }))}
        />
      </SavePicture>
      <PartTable reading={reading} />
      {footnote && <p className={styles.note}>{t('tally.roundingNote')}</p>}
      <Absences reading={reading} />
    </Card>
  )
}
