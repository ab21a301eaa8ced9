import { expect, test } from 'vitest'
import type { RegisterLine } from '#shared/contract/register.ts'
import { booksOf } from '../../../renderer/screens/register/books.ts'

const line = (series: string, year: number, number: number): RegisterLine => ({
  id: `${series}-${year}-${number}`,
  ...{ series, year, number, symbol: `BB-${series}`, issuedOn: `${year}-06-05`, subject: '', signers: '' },
  ...{ sessionId: null, kind: null, productId: null, paperId: null, sha256: null },
  ...{ reason: '', madeAt: 0, voidedAt: null, voidReason: null },
})

const view = {
  lines: [line('UBND', 2025, 9), line('UBND', 2026, 7), line('UBND', 2026, 1), line('HĐOCOP', 2026, 2)],
  gaps: [
    { series: 'UBND', year: 2026, numbers: [5, 2, 3] },
    { series: 'HĐOCOP', year: 2026, numbers: [1] },
  ],
}

const read = (year: number | null) =>
  booksOf(view, year).map(book => [
    `${book.series} ${book.year}`,
    ...book.entries.map(entry => (entry.kind === 'gap' ? entry.text : entry.line.number)),
  ])

test('each book lists its numbers in order, with runs of unused ones between', () => {
  expect(read(null)).toEqual([
    ['HĐOCOP 2026', '01', 2],
    ['UBND 2026', 1, '02–03', '05', 7],
    ['UBND 2025', 9],
  ])
})

test('one year at a time', () => {
  expect(read(2025)).toEqual([['UBND 2025', 9]])
})
