import { expect, test } from 'vitest'
import { buildPaper } from '#electron/documents/catalogue.ts'
import { formatProfile } from '#electron/documents/format-profile.ts'
import { packDocument } from '#electron/documents/pack.ts'
import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import { recognitionDecisionData } from './samples/core.ts'
import { openWord } from './word-file.ts'

const separate: RecognitionDecisionData = {
  ...recognitionDecisionData,
  annexAs: 'separate-file',
  frame: {
    ...recognitionDecisionData.frame,
    issue: { ...recognitionDecisionData.frame.issue, issueMode: 'electronic' },
  },
}
const write = async (kind: 'recognitionDecision' | 'recognitionAnnex', data: RecognitionDecisionData) =>
  openWord(await packDocument(buildPaper(kind, data, formatProfile)))
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a decision whose annex is a file of its own ends with its signature', async () => {
  const whole = await write('recognitionDecision', recognitionDecisionData)
  const alone = await write('recognitionDecision', separate)
  expect([whole.sections.length, alone.sections.length]).toEqual([2, 1])
  expect(alone.paragraphs.some(({ text }) => text === 'Phụ lục')).toBe(false)
  expect(alone.paragraphs.some(({ text }) => plain(text).includes('tại Phụ lục kèm theo'))).toBe(true)
})

test('the annex by itself opens with room for what the signature of the agency says, at 10 points', async () => {
  const annex = await write('recognitionAnnex', separate)
  expect(annex.sections.map(({ landscape }) => landscape)).toEqual([true])
  const [info] = annex.tables
  const own = annex.paragraphs.filter(({ table, text }) => table === 0 && text !== '')
  expect(own.map(({ text }) => plain(text))).toEqual([
    'Số, ký hiệu: 3981/QĐ-UBND',
    'Ngày tháng năm:',
    'Giờ phút giây:',
    'Múi giờ:',
  ])
  expect(own.flatMap(({ runs }) => runs.map(({ size }) => size))).toEqual([20, 20, 20, 20])
  expect(info?.grid.at(-1)).toBeLessThan((info?.grid[0] ?? 0) / 2)
  expect(annex.paragraphs.find(({ text }) => text.startsWith('(Kèm theo'))?.text).not.toContain('3981')
})

test('its rows are those of the annex in the same file', async () => {
  const rowsOf = ({ paragraphs, tables }: Awaited<ReturnType<typeof write>>) =>
    paragraphs.filter(({ table }) => table === tables.length - 1).map(({ text }) => text)
  expect(rowsOf(await write('recognitionAnnex', separate))).toEqual(
    rowsOf(await write('recognitionDecision', recognitionDecisionData)),
  )
})
