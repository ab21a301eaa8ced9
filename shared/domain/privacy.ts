import type { ProducerInput } from './product.ts'

/**
 * What stays of a producer when its people ask for their data to be deleted: what the decision names. Name, kind and commune
 * are no person's; the rest is.
 */
export function withoutPersonalData<Producer extends ProducerInput>(producer: Producer): Producer {
  return {
    ...producer,
    address: '',
    phone: '',
    representative: '',
    representativeSex: 'unknown',
    representativeEthnicity: '',
    representativeAddress: '',
  }
}

/** Shorter texts ("Hà", "113") stand in too many places that are about nobody. */
const SHORTEST_WORDS = 6

/** What identifies a producer's representative wherever it was typed again; an address may be that of a whole village. */
export function personalWords({ representative, phone }: ProducerInput): string[] {
  return [representative, phone].filter(words => words.length >= SHORTEST_WORDS)
}

/** Takes words out of a text; `kept` (the producer's own name, which may hold the words) stays whole. */
export function withoutWords(text: string, words: readonly string[], kept: string): string {
  const clean = (part: string) => words.reduce((rest, word) => rest.replaceAll(word, ''), part)
  return kept === '' ? clean(text) : text.split(kept).map(clean).join(kept)
}

/** The same for every text inside a JSON value; of a list a line of which nothing is left goes. */
export function withoutWordsDeep(value: unknown, words: readonly string[], kept: string): unknown {
  if (typeof value === 'string') return withoutWords(value, words, kept)
  if (Array.isArray(value))
    return value
      .map(item => withoutWordsDeep(item, words, kept))
      .filter((item, index) => typeof item !== 'string' || item.trim() !== '' || item === value[index])
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutWordsDeep(inner, words, kept)]),
  )
}

export type Mention = { readonly path: string; readonly value: unknown }

/**
 * The smallest parts of a JSON value that speak of somebody: of a record of many people only his own line goes into what he is
 * given.
 */
export function mentionsIn(value: unknown, speaks: (text: string) => boolean, path = ''): Mention[] {
  if (typeof value === 'string') return speaks(value) ? [{ path, value }] : []
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  const inner = Object.entries(value).map(([key, item]) => ({
    item,
    at: path === '' ? key : `${path}.${key}`,
  }))
  const said = inner.some(({ item }) => typeof item === 'string' && speaks(item))
  if (said && !isList) return [{ path, value }]
  return inner.flatMap(({ item, at }) => mentionsIn(item, speaks, at))
}
