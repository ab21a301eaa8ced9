import { describe, expect, test } from 'vitest'
import { packIdOf, proposeHead } from '#shared/domain/annex/annex-head.ts'

const paragraphs = (...texts: string[]) => texts.map(text => ({ kind: 'paragraph' as const, text }))

describe('the head of a pack is proposed from the first lines', () => {
  test.each<[string[], string, string]>([
    [
      [
        'Phụ lục II',
        '(Kèm theo Quyết định số 7/2031/QĐ-TTg ngày 05 tháng 3 năm 2031 của Thủ tướng Chính phủ)',
      ],
      '7/2031/QĐ-TTg',
      '2031-03-05',
    ],
    [['Số: 148/QĐ-TTg', 'Hà Nội, ngày 24 tháng 02 năm 2023'], '148/QĐ-TTg', '2023-02-24'],
    [['Quyết định số 99/QĐ-UBND ngày 1/12/2030'], '99/QĐ-UBND', '2030-12-01'],
    [['Quyết định số 99/QĐ-TTg ngày 31 tháng 02 năm 2030'], '99/QĐ-TTg', ''],
    [['Bộ tiêu chí'], '', ''],
  ])('%j', (texts, decision, issuedOn) => {
    expect(proposeHead(paragraphs(...texts))).toMatchObject({ decision, issuedOn, effectiveFrom: issuedOn })
  })
})

test.each([
  ['26/2026/QĐ-TTg', '2026-05-22', '26-2026'],
  ['148/QĐ-TTg', '2023-02-24', '148-2023'],
  ['1627/QĐ-UBND', '2018-09-27', '1627-2018'],
])('%s of %s lies in the folder %s', (decision, issuedOn, id) =>
  expect(packIdOf({ decision, issuedOn })).toBe(id),
)
