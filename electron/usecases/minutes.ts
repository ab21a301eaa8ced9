import type { MinutesView } from '#shared/contract/minutes.ts'
import type { TextView } from '#shared/contract/text.ts'
import type { CallInput } from '#shared/contract.ts'
import { minutesSectionKeys } from '#shared/domain/minutes.ts'
import { ok } from '#shared/result.ts'
import type { Answer, Context } from './context.ts'
import { loadText, saveText } from './text.ts'

const placeOf = (sessionId: string) => ({ kind: 'minutes', sessionId, productId: null }) as const

function minutesOf(sessionId: string, view: TextView): MinutesView {
  return {
    sessionId,
    sections: minutesSectionKeys.flatMap(key => {
      const part = view.parts.find(entry => entry.key === key)
      if (!part) return []
      const { text, generated, edited, outdated, version } = part
      return [{ key, text, generated, edited, outdated, version }]
    }),
  }
}

/** The sections of the minutes: the secretary's text where he edited, otherwise what the data say now. */
export function loadMinutes(context: Context, { sessionId }: { sessionId: string }): Answer<MinutesView> {
  const view = loadText(context, placeOf(sessionId))
  return view.ok ? ok(minutesOf(sessionId, view.value)) : view
}

export function saveMinutesSection(
  context: Context,
  { sessionId, key, text }: CallInput<'minutes.saveSection'>,
): Answer<MinutesView> {
  const view = saveText(context, { ...placeOf(sessionId), key, text })
  return view.ok ? ok(minutesOf(sessionId, view.value)) : view
}
