import { describe, expect, test } from 'vitest'
import { balancedLines, longestLine, textWidth, wrapLines } from '#electron/documents/kit/measure.ts'

describe('width of a line in twips, as measured on a rendered page', () => {
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, 'bold', 5007],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, 'bold', 5424],
    ['Độc lập - Tự do - Hạnh phúc', 26, 'bold', 3171],
    ['Độc lập - Tự do - Hạnh phúc', 28, 'bold', 3415],
  ] as const)('%s at %i', (text, size, weight, twips) => {
    expect(Math.abs(textWidth(text, size, weight) - twips) / twips).toBeLessThan(0.01)
  })

  test('a letter is as wide with marks as without, but for ơ and ư', () => {
    expect(textWidth('ẫ', 28, 'regular')).toBe(textWidth('a', 28, 'regular'))
    expect(textWidth('ự', 28, 'regular')).toBeGreaterThan(textWidth('u', 28, 'regular'))
    expect(textWidth('Hòa'.normalize('NFD'), 28, 'bold')).toBe(textWidth('Hòa', 28, 'bold'))
  })
})

test('lines break at spaces and never grow beyond the width, but for a single long word', () => {
  const lines = wrapLines('một hai ba bốn năm sáu bảy', 28, 'regular', 1200)
  expect(lines.join(' ')).toBe('một hai ba bốn năm sáu bảy')
  expect(longestLine(lines, 28, 'regular')).toBeLessThanOrEqual(1200)
  expect(wrapLines('x'.repeat(200), 28, 'regular', 500)).toHaveLength(1)
  expect(wrapLines('', 28, 'regular', 500)).toEqual([])
})

test('balanced lines are as few as the width asks for', () => {
  const text = 'HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP CẤP TỈNH'
  const lines = balancedLines(text, 24, 'bold', 3401)
  expect(lines).toHaveLength(wrapLines(text, 24, 'bold', 3401).length)
  const widths = lines.map(line => textWidth(line, 24, 'bold'))
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6)
})
