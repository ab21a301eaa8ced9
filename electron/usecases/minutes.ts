import type { MinutesSection, MinutesView } from '#shared/contract/minutes.ts'
import type { CallInput } from '#shared/contract.ts'
import { minutesSectionKeys } from '#shared/domain/minutes.ts'
import { ok } from '#shared/result.ts'
import { insertText, loadTexts } from '../store/paper-text.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { generateMinutes } from './minutes-text.ts'
import { loadSessionRecord, type SessionRecord } from './session-view.ts'

const minutesPlace = (sessionId: string) => ({ kind: 'minutes', sessionId, productId: null })

/** Each section in force: the secretary's text where he edited, otherwise what the data say now. */
export function minutesSections(context: Pick<Context, 'db'>, record: SessionRecord): MinutesSection[] {
  const generated = generateMinutes(context, record)
  const stored = loadTexts(context.db, minutesPlace(record.session.id))
  return minutesSectionKeys.map(key => {
    const section = stored.get(key)
    const edited = section != null && section.text !== null
    return {
      key,
      text: section?.text ?? generated[key],
      generated: generated[key],
      edited,
      outdated: edited && section.basis !== generated[key],
      version: section?.version ?? 0,
    }
  })
}

export function loadMinutes(context: Context, input: { sessionId: string }): Answer<MinutesView> {
  const record = loadSessionRecord(context, input.sessionId)
  return record
    ? ok({ sessionId: input.sessionId, sections: minutesSections(context, record) })
    : refuse('session-not-found')
}

/** Saves a new version of one section together with what the data said; null goes back to the generated text. */
export function saveMinutesSection(
  context: Context,
  input: CallInput<'minutes.saveSection'>,
): Answer<MinutesView> {
  const { sessionId, key, text } = input
  return change(context, 'minutes.saveSection', { session: sessionId, key }, () => {
    const record = loadSessionRecord(context, sessionId)
    if (!record) return refuse('session-not-found')
    const { state } = record.session
    if (state === 'minuted' || state === 'decided') return refuse('session-locked', { facts: { state } })
    const current = minutesSections(context, record).find(section => section.key === key)
    if (!current) return refuse('minutes-section-unknown')
    const by = seatName(context.caller)
    insertText(
      context.db,
      minutesPlace(sessionId),
      { key, version: current.version + 1, text, basis: current.generated },
      { at: context.now(), by },
    )
    return loadMinutes(context, { sessionId })
  })
}
