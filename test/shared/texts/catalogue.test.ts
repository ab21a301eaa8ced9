import { expect, test } from 'vitest'
import { catalogue } from '#shared/texts/catalogue.ts'

/** Every sentence with its key, such as `session.next.title`. */
function sentences(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  )
}

const placesIn = (sentence: string) => [...sentence.matchAll(/{{(\w+)}}/g)].map(match => match[1]).sort()

const english = new Map(sentences(catalogue.en))

test('no sentence is empty in either language', () => {
  for (const [key, sentence] of [...sentences(catalogue.vi), ...english])
    expect(sentence.trim(), key).not.toBe('')
})

test('both languages name the same facts in each sentence', () => {
  for (const [key, sentence] of sentences(catalogue.vi)) {
    expect(placesIn(english.get(key) ?? ''), key).toEqual(placesIn(sentence))
  }
})

test('Vietnamese sentences are written in composed letters', () => {
  for (const [key, sentence] of sentences(catalogue.vi)) expect(sentence, key).toBe(sentence.normalize('NFC'))
})
