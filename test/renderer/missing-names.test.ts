import i18next, { type TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'
import { missingFields } from '#electron/documents/catalogue.ts'
import { readMissingField } from '#shared/domain/missing-field.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { missingNames } from '../../renderer/missing-names.ts'
import { offices } from '../electron/documents/samples/offices.ts'
import { papersOf } from '../electron/documents/samples/papers.ts'

async function speak(language: 'vi' | 'en'): Promise<TFunction> {
  const translator = i18next.createInstance()
  return (await translator.init({
    lng: language,
    defaultNS: 'app',
    resources: { [language]: { app: catalogue[language] } },
    interpolation: { escapeValue: false },
  })) as TFunction
}

type Change = (value: unknown) => unknown
/** The same data with every text or every list emptied; what tells kinds apart stays. */
function emptied(value: unknown, change: Change, key = ''): unknown {
  if (['kind', 'key', 'level', 'regime', 'purpose'].includes(key)) return value
  if (typeof value !== 'object' || value === null) return change(value)
  if (Array.isArray(value)) return change([]) === null ? [] : value.map(inner => emptied(inner, change))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, emptied(inner, change, name)]),
  )
}
const noText: Change = value => (typeof value === 'string' ? '' : value)
const noList: Change = value => (Array.isArray(value) ? null : value)
const noStars: Change = value => (value === 3 || value === 4 || value === 5 ? 0 : value)

const codesOf = (kind: PaperKind): string[] =>
  Object.values(offices).flatMap(office => {
    const data = papersOf(office)[kind]
    return [noText, noList, noStars].flatMap(change => missingFields(kind, emptied(data, change) as never))
  })

describe.each(paperKinds)('%s', kind => {
  const codes = [...new Set(codesOf(kind))]
  test('everything it may lack has a name', async () => {
    expect(codes).not.toEqual([])
    expect(codes.filter(code => readMissingField(code) === undefined)).toEqual([])
    for (const language of ['vi', 'en'] as const) {
      const names = missingNames(await speak(language), codes)
      expect(names).not.toMatch(/\[|[a-z]\.[a-z]|lacking|{{/)
      expect(names).not.toContain(catalogue[language].lacking.unnamed)
    }
  })
})

test('a line of a list is counted as people count', async () => {
  const codes = ['results[2].product.name', 'chapters[0].articles[1].blocks', 'place']
  expect(missingNames(await speak('vi'), codes)).toBe(
    'sản phẩm thứ 3: tên sản phẩm, chương 1: điều 2: lời văn, địa điểm',
  )
})

test('a code that nobody named is not read out raw', async () => {
  expect(missingNames(await speak('en'), ['results[0].someThing'])).toBe('something else')
})
