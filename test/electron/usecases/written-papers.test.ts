import { expect, it } from 'vitest'
import type { PaperCheck } from '#shared/contract/paper.ts'
import { paperTexts } from './paper-texts.ts'
import { playLevel } from './played-session.ts'

function check(wanted: string, { kinds }: PaperCheck) {
  const found = kinds.find(({ kind }) => kind === wanted)
  if (!found) throw new Error(`${wanted} is not checked`)
  return found
}

it('papers of a round in writing carry its days and no meeting', { timeout: 60_000 }, async () => {
  const session = await playLevel({
    council: { level: 'province', name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh' },
    packId: '26-2026',
    products: [{ name: 'Mật ong Suối Trong', setNo: 4, below: 1, registration: 'reEvaluation' }],
    written: true,
  })
  const { t, sessionId } = session
  const reason = 'Phiếu gửi bưu điện đến muộn.'
  await t.get('written.extend', { sessionId, deadlineOn: '2026-06-19', reason })
  const kinds = [
    'writtenOpinionLetter',
    'writtenOpinionSheet',
    'writtenOpinionReport',
    'councilReport',
  ] as const
  const made = await t.get('paper.generate', { sessionId, kinds: [...kinds] })
  const texts = paperTexts(session, made)
  for (const kind of kinds.slice(0, 2)) expect(texts.get(kind)).toMatch(/trước ngày.19.tháng.6.năm.2026/)
  for (const kind of kinds.slice(2)) {
    expect(texts.get(kind)).toMatch(/ngày.05.tháng.6.năm.2026, hạn gửi lại ngày.19.tháng.6.năm.2026/)
    expect(texts.get(kind)).not.toContain('đã họp')
  }
  expect(texts.get('writtenOpinionReport')).toMatch(
    /gia hạn đến ngày.19.tháng.6.năm.2026. Lý do: Phiếu gửi bưu điện đến muộn\./,
  )

  const { lacking } = check('minutes', await t.get('paper.check', { sessionId }))
  expect(lacking).toEqual(['meeting'])
  const opening = async () =>
    (await t.get('text.load', { kind: 'minutes', sessionId, productId: null })).parts.find(
      part => part.key === 'opening',
    )?.text
  expect(await opening()).not.toContain('tuyên bố lý do')

  await t.get('written.callMeeting', { sessionId, reason: 'Ý kiến khác nhau nhiều.' })
  const after = await t.get('paper.check', { sessionId })
  for (const kind of kinds.slice(0, 3)) expect(check(kind, after).lacking).toEqual(['writtenRound'])
  expect(check('minutes', after).lacking).not.toContain('meeting')
  expect(await opening()).toContain('tuyên bố lý do')
})
