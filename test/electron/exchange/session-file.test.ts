import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSessionFile } from '#electron/exchange/open-session-file.ts'
import { placeText, sessionFileCodes } from '#shared/session-file/problem.ts'
import { readSessionFile } from '#shared/session-file/read.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { fillText } from '#shared/texts/fill.ts'
import { rows } from './one-fault.ts'
import { looseSample, surroundings } from './sample-file.ts'

const read = (json: unknown) => readSessionFile(json, surroundings)

describe('a session file', () => {
  it('of the sample is in order', () => expect(read(looseSample())).toMatchObject({ ok: true }))

  it.each(rows)('with %s is refused at its place', (what, spoil, at, code) => {
    const file = what === 'a list instead of the file' ? [] : looseSample()
    spoil(file)
    const answer = read(file)
    const found = answer.ok ? [] : answer.error.map(problem => ({ at: problem.at, code: problem.code }))
    expect(found).toContainEqual({ at, code })
    if (!answer.ok)
      for (const problem of answer.error)
        for (const sentences of [catalogue.vi.sessionFile, catalogue.en.sessionFile])
          expect(fillText(sentences[problem.code], problem.facts)).not.toMatch(/[{]{2}|…/)
  })

  it('has a tried example of every fault but those of the bytes', () => {
    const tried = new Set(rows.map(([, , , code]) => code))
    const untried = sessionFileCodes.filter(code => !tried.has(code))
    expect(untried).toEqual([
      'file-unreadable',
      'file-too-large',
      'not-text',
      'not-json',
      'too-short',
      'value-wrong',
    ])
  })

  it('with the seven faults of the rows above names all seven', () => {
    const file = looseSample()
    for (const product of file.products.slice(0, 7)) product.lodgedOn = '2026-07-01'
    const answer = read(file)
    expect(answer.ok ? 0 : answer.error.length).toBe(7)
  })

  it.each([
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x7b), '', 'not-text'],
    ['an unclosed brace', Buffer.from('{\n  "format": \n'), '', 'not-json'],
    ['a comma too many', Buffer.from('{\n  "format": 1,,\n}'), 'line 2 column 15', 'not-json'],
    ['nothing', Buffer.from(''), '', 'not-json'],
  ])('of %s is refused', (_what, bytes, at, code) => {
    expect(parseSessionFile(bytes, surroundings)).toMatchObject({ ok: false, error: [{ at, code }] })
  })

  it('may begin with a byte order mark', () => {
    const bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(JSON.stringify(looseSample()))])
    expect(parseSessionFile(bytes, surroundings).ok).toBe(true)
  })
})

/** Every place of a JSON value, so that one of them can be replaced. */
function placesOf(value: unknown, place: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [place]
  const entries = Array.isArray(value)
    ? value.map((entry, index) => [index, entry] as const)
    : Object.entries(value)
  return [place, ...entries.flatMap(([step, entry]) => placesOf(entry, [...place, step]))]
}

describe('whatever JSON is given', () => {
  it('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => void read(json)),
      { numRuns: 300 },
    )
  })

  it('and wherever the sample is spoilt, there is an answer', () => {
    const places = placesOf(looseSample()).filter(place => place.length > 0)
    const spoilt = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(fc.jsonValue(), fc.constantFrom('m1', 'p1', 0, 1, 'none', '__proto__')),
    )
    fc.assert(
      fc.property(spoilt, ([place, value]) => {
        const file = looseSample()
        let parent = file
        for (const step of place.slice(0, -1)) parent = parent[step]
        parent[place.at(-1) ?? ''] = value
        const answer = read(file)
        return answer.ok || answer.error.length > 0
      }),
      { numRuns: 300 },
    )
  })
})

describe('a place', () => {
  it.each([
    [[], ''],
    [['session', 'heldOn'], 'session.heldOn'],
    [['ballots', 3, 'choices', '1.2'], 'ballots[3].choices["1.2"]'],
    [['a "quoted" key'], '["a \\"quoted\\" key"]'],
  ])('%j is written as in JavaScript', (place, text) => expect(placeText(place)).toBe(text))
})
