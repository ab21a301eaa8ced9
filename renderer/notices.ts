import { useSyncExternalStore } from 'react'
import type { CallError } from '#shared/error-code.ts'

/** A passing word needs no answer; a refusal stays until it is closed. */
export type Notice =
  | { readonly kind: 'done'; readonly id: number; readonly text: string }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: CallError }

const shownForMs = 4000
let notices: readonly Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

function replace(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

export function closeNotice(id: number): void {
  replace(notices.filter(notice => notice.id !== id))
}

/** Says that something is done; goes away by itself. */
export function announceDone(text: string): void {
  const id = nextId++
  replace([...notices.filter(notice => notice.kind === 'refusal'), { kind: 'done', id, text }])
  setTimeout(() => closeNotice(id), shownForMs)
}

/** Says why something was refused; the same refusal is not stacked. */
export function announceRefusal(error: CallError): void {
  const others = notices.filter(notice => notice.kind === 'done' || notice.error.code !== error.code)
  replace([...others, { kind: 'refusal', id: nextId++, error }])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNotices = (): readonly Notice[] => useSyncExternalStore(subscribe, () => notices)
