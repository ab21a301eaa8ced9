import type { TFunction } from 'i18next'
import { memberRoles } from '#shared/domain/council.ts'
import { paperKinds } from '#shared/domain/paper-kind.ts'
import { sessionMoves, sessionStates } from '#shared/domain/session.ts'
import type { CallError } from '#shared/error-code.ts'
import { missingNames } from './missing-names.ts'

type Facts = Record<string, string | number>

const namesShown = 5

/** The first names of a long list and how many more there are. */
export function shortList(t: TFunction, joined: string): string {
  const names = joined.split('; ')
  const more = names.length - namesShown
  if (more <= 1) return joined
  return t('common.andMore', { names: names.slice(0, namesShown).join('; '), count: more })
}

/** Codes among the facts become words, moments become the hour; the rest is shown as it is. */
function readableFacts(t: TFunction, facts: Readonly<Facts>): Facts {
  const readable: Facts = { ...facts }
  for (const state of sessionStates)
    if (facts.state === state) readable.state = t(`domain.sessionState.${state}`)
  for (const move of Object.keys(sessionMoves) as (keyof typeof sessionMoves)[]) {
    if (facts.move === move) readable.move = t(`domain.sessionMove.${move}`)
  }
  for (const role of memberRoles) if (facts.role === role) readable.role = t(`roles.${role}`)
  for (const kind of paperKinds) if (facts.paper === kind) readable.paper = t(`paper.kind.${kind}`)
  if (typeof facts.fields === 'string') readable.fields = missingNames(t, facts.fields.split(', '))
  if (typeof facts.products === 'string') readable.products = shortList(t, facts.products)
  return readable
}

/** The sentence of a refused call: what is wrong, where, what to do. */
export function refusalSentence(t: TFunction, error: CallError): string {
  const sentence = t(`errors.${error.code}`, readableFacts(t, error.facts ?? {}) as never)
  const place = error.code === 'input-invalid' && error.at ? [t('common.place', { at: error.at })] : []
  const incident = error.incident ? [t('common.incident', { incident: error.incident })] : []
  return [sentence, ...place, ...incident].join(' ')
}
