import { expect, test } from 'vitest'
import {
  asciiFileStem,
  compareTitles,
  foldForSearch,
  normalizeText,
  signatureName,
} from '#shared/domain/vietnamese-name.ts'

test.each([
  ['  Nguyễn   Văn\tAn \n', 'Nguyễn Văn An'],
  ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
  ['Trần\r\nThị\u0000 Cúc', 'Trần Thị Cúc'],
  ['Lê\u200bVăn', 'Lê Văn'],
  ['Trà 🍵 & <mật> "ong"', 'Trà 🍵 & <mật> "ong"'],
  ['a\ud800b', 'ab'],
  ['👨‍🌾 ❤️', '👨‍🌾 ❤️'],
  ['', ''],
])('normalizeText(%j)', (text, expected) => {
  expect(normalizeText(text)).toBe(expected)
})

test('organisations are sorted by their full text', () => {
  const expected = ['Cơ sở Ánh Dương', 'Công ty An', 'Hợp tác xã A', 'Hợp tác xã Đ']
  expect(expected.toReversed().sort(compareTitles)).toEqual([
    'Công ty An',
    'Cơ sở Ánh Dương',
    ...expected.slice(2),
  ])
})

test.each([
  ['Đặng Thùy Trâm', 'dang thuy tram'],
  ['Hoà', 'hoa'],
  ['Hòa', 'hoa'],
  ['ĐƯỜNG', 'duong'],
])('foldForSearch(%s)', (text, expected) => {
  expect(foldForSearch(text)).toBe(expected)
})

test.each([
  ['Biên bản họp Hội đồng', 'Bien-ban-hop-Hoi-dong'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Đợt 1', 'Dot-1'],
  ['🍵', 'khong-ten'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('asciiFileStem(%s)', (text, expected) => {
  expect(asciiFileStem(text)).toBe(expected)
})

test.each([
  ['Trần Quốc Khánh', 'Trần Quốc Khánh'],
  ['PGS.TS. Trần Quốc Khánh', 'Trần Quốc Khánh'],
  ['Bà ThS. Lê Thu Hà', 'Lê Thu Hà'],
  ['Ông Trần Quốc Khánh', 'Trần Quốc Khánh'],
  ['Ông Cao Thắng', 'Ông Cao Thắng'],
  ['Tsering Lama', 'Tsering Lama'],
  ['', ''],
])('under a signature %j is %j', (name, expected) => {
  expect(signatureName(name)).toBe(expected)
})
