import { useSyncExternalStore } from 'react'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]
export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]
export const textSizes = ['normal', 'large'] as const
export const contrasts = ['normal', 'high'] as const

/** How the screens look on this machine; no part of the council's records. */
export type Appearance = {
  readonly language: Language
  readonly scheme: Scheme
  readonly size: (typeof textSizes)[number]
  readonly contrast: (typeof contrasts)[number]
}

const storageKey = 'cham-sao.appearance'
const usual: Appearance = { language: 'vi', scheme: 'light', size: 'normal', contrast: 'normal' }
const listeners = new Set<() => void>()
/** Set by the projector, which is dark whatever the reader has chosen for himself. */
let forcedScheme: Scheme | null = null
let chosen = readStored()
let shown = chosen

function oneOf<Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value {
  return values.find(known => known === value) ?? otherwise
}

function readStored(): Appearance {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const record = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
    return {
      language: oneOf(languages, record.language, usual.language),
      scheme: oneOf(schemes, record.scheme, usual.scheme),
      size: oneOf(textSizes, record.size, usual.size),
      contrast: oneOf(contrasts, record.contrast, usual.contrast),
    }
  } catch {
    return usual
  }
}

function show(): void {
  shown = forcedScheme === null ? chosen : { ...chosen, scheme: forcedScheme }
  const root = document.documentElement
  root.lang = shown.language
  root.dataset.size = shown.size
  root.dataset.contrast = shown.contrast
  for (const listener of listeners) listener()
}

export function changeAppearance(change: Partial<Appearance>): void {
  chosen = { ...chosen, ...change }
  localStorage.setItem(storageKey, JSON.stringify(chosen))
  show()
}

/** Forces light or dark for a screen such as the projector; null gives the choice back. */
export function forceScheme(scheme: Scheme | null): void {
  forcedScheme = scheme
  show()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentAppearance = (): Appearance => shown
export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, currentAppearance)
export const onAppearance = subscribe

show()
