import { useEffect, useEffectEvent } from 'react'

/** What the keyboard asks of the ballot screen. */
export type BallotKey =
  | { readonly kind: 'digit'; readonly digit: number }
  | { readonly kind: 'step'; readonly by: -1 | 1 }
  | { readonly kind: 'option'; readonly by: -1 | 1 }
  | { readonly kind: 'next' | 'find' | 'undo' | 'gate' | 'aside' | 'note' | 'help' | 'mode' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const letters: Readonly<Record<string, BallotKey>> = {
  KeyU: { kind: 'undo' },
  KeyG: { kind: 'gate' },
  KeyS: { kind: 'aside' },
  KeyN: { kind: 'note' },
  KeyW: { kind: 'mode' },
}

const named: Readonly<Record<string, BallotKey>> = {
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowRight: { kind: 'step', by: 1 },
  PageUp: { kind: 'step', by: -1 },
  PageDown: { kind: 'step', by: 1 },
  ArrowUp: { kind: 'option', by: -1 },
  ArrowDown: { kind: 'option', by: 1 },
  Enter: { kind: 'next' },
  '/': { kind: 'find' },
  '?': { kind: 'help' },
}

/**
 * The meaning of a key. Digits and letters go by their place on the keyboard: a Vietnamese layout prints ă, â, ê on the digits, and an
 * input method may hold a letter back.
 */
export function ballotKey(pressed: Pressed): BallotKey | undefined {
  const { key, code, ctrlKey, metaKey, altKey } = pressed
  if ((ctrlKey || metaKey) && code === 'KeyZ' && !altKey) return { kind: 'undo' }
  if (ctrlKey || metaKey || altKey) return undefined
  if (named[key]) return named[key]
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined && !pressed.shiftKey) return { kind: 'digit', digit: Number(digit) }
  return letters[code]
}

/** Whether the element takes the key itself: text is being typed, or a button would be pressed by Enter. */
function keepsKey(target: EventTarget | null, key: BallotKey): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return true
  if (target.closest('[role="dialog"], [role="listbox"], [role="menu"]')) return true
  const pressable = target.closest('button, a')
  return key.kind === 'next' && pressable !== null && pressable.getAttribute('role') !== 'radio'
}

/** Listens while the screen is shown. */
export function useBallotKeys(onKey: (key: BallotKey) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const key = ballotKey(event)
    if (!key || keepsKey(event.target, key)) return
    event.preventDefault()
    onKey(key)
  })
  useEffect(() => {
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
