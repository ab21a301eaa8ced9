import { foldForSearch, normalizeText } from '#shared/domain/vietnamese-name.ts'

const asTyped = (text: string) => normalizeText(text).toLocaleLowerCase('vi')

const holds = (where: string, words: string): boolean => words.split(' ').every(word => where.includes(word))

/** Whether every word typed, with or without diacritics, is found somewhere in the texts. */
export function matches(typed: string, texts: readonly string[]): boolean {
  return holds(foldForSearch(texts.join(' ')), foldForSearch(typed))
}

/**
 * What was meant by the words typed: entries that hold them as typed ("chè" is not "chế"), and only where there are none, those
 * that hold them without diacritics.
 */
export function search<Entry>(
  entries: readonly Entry[],
  typed: string,
  textsOf: (entry: Entry) => readonly string[],
): readonly Entry[] {
  const words = asTyped(typed)
  if (words === '') return entries
  const exact = entries.filter(entry => holds(asTyped(textsOf(entry).join(' ')), words))
  return exact.length > 0 ? exact : entries.filter(entry => matches(typed, textsOf(entry)))
}
