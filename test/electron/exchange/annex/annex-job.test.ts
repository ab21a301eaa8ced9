import { expect, test } from 'vitest'
import { startAnnexJob } from '#electron/exchange/annex/annex-job.ts'
import { inventedSet, linesOfSheets, printSheet } from '../../../shared/domain/annex/printed-annex.ts'
import { wordBody, wordFile } from './annex-file.ts'

const sheets = [printSheet(inventedSet())]
const file = wordFile(wordBody(sheets))

test('a thread reads the file and says that it is through', async () => {
  const job = startAnnexJob(file)
  expect(await job.result).toEqual({ ok: true, value: linesOfSheets(sheets) })
  expect(job.share()).toBe(1)
})

test('a refusal comes back as a code', async () => {
  expect(await startAnnexJob(new Uint8Array([1, 2, 3])).result).toEqual({
    ok: false,
    error: 'annex-unknown-kind',
  })
})

test('stopped, it gives nothing', async () => {
  const job = startAnnexJob(file)
  job.stop()
  expect(await job.result).toBeNull()
})

test('where the thread cannot find its code, the file is read all the same', async () => {
  const job = startAnnexJob(file, '/nowhere/annex-worker.ts')
  expect(await job.result).toEqual({ ok: true, value: linesOfSheets(sheets) })
})
