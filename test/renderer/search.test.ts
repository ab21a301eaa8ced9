import { expect, test } from 'vitest'
import { matches, search } from '../../renderer/search.ts'

const names = ['Chè tươi, chè chế biến', 'Gạo, ngũ cốc, hạt sơ chế khác', 'Đồ gốm Bàu Trúc', 'Mật ong hoà an']

test.each([
  ['do gom', 'Đồ gốm Bàu Trúc', true],
  ['ĐỒ GỐM', 'Đồ gốm Bàu Trúc', true],
  ['truc bau', 'Đồ gốm Bàu Trúc', true],
  ['gom su', 'Đồ gốm Bàu Trúc', false],
  ['', 'Đồ gốm Bàu Trúc', true],
])('"%s" in "%s": %s', (typed, text, found) => {
  expect(matches(typed, [text])).toBe(found)
})

test('words typed with their marks find only words with the same marks', () => {
  expect(search(names, 'chè', name => [name])).toEqual(['Chè tươi, chè chế biến'])
})

test('words typed without marks find all their readings', () => {
  expect(search(names, 'che', name => [name])).toEqual(names.slice(0, 2))
})

test('marks in another place than in the record still find it', () => {
  expect(search(names, 'Hòa An', name => [name])).toEqual(['Mật ong hoà an'])
})
