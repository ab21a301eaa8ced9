import { expect, test } from 'vitest'
import { criteriaOf, type ProductSet, printedCodeOf, productSetSchema } from '#shared/domain/rubric.ts'
import { withUniqueCodes } from '#shared/domain/unique-codes.ts'
import { soundSetJson } from './sound-set.ts'

function setWithCodes(codes: readonly string[]): ProductSet {
  const set = soundSetJson()
  const criteria = codes.map(code => ({
    code,
    title: `Tiêu chí ${code}`,
    max: 1,
    options: [{ label: 'Có', points: 1 }],
  }))
  const [first] = set.parts
  const section = { code: '1', title: 'TỔ CHỨC', max: codes.length, criteria }
  return productSetSchema.parse({ ...set, parts: [{ ...first, sections: [section] }, ...set.parts.slice(1)] })
}

const codesOf = (set: ProductSet) =>
  criteriaOf(set)
    .filter(({ part }) => part.code === 'A')
    .map(({ criterion }) => [criterion.code, printedCodeOf(criterion)])

test('a set without repeated codes is left as it is', () => {
  const set = setWithCodes(['1.1', '1.2'])
  expect(withUniqueCodes(set)).toBe(set)
})

test.each([
  [
    ['6.1.3', '6.1.3'],
    ['6.1.3', '6.1.3.2'],
  ],
  [
    ['6.1.3', '6.1.3', '6.1.3'],
    ['6.1.3', '6.1.3.2', '6.1.3.3'],
  ],
  [
    ['1.1', '1.1.2', '1.1'],
    ['1.1', '1.1.2', '1.1.3'],
  ],
  [
    ['1.1.1.1', '1.1.1.1'],
    ['1.1.1.1', '1.1.1.99'],
  ],
])('%j get the keys %j and keep the print', (printed, keys) => {
  expect(codesOf(withUniqueCodes(setWithCodes(printed)))).toEqual(
    keys.map((key, index) => [key, printed[index]]),
  )
})
