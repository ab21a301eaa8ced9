import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/domain/calendar.ts'
import type { FactKind } from '#shared/domain/facts/fact-fields.ts'
import { recallClock } from '#shared/domain/recall.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { useCall } from '../../api.ts'
import { Caution } from '../../components/Caution.tsx'
import { today } from '../../format.ts'
import { MissingOffices } from '../council/MissingOffices.tsx'
import type { FactsControl } from './FactCell.tsx'
import styles from './Facts.module.css'

type AdviceProps = { readonly control: FactsControl }

/** By when the recall has to be decided, and that running out is no ground for one. */
function RecallAdvice({ control }: AdviceProps) {
  const { t } = useTranslation()
  const concludedOn: unknown = useWatch({ control, name: 'concludedOn' })
  const clock = typeof concludedOn === 'string' && isDay(concludedOn) && recallClock(concludedOn, today())
  const facts = clock && { deadline: formatTableDate(clock.deadline), count: Math.abs(clock.daysLeft) }
  return (
    <>
      {clock && facts && clock.state === 'open' && (
        <p className={styles.quiet}>{t('facts.recall.open', facts)}</p>
      )}
      {clock && facts && clock.state !== 'open' && (
        <Caution>{t(`facts.recall.${clock.state}`, facts)}</Caution>
      )}
      <p className={styles.quiet}>{t('facts.recall.expiry')}</p>
    </>
  )
}

/** Who is still missing in the council that is about to be set up. */
function CompositionAdvice({ control }: AdviceProps) {
  const { data } = useCall('council.load', {})
  const authorisation: unknown = useWatch({ control, name: 'authorisation' })
  if (!data?.council) return null
  return (
    <MissingOffices
      members={data.members}
      level={data.council.level}
      authorisation={typeof authorisation === 'string' ? authorisation.trim() : ''}
    />
  )
}

/** What the law says on the facts of a paper while they are typed; it warns and stops nothing. */
export function FactsAdvice({ kind, control }: AdviceProps & { readonly kind: FactKind }) {
  if (kind === 'recallDecision') return <RecallAdvice control={control} />
  if (kind === 'councilDecision') return <CompositionAdvice control={control} />
  return null
}
