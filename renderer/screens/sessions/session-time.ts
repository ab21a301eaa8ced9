import { useTranslation } from 'react-i18next'
import type { SessionInput } from '#shared/contract/session.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import { formatMinuteOfDay } from '../../format.ts'

/** When a session opens, as far as it is known: "08:30 ngày 05/6/2026". */
export function useSessionTime() {
  const { t } = useTranslation()
  return ({ heldOn, startMinute }: Pick<SessionInput, 'heldOn' | 'startMinute'>): string => {
    if (heldOn === null) return t('session.timeUnset')
    const date = formatTableDate(heldOn)
    return startMinute === null ? date : t('session.timeFrom', { time: formatMinuteOfDay(startMinute), date })
  }
}
