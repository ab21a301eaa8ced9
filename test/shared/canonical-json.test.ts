import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/canonical-json.ts'

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'ấ'] }, '{"a":[true,null,"ấ"],"b":1}'],
    [{ a: undefined, b: -0 }, '{"b":0}'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}'],
    ['\u2028\ud800', '"\u2028\\ud800"'],
    [1e21, '1e+21'],
    [[], '[]'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    1n,
    new Date(0),
    new Map(),
    () => 1,
    Symbol('a'),
  ])('refuses %s', value => expect(() => canonicalJson({ value: [value] })).toThrow())

  it('gives one text for one value, whatever the order of its members, and JSON reads it back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        const text = canonicalJson(value)
        expect(canonicalJson(reversed)).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
