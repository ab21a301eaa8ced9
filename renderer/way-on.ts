import type { ErrorCode } from '#shared/error-code.ts'

/** Where to go when a screen cannot be shown: an address, and the key of the words on the button. */
export type WayOn = {
  readonly to: string
  readonly words:
    | 'sessions'
    | 'session'
    | 'products'
    | 'tally'
    | 'ballots'
    | 'seat'
    | 'papers'
    | 'rubrics'
    | 'practice'
}

/** The nearest place that is open to whoever was refused: within the session of the address if there is one. */
export function wayOn(code: ErrorCode, sessionId: string | undefined): WayOn {
  const inSession = (page: string, words: WayOn['words']): WayOn =>
    sessionId === undefined
      ? { to: '/sessions', words: 'sessions' }
      : { to: `/sessions/${sessionId}${page}`, words }
  switch (code) {
    case 'session-not-found':
      return { to: '/sessions', words: 'sessions' }
    case 'seat-required':
      return { to: '/seat', words: 'seat' }
    case 'product-not-in-session':
      return inSession('/products', 'products')
    case 'tally-not-open':
      return inSession('/tally', 'tally')
    case 'ballot-first':
      return inSession('/ballots', 'ballots')
    case 'paper-not-found':
      return { to: '/papers', words: 'papers' }
    case 'rubric-not-found':
    case 'annex-not-found':
      return { to: '/rubrics', words: 'rubrics' }
    case 'practice-not-found':
      return { to: '/practice', words: 'practice' }
    default:
      return inSession('', 'session')
  }
}
