import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../meeting.ts'
import { itWith } from '../signing/support/tools.ts'

afterEach(() => vi.unstubAllEnvs())

async function oneTally() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const productId = await addProduct(t, 'Chè xanh')
  const { sessionId } = await startSession(meeting, [productId])
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, { sessionId, productId }, memberId)
  await openTogether(meeting, sessionId, [productId])
  await t.get('paper.generate', { sessionId, kinds: ['productTally'] })
  const [paper] = (await t.get('paper.list', { sessionId })).filter(entry => entry.kind === 'productTally')
  if (!paper) throw new Error('The tally was written')
  return { t, paperId: paper.id, folder: t.folder }
}

it('where no office program is, says so and offers nothing', async () => {
  const { t, paperId } = await oneTally()
  vi.stubEnv('CHAM_SAO_SOFFICE', path.join(t.folder, 'nothing-here'))
  expect(await t.get('paper.converter', {})).toEqual({ name: null })
  expect(await t.call('paper.pdf', { paperId })).toMatchObject({
    ok: false,
    error: { code: 'pdf-converter-missing' },
  })
  expect(t.opened).toEqual([])
})

itWith(['soffice'], 'saves a paper as PDF where the user says', async () => {
  const { t, paperId, folder } = await oneTally()
  expect((await t.get('paper.converter', {})).name).toBe('LibreOffice')
  t.savePath = path.join(folder, 'phieu.pdf')
  expect(await t.get('paper.pdf', { paperId })).toEqual({ path: t.savePath })
  expect(readFileSync(t.savePath).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await t.call('paper.pdf', { paperId: 'strange' })).toMatchObject({
    error: { code: 'paper-not-found' },
  })
})

it('is opened as a copy, so that the recorded bytes stay', async () => {
  const { t, paperId } = await oneTally()
  await t.get('paper.open', { paperId })
  const [copy] = t.opened
  const { base64 } = await t.get('paper.bytes', { paperId })
  expect(readFileSync(copy ?? '').toString('base64')).toBe(base64)
})
