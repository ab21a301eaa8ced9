import { useEffect } from 'react'
import { useMatch } from 'react-router'
import { useCall } from './api.ts'

const storageKey = 'cham-sao.session'

export function forgetCurrentSession(): void {
  sessionStorage.removeItem(storageKey)
}

/** The current session with its list, attendance and moves: the one in the address, else the one last looked at in this window. */
export function useCurrentSession() {
  const inAddress = useMatch('/sessions/:sessionId/*')?.params.sessionId
  const sessionId = inAddress ?? sessionStorage.getItem(storageKey)
  const { data, refusal } = useCall(
    'session.load',
    { sessionId: sessionId ?? '-' },
    { enabled: sessionId !== null },
  )
  const loadedId = data?.id
  // Only one that exists is remembered: a mistyped address must not follow the reader about.
  useEffect(() => {
    if (loadedId !== undefined) sessionStorage.setItem(storageKey, loadedId)
  }, [loadedId])
  return { sessionId: refusal ? null : sessionId, session: data ?? null }
}
