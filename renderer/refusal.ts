import type { TFunction } from 'i18next'
import { memberRoles } from '#shared/domain/council.ts'
import { sessionMoves, sessionStates } from '#shared/domain/session.ts'
import type { CallError } from '#shared/error-code.ts'

type Facts = Record<string, string | number>

/** Codes among the facts become words, moments become the hour; the rest is shown as it is. */
function readableFacts(t: TFunction, facts: Readonly<Facts>): Facts {
  const readable: Facts = { ...facts }
  for (const state of sessionStates)
    if (facts.state === state) readable.state = t(`domain.sessionState.${state}`)
  for (const move of Object.keys(sessionMoves) as (keyof typeof sessionMoves)[]) {
    if (facts.move === move) readable.move = t(`domain.sessionMove.${move}`)
  }
  for (const role of memberRoles) if (facts.role === role) readable.role = t(`roles.${role}`)
  return readable
}

/** The sentence of a refused call: what is wrong, where, what to do. */
export function refusalSentence(t: TFunction, error: CallError): string {
  const sentence = t(`errors.${error.code}`, readableFacts(t, error.facts ?? {}) as never)
  const place = error.code === 'input-invalid' && error.at ? [t('common.place', { at: error.at })] : []
  const incident = error.incident ? [t('common.incident', { incident: error.incident })] : []
  return [sentence, ...place, ...incident].join(' ')
}
