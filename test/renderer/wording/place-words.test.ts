import { expect, it } from 'vitest'
import { defaultWording } from '#shared/domain/wording/default-wording.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { keptWording, placeList, shownWording } from '../../../renderer/screens/wording/place-words.ts'

const wording = defaultWording(
  {
    level: 'province',
    name: 'Hội đồng OCOP tỉnh Hòa An',
    place: 'Hòa An',
    province: 'tỉnh Hòa An',
    parentAgency: '',
    abbreviation: 'HĐOCOP',
    decisionNumber: '',
    decisionDate: null,
    decisionBody: '',
  },
  'R2026',
)

it.each(['vi', 'en'] as const)(
  'no code is shown in %s, and what was not touched is kept as it was',
  language => {
    const words = catalogue[language].wording.token
    const shown = shownWording(wording, words)
    expect(JSON.stringify(shown).match(/{{\w+}}/g)).toBeNull()
    expect(keptWording(shown, words)).toEqual(wording)
  },
)

it('names the places as they are typed', () => {
  expect(placeList(catalogue.vi.wording.token, ['producer', 'commune'])).toBe('[chủ thể], [xã]')
})
