import { describe, expect, test } from 'vitest'
import { parseAnnex } from '#shared/domain/annex/annex.ts'
import type { FindingCode, Reading, Settlements } from '#shared/domain/annex/annex-finding.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import { bare, inventedSet, linesOfSheets, type PrintedSheet, printSheet, withRow } from './printed-annex.ts'

const sound = () => printSheet(inventedSet())
const read = (sheet: PrintedSheet, settlements: Settlements = {}) =>
  parseAnnex(linesOfSheets([sheet]), settlements)

describe('a sound annex', () => {
  test('gives its sets back, with the official words beside', () => {
    const sets = [inventedSet(1), inventedSet(2), inventedSet(7)]
    const reading = parseAnnex(linesOfSheets(sets.map(printSheet)), {})
    expect(reading.findings).toEqual([])
    expect(reading.scale).toEqual({ A: 40, B: 25, C: 35 })
    expect(reading.sets.map(bare)).toEqual(sets.map(bare))
    const first = reading.sets[0]
    expect(first?.officialDisqualifiers).toEqual(['Hồ sơ bị loại khi: Hồ sơ đặt ra không có thật'])
    expect(first && criteriaOf(first)[0]?.criterion.officialNotes).toEqual(['Yêu cầu: gỗ trồng trong tỉnh'])
  })
  test('is found among other tables and over a table cut by a page', () => {
    const { before, rows } = sound()
    const middle = Math.floor(rows.length / 2)
    const lines = [
      { kind: 'paragraph' as const, text: 'Phụ lục I. Danh mục' },
      { kind: 'row' as const, table: 1, row: 1, cells: ['Ngành', 'Nhóm'] },
      { kind: 'row' as const, table: 1, row: 2, cells: ['1. Đồ chơi', 'Đồ gỗ'] },
      ...before.map(text => ({ kind: 'paragraph' as const, text })),
      ...rows.slice(0, middle).map((cells, row) => ({ kind: 'row' as const, table: 2, row: row + 1, cells })),
      { kind: 'paragraph' as const, text: '12' },
      ...rows.slice(middle).map((cells, row) => ({ kind: 'row' as const, table: 3, row: row + 1, cells })),
    ]
    const reading = parseAnnex(lines, {})
    expect(reading.findings).toEqual([])
    expect(reading.sets.map(bare)).toEqual([bare(inventedSet())])
  })
  test('may repeat the head of the table, number rows in a column of their own and print a column for scores', () => {
    const { before, rows } = sound()
    const wide = rows.map(([text, points], index) => {
      if (index === 0) return ['TT', 'Các tiêu chí', 'Thang điểm', 'Điểm chấm']
      const code = /^([\d.]+)\s(.*)$/.exec(text)
      return code ? [code[1] ?? '', code[2] ?? '', points, ''] : ['', text, points, '']
    })
    const head = wide[0] ?? []
    const cells = [...wide.slice(0, 9), head, ...wide.slice(9)]
    const lines = [
      ...before.map(text => ({ kind: 'paragraph' as const, text })),
      ...cells.map((row, index) => ({ kind: 'row' as const, table: 1, row: index + 1, cells: row })),
    ]
    expect(parseAnnex(lines, {}).sets.map(bare)).toEqual([bare(inventedSet())])
  })
  test('may put several options into one cell, with their points below each other', () => {
    const sheet = withRow(
      withRow(withRow(sound(), '□ Có sổ góp và', ['', '']), '□ Có sổ góp', [
        '□ Có sổ góp\n□ Có sổ góp và chia lãi',
        '10\n15',
      ]),
      'TỔNG',
      ['TỔNG CỘNG', '100'],
    )
    expect(read(sheet).sets.map(bare)).toEqual([bare(inventedSet())])
  })
  test('without any table of criteria gives nothing', () => {
    expect(parseAnnex([{ kind: 'row', table: 1, row: 1, cells: ['Tên', 'Nhóm'] }], {})).toMatchObject({
      sheets: 0,
      sets: [],
      scale: null,
    })
  })
})

describe('one misprint each: it is reported with its place and a suggested reading, which makes the set whole again', () => {
  test.each<[string, (sheet: PrintedSheet) => PrintedSheet, FindingCode, string, Reading]>([
    [
      'an option without points',
      sheet => withRow(sheet, '□ Gỗ có giấy tờ và', ['□ Gỗ có giấy tờ và ký kết dài hạn ****', '']),
      'points-missing',
      'A / 1 / 1.1',
      { kind: 'points', value: 6 },
    ],
    [
      'the first option without points',
      sheet => withRow(sheet, '□ Đạt bậc 1 ', ['□ Đạt bậc 1 về việc đặt ra', '']),
      'points-missing',
      'C / 4 / 4.1.1',
      { kind: 'points', value: 4 },
    ],
    [
      'the best option without points',
      sheet => withRow(sheet, '□ Gỗ rừng', ['□ Gỗ rừng trồng có chứng chỉ *****', '']),
      'points-missing',
      'A / 1 / 1.1',
      { kind: 'points', value: 20 },
    ],
    [
      'a footnote mark on the points of an option',
      sheet => withRow(sheet, '□ Gỗ rừng', ['□ Gỗ rừng trồng có chứng chỉ *****', '20¹']),
      'points-footnote',
      'A / 1 / 1.1',
      { kind: 'points', value: 20 },
    ],
    [
      'a footnote mark on the points of a criterion',
      sheet => withRow(sheet, '1.2.', ['1.2. Số thợ', '5²']),
      'points-footnote',
      'A / 1 / 1.2',
      { kind: 'points', value: 5 },
    ],
    [
      'a footnote number glued to the points of a criterion',
      sheet => withRow(sheet, '1.2.', ['1.2. Số thợ', '51']),
      'criterion-top',
      'A / 1 / 1.2',
      { kind: 'points', value: 5 },
    ],
    [
      'points above a maximum with a footnote mark',
      sheet =>
        withRow(withRow(sheet, '1.2.', ['1.2. Số thợ', '5²']), '□ Đạt bậc 3 ', [
          '□ Đạt bậc 3 về việc đặt ra',
          '33',
        ]),
      'points-above-max',
      'A / 1 / 1.2',
      { kind: 'points', value: 3 },
    ],
    [
      'points above the scale, a digit doubled',
      sheet => withRow(sheet, '□ Đạt bậc 3 ', ['□ Đạt bậc 3 về việc đặt ra', '33']),
      'points-above-max',
      'A / 1 / 1.2',
      { kind: 'points', value: 3 },
    ],
    [
      'points above the scale, a digit put before',
      sheet => withRow(sheet, '□ Đạt bậc 2 ', ['□ Đạt bậc 2 về việc đặt ra', '12']),
      'points-above-max',
      'C / 4 / 4.1.2',
      { kind: 'points', value: 2 },
    ],
    [
      'a letter instead of a number',
      sheet => withRow(sheet, '□ Đạt bậc 0 ', ['□ Đạt bậc 0 về việc đặt ra', 'O']),
      'points-unclear',
      'A / 1 / 1.2',
      { kind: 'points', value: 0 },
    ],
    [
      'two options of equal points',
      sheet => withRow(sheet, '□ Đạt bậc 3 ', ['□ Đạt bậc 3 về việc đặt ra', '0']),
      'points-repeated',
      'A / 1 / 1.2',
      { kind: 'keep' },
    ],
    [
      'points that fall',
      sheet => withRow(sheet, '□ Gỗ có giấy tờ và', ['□ Gỗ có giấy tờ và ký kết dài hạn ****', '4']),
      'points-falling',
      'A / 1 / 1.1',
      { kind: 'keep' },
    ],
    [
      'a criterion without its maximum',
      sheet => withRow(sheet, '1.2.', ['1.2. Số thợ', '']),
      'max-missing',
      'A / 1 / 1.2',
      { kind: 'points', value: 5 },
    ],
    [
      'a section without its maximum',
      sheet => withRow(sheet, '2. NGƯỜI', ['2. NGƯỜI LÀM', '']),
      'max-missing',
      'A / 2',
      { kind: 'points', value: 15 },
    ],
    [
      'a part that names two maxima',
      sheet => withRow(sheet, 'PHẦN A', ['PHẦN A: XƯỞNG VÀ NGƯỜI LÀM (35 điểm)', '40']),
      'max-conflict',
      'A',
      { kind: 'points', value: 40 },
    ],
    [
      'a criterion whose best option misses its maximum',
      sheet => withRow(sheet, '4.2.', ['4.2. Mùi sơn', '12']),
      'criterion-top',
      'C / 4 / 4.2',
      { kind: 'points', value: 10 },
    ],
    [
      'a section that does not add up',
      sheet => withRow(sheet, '1. XƯỞNG', ['1. XƯỞNG', '24']),
      'section-sum',
      'A / 1',
      { kind: 'points', value: 25 },
    ],
    [
      'a group that does not add up',
      sheet => withRow(sheet, '4.1 Bên', ['4.1 Bên ngoài', '14']),
      'group-sum',
      'C / 4 / 4.1',
      { kind: 'keep' },
    ],
    [
      'stars printed apart',
      sheet => withRow(sheet, '□ Gỗ có giấy tờ và', ['□ Gỗ có giấy tờ và ký kết dài hạn * * * *', '10']),
      'marks-spaced',
      'A / 1 / 1.1',
      { kind: 'marks', stars: 4 },
    ],
    [
      'two stars',
      sheet => withRow(sheet, '□ Gỗ có giấy tờ *', ['□ Gỗ có giấy tờ **', '5']),
      'marks-odd',
      'A / 1 / 1.1',
      { kind: 'marks', stars: 3 },
    ],
    [
      'an option without its box',
      sheet => withRow(sheet, '□ Gỗ rừng', ['Gỗ rừng trồng có chứng chỉ *****', '20']),
      'option-without-box',
      'A / 1 / 1.1',
      { kind: 'option' },
    ],
    [
      'an option cut into two rows',
      sheet =>
        withRow(sheet, '□ Gỗ có giấy tờ và', ['□ Gỗ có giấy tờ', '10'], ['và ký kết dài hạn ****', '']),
      'text-in-table',
      'A / 1 / 1.1',
      { kind: 'join' },
    ],
    [
      'a code printed twice',
      sheet => withRow(sheet, '1.2.', ['1.1. Số thợ', '5']),
      'code-twice',
      'A / 1 / 1.1',
      { kind: 'keep' },
    ],
    [
      'a code of another section',
      sheet => withRow(sheet, '1.2.', ['2.2. Số thợ', '5']),
      'code-elsewhere',
      'A / 1 / 2.2',
      { kind: 'keep' },
    ],
    [
      'a criterion without options',
      sheet => withRow(sheet, '4.2.', ['4.3. Tiếng kêu', ''], ['4.2. Mùi sơn', '10']),
      'criterion-without-options',
      'C / 4 / 4.3',
      { kind: 'omit' },
    ],
  ])('%s', (_, spoil, code, at, suggested) => {
    const { findings } = read(spoil(sound()))
    const finding = findings.find(entry => entry.code === code)
    expect(findings.map(entry => [entry.code, entry.at])).toContainEqual([code, at])
    expect(finding?.readings[0]).toEqual(suggested)
    expect(finding?.place.table).toBe(1)
    expect(finding?.settled).toBeNull()
  })
})

describe('what somebody settles is used when the annex is read again', () => {
  const spoilt = withRow(sound(), '□ Gỗ có giấy tờ và', ['□ Gỗ có giấy tờ và ký kết dài hạn ****', ''])
  const id = read(spoilt).findings[0]?.id ?? ''
  test('the reading chosen makes the set whole and is remarked', () => {
    const reading = read(spoilt, { [id]: { kind: 'points', value: 10 } })
    expect(reading.findings.map(finding => [finding.code, finding.settled])).toEqual([
      ['points-missing', { kind: 'points', value: 10 }],
    ])
    const criterion = reading.sets[0] && criteriaOf(reading.sets[0])[0]?.criterion
    expect(criterion?.options.map(option => option.points)).toEqual([5, 10, 20])
    expect(criterion?.remark).toBe('Bản in không ghi điểm ở một phương án; hiểu là 10 điểm.')
  })
  test('an option can be left out', () => {
    const reading = read(spoilt, { [id]: { kind: 'omit' } })
    expect(
      reading.sets[0] && criteriaOf(reading.sets[0])[0]?.criterion.options.map(option => option.points),
    ).toEqual([5, 20])
  })
  test('a sum that stays wrong makes the set unverified, and says so', () => {
    const short = withRow(sound(), 'PHẦN C', ['PHẦN C: ĐỘ BỀN', '35'])
    const missing = withRow(withRow(short, '4.2.'), '□ Đạt bậc 10 về', ['□ Đạt bậc 10 về việc đặt ra', '10'])
    const { findings } = read(missing)
    const sums = findings.filter(finding => finding.code === 'section-sum' || finding.code === 'part-sum')
    expect(sums.length).toBeGreaterThan(0)
    const settled = Object.fromEntries(sums.map(finding => [finding.id, { kind: 'unverified' } as const]))
    expect(read(missing, settled).sets[0]).toMatchObject({ unverified: true })
  })
  test('a set can be left out', () => {
    const lines = linesOfSheets([
      printSheet(inventedSet(1)),
      withRow(printSheet(inventedSet(2)), 'PHẦN B', ['3', '']),
    ])
    const first = parseAnnex(lines, {})
    expect(first.sets.map(set => set.no)).toEqual([1])
    expect(first.findings.at(-1)).toMatchObject({
      code: 'part-missing',
      setNo: 2,
      readings: [{ kind: 'omitSet' }],
    })
  })
  test('a set without heading gets the name somebody gives it', () => {
    const sheet = { ...sound(), before: ['Đồ chơi gỗ'] }
    const finding = read(sheet).findings[0]
    expect(finding).toMatchObject({ code: 'set-heading-missing', printed: 'Đồ chơi gỗ' })
    expect(read(sheet, { [finding?.id ?? '']: { kind: 'text', text: 'Đồ chơi gỗ' } }).sets[0]).toMatchObject({
      no: 1,
      name: 'Đồ chơi gỗ',
    })
  })
  test('two sets of one number are told apart', () => {
    const lines = linesOfSheets([printSheet(inventedSet(1)), printSheet(inventedSet(1))])
    expect(parseAnnex(lines, {})).toMatchObject({
      findings: [{ code: 'set-number-twice', readings: [{ kind: 'points', value: 2 }, { kind: 'omitSet' }] }],
    })
  })
})
