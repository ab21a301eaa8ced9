import { useEffect } from 'react'
import { useMatch } from 'react-router'
import { useCall } from './api.ts'

const storageKey = 'cham-sao.session'

/** The session the frame speaks about: the one in the address, else the one last looked at in this window. */
export function useCurrentSessionId(): string | null {
  const inAddress = useMatch('/sessions/:sessionId/*')?.params.sessionId
  useEffect(() => {
    if (inAddress !== undefined) sessionStorage.setItem(storageKey, inAddress)
  }, [inAddress])
  return inAddress ?? sessionStorage.getItem(storageKey)
}

export function forgetCurrentSession(): void {
  sessionStorage.removeItem(storageKey)
}

/** The current session with its list, attendance and moves; null while none is chosen. */
export function useCurrentSession() {
  const sessionId = useCurrentSessionId()
  const query = useCall('session.load', { sessionId: sessionId ?? '-' }, { enabled: sessionId !== null })
  return { sessionId, session: query.data ?? null, refusal: query.refusal }
}
