import { foldForSearch } from '#shared/domain/vietnamese-name.ts'

/** Whether every word typed, with or without diacritics, is found somewhere in the texts. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const where = foldForSearch(texts.join(' '))
  return foldForSearch(typed)
    .split(' ')
    .every(word => where.includes(word))
}
