import { useTranslation } from 'react-i18next'
import { type CriterionDisagreement, deviationOf, rangeOf } from '#shared/domain/disagreement.ts'
import type { ChartMember } from './chart-member.ts'
import styles from './HeatMap.module.css'
import { lean } from './heat-lean.ts'

type HeatMapProps = {
  /** Who gave the points at this place of every criterion. */
  readonly members: readonly ChartMember[]
  readonly criteria: readonly (CriterionDisagreement & { readonly title: string })[]
  readonly chosen: string | null
  readonly onChoose: (criterion: string) => void
}

/** A third of the criterion's points is worth a look, half of them a talk. */
function width(range: number, max: number): 'much' | 'some' | undefined {
  if (range * 2 >= max && range > 1) return 'much'
  return range * 3 >= max && range > 0 ? 'some' : undefined
}

const oneDecimal = (value: number): string => value.toFixed(1).replace('.', ',')

/** How far the members are apart on each criterion. */
function Scatter({ criteria }: Pick<HeatMapProps, 'criteria'>) {
  const { t } = useTranslation()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('tally.heat.range')}</th>
        {criteria.map(({ criterion, scatter, max }) => (
          <td key={criterion} data-wide={width(rangeOf(scatter), max)}>
            {rangeOf(scatter)}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('tally.heat.deviation')}</th>
        {criteria.map(({ criterion, scatter }) => (
          <td key={criterion} className={styles.deviation}>
            {oneDecimal(deviationOf(scatter))}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** Members × criteria. A cell is coloured by its distance from the median, so that a council of one mind is a blank sheet. */
export function HeatMap({ members, criteria, chosen, onChoose }: HeatMapProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.scroll}>
      <table className={styles.map}>
        <caption className="visually-hidden">{t('tally.heat.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tally.member')}</th>
            {criteria.map(criterion => (
              <th key={criterion.criterion} scope="col" data-part={criterion.part}>
                <button
                  type="button"
                  className={styles.code}
                  title={`${criterion.criterion} ${criterion.title}`}
                  aria-pressed={chosen === criterion.criterion}
                  onClick={() => onChoose(criterion.criterion)}
                >
                  {criterion.criterion}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name }, index) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {criteria.map(criterion => {
                const points = criterion.points[index] ?? 0
                return (
                  <td key={criterion.criterion} data-lean={lean(points, criterion)}>
                    {points}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <Scatter criteria={criteria} />
      </table>
    </div>
  )
}
