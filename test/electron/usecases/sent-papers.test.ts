import { expect, it } from 'vitest'
import { paperTexts } from './paper-texts.ts'
import { playSession } from './played-session.ts'

it('papers that go up name all that goes with them, and nothing that nobody has done', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId } = session
  const kinds = ['transmittalList', 'registrationReceipt', 'submission', 'councilReport'] as const
  const made = await t.get('paper.generate', { sessionId, kinds: [...kinds] })
  const texts = paperTexts(session, made)
  expect(texts.get('transmittalList')).toContain('TM. ỦY BAN NHÂN DÂN')
  expect(texts.get('transmittalList')).toMatch(/05 sản phẩm mẫu đối với mỗi sản phẩm\s+5\s/)
  expect(texts.get('registrationReceipt')).toContain('☐')
  expect(texts.get('registrationReceipt')).not.toContain('☒')
  expect(texts.get('submission')).toMatch(
    /Gửi kèm: .*\/BC-HĐOCOP ngày .* của Hội đồng đánh giá.*\/BC-TTV ngày .* của Tổ tư vấn/,
  )
  const report = texts.get('councilReport')
  expect(report).toMatch(/1\. Công nhận kết quả .* 01 sản phẩm hạng [34] sao/)
  expect(report).toMatch(/3\. Phê duyệt kết quả đối với 01 sản phẩm đạt từ 90 điểm trở lên/)
})

it('a remark made in the vote is in the minutes, not in the decision', { timeout: 60_000 }, async () => {
  const session = await playSession()
  const { t, sessionId, honey } = session
  const remark = 'Cần giữ vùng hoa ổn định'
  await t.get('finding.save', { sessionId, productId: honey, inFavour: 4, against: 0, other: 0, remark })
  const kinds = ['minutes', 'recognitionDecision', 'sessionSummary'] as const
  const made = await t.get('paper.generate', { sessionId, kinds: [...kinds] })
  const texts = paperTexts(session, made)
  expect(texts.get('minutes')).toContain(remark)
  expect(texts.get('recognitionDecision')).not.toContain(remark)
  expect(texts.get('sessionSummary')).not.toContain(remark)
})
