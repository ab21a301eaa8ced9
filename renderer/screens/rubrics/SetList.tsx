import { Tooltip } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SetSummary } from '#shared/contract/rubric.ts'
import styles from './Rubrics.module.css'

const groupsOf = (sets: readonly SetSummary[], key: 'industry' | 'group') => [
  ...Map.groupBy(sets, set => set[key]),
]

function SetLine({ packId, set }: { packId: string; set: SetSummary }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link to={`/rubrics/${packId}/${set.no}`} className={styles.set}>
        <span className={styles.no}>{set.no}</span>
        <span className={styles.name}>{set.name}</span>
        {set.unverified && (
          <Tooltip label={t('rubric.unverifiedHint')}>
            <span className={styles.unverified}>
              <IconAlertTriangle aria-hidden size="1rem" /> {t('rubric.unverified')}
            </span>
          </Tooltip>
        )}
        <span className={styles.count}>{t('rubric.criteria', { count: set.criteria })}</span>
      </Link>
    </li>
  )
}

/** Sets under their industry and group, in the order of the decision. */
export function SetList({ packId, sets }: { packId: string; sets: readonly SetSummary[] }) {
  return (
    <div className={styles.industries}>
      {groupsOf(sets, 'industry').map(([industry, ofIndustry]) => (
        <section key={industry} className={styles.industry}>
          <h2 className={styles.industryName}>{industry}</h2>
          {groupsOf(ofIndustry, 'group').map(([group, ofGroup]) => (
            <div key={group}>
              {group !== industry && <h3 className={styles.groupName}>{group}</h3>}
              <ul className={styles.sets}>
                {ofGroup.map(set => (
                  <SetLine key={set.no} packId={packId} set={set} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
