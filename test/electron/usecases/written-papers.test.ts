import { expect, it } from 'vitest'
import { paperTexts } from './paper-texts.ts'
import { playLevel } from './played-session.ts'

it('papers of a round in writing carry its days and no meeting', { timeout: 60_000 }, async () => {
  const session = await playLevel({
    council: { level: 'province', name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh' },
    packId: '26-2026',
    products: [{ name: 'Mật ong Suối Trong', setNo: 4, below: 1, registration: 'reEvaluation' }],
    written: true,
  })
  const { t, sessionId } = session
  const kinds = [
    'writtenOpinionLetter',
    'writtenOpinionSheet',
    'writtenOpinionReport',
    'councilReport',
  ] as const
  const made = await t.get('paper.generate', { sessionId, kinds: [...kinds] })
  const texts = paperTexts(session, made)
  for (const kind of kinds.slice(0, 2)) expect(texts.get(kind)).toMatch(/trước ngày.18.tháng.6.năm.2026/)
  for (const kind of kinds.slice(2)) {
    expect(texts.get(kind)).toMatch(/ngày.05.tháng.6.năm.2026, hạn gửi lại ngày.18.tháng.6.năm.2026/)
    expect(texts.get(kind)).not.toContain('đã họp')
  }

  await t.get('written.callMeeting', { sessionId, reason: 'Ý kiến khác nhau nhiều.' })
  const check = await t.get('paper.check', { sessionId })
  for (const kind of kinds.slice(0, 3))
    expect(check.kinds.find(each => each.kind === kind)?.lacking).toEqual(['writtenRound'])
})
