import { useTranslation } from 'react-i18next'
import type { SessionView } from '#shared/contract/session.ts'
import { Caution } from '../../components/Caution.tsx'

/** Day, hours and place belong into the minutes and cannot be entered once these are approved: asked for in time. */
export function MinutesLack({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  if (session.state !== 'tallied' && session.state !== 'concluded') return null
  const { heldOn, startMinute, endMinute, place } = session
  const lacks = [
    heldOn === null && t('session.heldOn'),
    startMinute === null && t('session.startMinute'),
    endMinute === null && t('session.endMinute'),
    place === '' && t('session.place'),
  ].filter(lack => lack !== false)
  if (lacks.length === 0) return null
  // In the words of the form where they are entered, set in a sentence.
  return <Caution>{t('session.next.minutesLack', { fields: lacks.join(', ').toLocaleLowerCase() })}</Caution>
}
