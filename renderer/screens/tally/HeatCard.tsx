import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { widestFirst } from '#shared/domain/disagreement.ts'
import { criterionByCode } from '../scoring/criterion-by-code.ts'
import { Card } from './Card.tsx'
import { HeatMap } from './charts/HeatMap.tsx'
import { HeatPicture } from './charts/HeatPicture.tsx'
import own from './HeatCard.module.css'
import styles from './ProductTally.module.css'
import { chartMembers, type RoundReading } from './round-reading.ts'
import { SavePicture } from './SavePicture.tsx'

/** Who chose which level of one criterion, with the notes. */
function CriterionDetail({ reading, code }: { reading: RoundReading; code: string }) {
  const { t } = useTranslation()
  const { round, names, tally } = reading
  const criterion = criterionByCode(tally.rubric.set, code)
  if (!criterion) return null
  const choices = [...criterion.options.keys(), 'none' as const]
  const levels = choices.flatMap(choice => {
    const by = round.ballots.filter(ballot => ballot.choices[code] === choice)
    if (by.length === 0) return []
    const option = choice === 'none' ? undefined : criterion.options[choice]
    return [{ choice, label: option?.label ?? t('ballot.none'), points: option?.points ?? 0, by }]
  })
  return (
    <div className={styles.detail}>
      <h3 className={styles.cardTitle}>
        {code} {reading.title(code)}
      </h3>
      <table className={own.levels}>
        <thead>
          <tr>
            <th scope="col">{t('tally.heat.level')}</th>
            <th scope="col">{t('ballot.points')}</th>
            <th scope="col">{t('tally.heat.by')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(level => (
            <tr key={level.choice}>
              <th scope="row">{level.label}</th>
              <td className={styles.total}>{level.points}</td>
              <td>
                {level.by.map(ballot => names.full(ballot.memberId)).join(', ')}
                {level.by.map(
                  ballot =>
                    ballot.notes[code] && (
                      <span key={ballot.memberId} className={styles.note}>
                        {names.full(ballot.memberId)}: {ballot.notes[code]}
                      </span>
                    ),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Members × criteria; a criterion opens to show who chose what. */
export function HeatCard({ reading }: { reading: RoundReading }) {
  const { t } = useTranslation()
  const { criteria } = reading
  const [chosen, setChosen] = useState<string | null>(
    () =>
      widestFirst(criteria).find(entry => entry.scatter.highest > entry.scatter.lowest)?.criterion ?? null,
  )
  const { title } = reading
  return (
    <Card title={t('tally.heat.title')} hint={t('tally.heat.hint')}>
      <SavePicture fileName={`${t('tally.heat.title')} - ${reading.line.product.name}.png`} hidden>
        <HeatPicture
          title={`${t('tally.heat.title')}: ${reading.line.product.name}`}
          rangeLabel={t('tally.heat.range')}
          members={chartMembers(reading)}
          criteria={criteria}
        />
      </SavePicture>
      <HeatMap
        members={chartMembers(reading)}
        criteria={criteria.map(entry => ({ ...entry, title: title(entry.criterion) }))}
        chosen={chosen}
        onChoose={code => setChosen(code === chosen ? null : code)}
      />
      {chosen && <CriterionDetail reading={reading} code={chosen} />}
    </Card>
  )
}
