import { expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../meeting.ts'

it('follows a recognised product from the approved minutes on, and its certificate from the day in the register', async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const honey = await addProduct(t, 'Tương nếp Tân Lộc', 9)
  const { sessionId } = await startSession(meeting, [honey])
  const where = { sessionId, productId: honey }
  const below = (code: string) => (code.startsWith('1.') ? 1 : 0)
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId, below)
  await openTogether(meeting, sessionId, [honey])
  await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
  await t.get('session.move', { sessionId, move: 'finishScoring' })
  await t.get('session.move', { sessionId, move: 'conclude' })
  expect((await t.get('follow.list', {})).lines).toEqual([])

  await t.get('session.move', { sessionId, move: 'approveMinutes' })
  const open = await t.get('follow.list', {})
  expect(open.lines).toMatchObject([
    { productName: 'Tương nếp Tân Lộc', stars: 4, state: 'notIssued', decision: '', expiresOn: null },
  ])
  expect(open.total).toEqual({ three: 0, four: 1, five: 0 })
  expect(open.communes).toEqual([{ commune: 'xã Tân Lộc', counts: { three: 0, four: 1, five: 0 } }])
})
