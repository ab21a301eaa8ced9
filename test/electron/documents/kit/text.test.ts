import { expect, test } from 'vitest'
import { bindText, cleanText } from '#electron/documents/kit/text.ts'

test.each([
  ['một\nhai\r\nba\tbốn', 'một hai ba bốn'],
  ['  hai   dấu cách ', ' hai dấu cách '],
  ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ['a\u0000b\u0008c\u001fd', 'abcd'],
  ['a\u200bb\ufeffc', 'a bc'],
  ['\ud83d lẻ', ' lẻ'],
  ['🍵 👨‍🌾', '🍵 👨‍🌾'],
  ['ngày\u00a0\u00a0\u00a0 tháng', 'ngày\u00a0\u00a0\u00a0 tháng'],
])('cleanText(%j)', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each([
  ['đạt 78,56 điểm, hạng 4 sao', 'đạt 78,56_điểm, hạng 4_sao'],
  [
    'điểm đ khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg',
    'điểm_đ khoản_1 Điều_8 Quyết định số_26/2026/QĐ-TTg',
  ],
  ['đạt điểm cao', 'đạt điểm cao'],
  ['lúc 08 giờ 30 phút', 'lúc 08_giờ_30_phút'],
  ['danh sách tại Phụ lục II', 'danh sách tại Phụ_lục_II'],
  ['trong 36 tháng kể từ ngày 05 tháng 6 năm 2026', 'trong 36_tháng kể từ ngày_05_tháng_6 năm_2026'],
])('bindText(%j)', (text, bound) => {
  expect(bindText(text).replaceAll('\u00a0', '_')).toBe(bound)
})
