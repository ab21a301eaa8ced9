import { expect, it } from 'vitest'
import { playSession } from './played-session.ts'

const codesOf = (check: { findings: readonly { severity: string; code: string; kind: string }[] }) =>
  check.findings.map(({ severity, code, kind }) => `${severity} ${code} ${kind}`)

it('says what can be written, what is lacking, and what fell behind its data', {
  timeout: 60_000,
}, async () => {
  const { t, sessionId, tea } = await playSession()
  const before = await t.get('paper.check', { sessionId })
  const kinds = new Map(before.kinds.map(kind => [kind.kind, kind]))
  expect(kinds.get('scoreSheet')).toEqual({ kind: 'scoreSheet', files: 2, lacking: [] })
  expect(kinds.get('certificate')).toEqual({ kind: 'certificate', files: 1, lacking: [] })
  expect(kinds.get('upwardLetter')).toEqual({
    kind: 'upwardLetter',
    files: 0,
    lacking: ['communeOrDistrict'],
  })
  expect(kinds.get('communeReport')?.lacking).toContain('material.found')
  expect(kinds.has('councilDecision')).toBe(false)
  expect(codesOf(before)).toEqual(['warning product-code-missing sessionSummary'])
  expect(before.outdated).toEqual([])

  await t.get('paper.generate', { sessionId, kinds: ['minutes', 'approvalDecision', 'scoreSheet'] })
  expect((await t.get('paper.check', { sessionId })).outdated).toEqual([])
  await t.get('text.save', { kind: 'minutes', sessionId, productId: null, key: 'opening', text: 'Khai mạc.' })
  await t.get('finding.save', {
    sessionId,
    productId: tea,
    inFavour: 0,
    against: 4,
    other: 0,
    remark: 'Không tán thành',
  })
  expect((await t.get('paper.check', { sessionId })).outdated).toEqual([
    { kind: 'approvalDecision', productId: null },
    { kind: 'minutes', productId: null },
  ])
})

it('does not write papers that contradict each other', { timeout: 60_000 }, async () => {
  const { t, sessionId } = await playSession()
  const place = { kind: 'recognitionDecision', sessionId, productId: null } as const
  await t.get('text.save', {
    ...place,
    key: 'recognition',
    text: 'Công nhận 02 sản phẩm (Phụ lục kèm theo).',
  })
  expect(codesOf(await t.get('paper.check', { sessionId }))[0]).toBe(
    'block count-in-text recognitionDecision',
  )
  expect(await t.call('paper.generate', { sessionId, kinds: ['recognitionDecision'] })).toMatchObject({
    ok: false,
    error: {
      code: 'paper-incoherent',
      at: 'recognitionDecision',
      facts: { count: 1, first: 'count-in-text' },
    },
  })
  expect(await t.get('paper.list', { sessionId })).toEqual([])
  expect(await t.call('paper.generate', { sessionId, kinds: ['sessionSummary'] })).toMatchObject({ ok: true })
  await t.get('text.save', { ...place, key: 'recognition', text: null })
  expect(await t.call('paper.generate', { sessionId, kinds: ['recognitionDecision'] })).toMatchObject({
    ok: true,
  })
})
