import { expect, it } from 'vitest'
import { paperTexts } from './paper-texts.ts'
import { playSession } from './played-session.ts'

it('a potential of five stars is told as one: no mark to use yet, and what is good is named', {
  timeout: 60_000,
}, async () => {
  const session = await playSession()
  const { t, sessionId, tea, honey } = session
  const approval = { kind: 'approvalDecision', sessionId, productId: null } as const
  await t.get('register.give', {
    ...{ ...approval, number: 3980, issuedOn: '2026-06-25', signers: 'Trần Quốc Khánh', reason: '' },
  })
  const notice = async (productId: string) => {
    const made = await t.get('paper.generate', {
      sessionId,
      kinds: ['resultNotice'],
      productIds: [productId],
    })
    return paperTexts(session, made).get('resultNotice') ?? ''
  }
  const potential = await notice(tea)
  expect(potential).toMatch(/căn cứ Quyết định số 3980\/QĐ-UBND/)
  expect(potential).toContain('có tiềm năng đạt 5 sao')
  expect(potential).toContain('chưa có Giấy chứng nhận')
  expect(potential).not.toContain('đúng hạng được công nhận')
  expect(potential).toMatch(/- Tổ chức sản xuất: Kết quả tốt, đạt/)
  expect(potential).not.toMatch(/- Kết quả tốt/)
  expect(await notice(honey)).toContain('đúng hạng được công nhận')
})
