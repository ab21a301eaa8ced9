import path from 'node:path'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { criteriaWorkbook } from '#electron/exchange/workbook/criteria-workbook.ts'
import { loadRubricLibrary } from '#electron/rubrics/library.ts'
import { printedSheet } from '#shared/domain/printed-sheet.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'

test('every set of a pack is a sheet that sums to 100, with its options, points and stars', async () => {
  const { packs } = loadRubricLibrary(path.resolve('resources/rubrics'))
  const [pack] = packs
  if (!pack) throw new Error('No pack')
  const workbook = new excel.Workbook()
  const bytes = await criteriaWorkbook(
    pack.sets.map(set => printedSheet(set, 'short')),
    pack.head.decision,
  )
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  expect(workbook.worksheets).toHaveLength(26)
  for (const [index, set] of pack.sets.entries()) {
    const sheet = workbook.worksheets[index]
    const rows: [unknown, string, unknown, unknown][] = []
    sheet?.eachRow(row =>
      rows.push([
        row.getCell(1).value,
        String(row.getCell(2).value),
        row.getCell(3).value,
        row.getCell(4).value,
      ]),
    )
    expect(sheet?.name.startsWith(String(set.no).padStart(2, '0'))).toBe(true)
    expect(sheet?.pageSetup.printTitlesRow).toBe('4:4')
    const options = criteriaOf(set).flatMap(({ criterion }) => criterion.options)
    expect(
      rows
        .filter(([, text]) => text.startsWith('☐'))
        .map(([, text, points, mark]) => [text, points, mark || '']),
    ).toEqual(options.map(option => [`☐ ${option.label}`, option.points, '*'.repeat(option.minFor ?? 0)]))
    expect(rows.at(-1)?.[2]).toBe(100)
  }
})
