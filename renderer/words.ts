import { useSyncExternalStore } from 'react'
import { hasOfficialWords, inOfficialWords } from '#shared/domain/official-wording.ts'
import type { Words } from '#shared/domain/printed-sheet.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'

const storageKey = 'cham-sao.words'
const listeners = new Set<() => void>()
let chosen: Words = localStorage.getItem(storageKey) === 'official' ? 'official' : 'short'

/** Short or official words of the criteria, for all screens of this machine. */
export function changeWords(words: Words): void {
  chosen = words
  localStorage.setItem(storageKey, words)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useWords = (): Words => useSyncExternalStore(subscribe, () => chosen)

/** The set as the reader wants to read it. Codes, points and choices are the same either way. */
export const inWords = (set: ProductSet, words: Words): ProductSet =>
  words === 'official' && hasOfficialWords(set) ? inOfficialWords(set) : set
