import { describe, expect, it } from 'vitest'
import {
  mentionsIn,
  personalWords,
  withoutPersonalData,
  withoutWords,
  withoutWordsDeep,
} from '#shared/domain/privacy.ts'
import type { ProducerInput } from '#shared/domain/product.ts'

const producer: ProducerInput = {
  name: 'Hộ kinh doanh Lương Văn Tín',
  type: 'Hộ kinh doanh',
  address: 'thôn 3',
  commune: 'xã Tân Lộc',
  phone: '0912000111',
  representative: 'Lương Văn Tín',
  representativeSex: 'male',
  representativeEthnicity: 'Tày',
  representativeAddress: 'thôn 5, xã Tân Lộc',
}

describe('personal data of a producer', () => {
  it('is all but what the decision names', () => {
    const { name, type, commune, ...personal } = withoutPersonalData(producer)
    expect([name, type, commune]).toEqual([producer.name, producer.type, producer.commune])
    expect(new Set(Object.values(personal))).toEqual(new Set(['', 'unknown']))
  })

  it('is looked for by words long enough to be about him', () => {
    expect(personalWords(producer)).toEqual(['Lương Văn Tín', '0912000111'])
    expect(personalWords({ ...producer, representative: 'Tín', phone: '113' })).toEqual([])
  })

  it('is taken out of a text, but not out of the name of the producer', () => {
    const text = 'Ông Lương Văn Tín, chủ Hộ kinh doanh Lương Văn Tín (0912000111)'
    expect(withoutWords(text, personalWords(producer), producer.name)).toBe(
      'Ông , chủ Hộ kinh doanh Lương Văn Tín ()',
    )
    const value = { a: ['0912000111', 7, 'ĐT 0912000111', ''], b: null, c: '0912000111' }
    expect(withoutWordsDeep(value, ['0912000111'], '')).toEqual({ a: [7, 'ĐT ', ''], b: null, c: '' })
  })
})

describe('mentions of a person', () => {
  const speaks = (text: string) => text === 'id-2' || text.includes('Thu Hà')

  it.each<[string, unknown, unknown[]]>([
    [
      'his own line of many',
      {
        members: [
          { id: 'id-1', name: 'Đức' },
          { id: 'id-2', name: 'Lan' },
        ],
      },
      [{ id: 'id-2', name: 'Lan' }],
    ],
    ['a word in a list', ['chủ trì', 'Lê Thu Hà'], ['Lê Thu Hà']],
    ['a plain text', 'thay bà Thu Hà', ['thay bà Thu Hà']],
    ['nothing', { members: [{ id: 'id-1' }], count: 2 }, []],
    ['two places', { a: { by: 'id-2' }, b: { by: 'id-2' } }, [{ by: 'id-2' }, { by: 'id-2' }]],
  ])('are %s', (_, value, found) =>
    expect(mentionsIn(value, speaks).map(mention => mention.value)).toEqual(found),
  )
})
