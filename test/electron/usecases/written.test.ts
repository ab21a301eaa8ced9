import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit } from '../meeting.ts'

const day = { sentOn: '2026-06-05', deadlineOn: '2026-06-15' }

/** A session of one product, nobody marked as present, asked in writing and begun. */
async function writtenSession() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1, '26-2026', 'reEvaluation')
  const { id: sessionId } = await t.get('session.create', {
    title: 'Đánh giá lại đợt 1',
    year: 2026,
    batch: 1,
    place: '',
    heldOn: '2026-06-05',
    startMinute: null,
    endedOn: null,
    endMinute: null,
  })
  await t.get('session.addProducts', { sessionId, productIds: [tea] })
  await t.get('session.move', { sessionId, move: 'convene' })
  const begin = async () => {
    await t.get('written.begin', { sessionId, ...day })
    await t.get('session.move', { sessionId, move: 'startScoring' })
  }
  return { meeting, t, sessionId, where: { sessionId, productId: tea }, begin }
}

describe('a session held in writing', () => {
  it('needs nobody in the room, and all who score are asked', async () => {
    const { t, sessionId, begin } = await writtenSession()
    expect(await t.call('session.move', { sessionId, move: 'startScoring' })).toMatchObject({ ok: false })
    await begin()
    const session = await t.get('session.load', { sessionId })
    expect(session).toMatchObject({ state: 'scoring', written: { ...day, meetingReason: null } })
    expect(session.list[0]?.due).toHaveLength(4)
  })

  it('counts the days and who has answered', async () => {
    const { meeting, t, sessionId, where, begin } = await writtenSession()
    await begin()
    await scoreAndSeal(meeting, where, meeting.chair)
    const status = await t.get('written.load', { sessionId })
    expect(status).toMatchObject({ daysLeft: 10, reasons: [] })
    expect(status?.members.filter(member => member.returned === 1)).toEqual([
      { memberId: meeting.chair, due: 1, returned: 1 },
    ])
    t.pass(12 * 86_400_000)
    await sit(t, meeting.secretary)
    expect((await t.get('written.load', { sessionId }))?.daysLeft).toBe(-2)
  })

  it('asks for no meeting while opinions are close', async () => {
    const { meeting, t, sessionId, where, begin } = await writtenSession()
    await begin()
    for (const [index, memberId] of meeting.scorers.entries()) {
      await scoreAndSeal(meeting, where, memberId, code => (index === 0 && code.startsWith('2.') ? 9 : 0))
    }
    await openTogether(meeting, sessionId, [where.productId])
    expect((await t.get('written.load', { sessionId }))?.reasons).toEqual([])
    expect((await t.get('tally.load', where)).rounds[0]?.tally.spread).toBeLessThanOrEqual(10)
  })

  it('too far apart: a meeting is called, and then only those who come may score again', async () => {
    const { meeting, t, sessionId, where, begin } = await writtenSession()
    await begin()
    for (const [index, memberId] of meeting.scorers.entries()) {
      await scoreAndSeal(meeting, where, memberId, code =>
        index === 0 && Number(code.split('.')[0]) < 6 ? 9 : 0,
      )
    }
    await openTogether(meeting, sessionId, [where.productId])
    expect((await t.get('written.load', { sessionId }))?.reasons).toEqual([
      { kind: 'spread', products: ['Chè xanh Tân Lộc'] },
    ])
    const reason = 'Ý kiến về vùng nguyên liệu khác nhau nhiều.'
    const vote = { ...where, inFavour: 4, against: 0, other: 0, remark: '' }
    const needed = { error: { code: 'meeting-needed', facts: { products: 'Chè xanh Tân Lộc' } } }
    expect(await t.call('finding.save', vote)).toMatchObject(needed)
    await t.get('session.move', { sessionId, move: 'finishScoring' })
    expect(await t.call('session.move', { sessionId, move: 'conclude' })).toMatchObject(needed)
    await t.get('session.move', { sessionId, move: 'reopenScoring', reason: 'Họp lại.' })
    await t.get('written.callMeeting', { sessionId, reason })
    const session = await t.get('session.load', { sessionId })
    expect(session.list[0]?.due).toEqual([])
    expect(session.quorum).toMatchObject({ present: 0, enough: false })
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
    const opening = minutes.parts.find(section => section.key === 'opening')?.text
    expect(opening).toContain('gửi ngày 05 tháng 6 năm 2026, hạn gửi lại ngày 15 tháng 6 năm 2026')
    expect(opening).toContain(reason)
    expect(await t.call('written.callMeeting', { sessionId, reason })).toMatchObject({
      error: { code: 'written-not-in-force' },
    })
  })

  it('takes no sheet after its deadline, until the secretary extends it with a reason', async () => {
    const { meeting, t, sessionId, where, begin } = await writtenSession()
    await begin()
    for (const memberId of meeting.scorers.slice(1)) await scoreAndSeal(meeting, where, memberId)
    t.pass(11 * 86_400_000)
    await sit(t, meeting.chair)
    await expect(scoreAndSeal(meeting, where, meeting.chair)).rejects.toThrow('written-deadline-passed')
    await sit(t, meeting.secretary)
    const later = { sessionId, deadlineOn: '2026-06-20', reason: 'Phiếu gửi bưu điện ngày 14/6.' }
    expect(await t.call('written.extend', { ...later, deadlineOn: '2026-06-15' })).toMatchObject({
      error: { code: 'input-invalid', at: 'deadlineOn' },
    })
    expect(await t.get('written.extend', later)).toMatchObject({ deadlineOn: '2026-06-20', daysLeft: 4 })
    await scoreAndSeal(meeting, where, meeting.chair)
    expect((await t.get('session.load', { sessionId })).list[0]?.sealed).toHaveLength(4)
    const { parts } = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
    expect(parts.find(part => part.key === 'opening')?.text).toContain(
      'gia hạn đến ngày 20 tháng 6 năm 2026. Lý do: Phiếu gửi bưu điện ngày 14/6.',
    )
  })

  it('is for re-evaluations only: refused by name, and again when such a product is added later', async () => {
    const { t, sessionId } = await writtenSession()
    await t.get('session.move', { sessionId, move: 'withdraw', reason: 'Bổ sung danh sách.' })
    const honey = await addProduct(t, 'Mật ong Tân Lộc', 1)
    const refused = { error: { code: 'written-first-time', facts: { products: 'Mật ong Tân Lộc' } } }
    await t.get('written.begin', { sessionId, ...day })
    await t.get('session.addProducts', { sessionId, productIds: [honey] })
    expect(await t.call('session.move', { sessionId, move: 'convene' })).toMatchObject(refused)
    await t.get('written.cancel', { sessionId })
    expect(await t.call('written.begin', { sessionId, ...day })).toMatchObject(refused)
    expect((await t.get('session.load', { sessionId })).written).toBeNull()
  })

  it.each([
    [
      'after scoring has begun',
      async (w: Awaited<ReturnType<typeof writtenSession>>) => w.begin(),
      'session-locked',
    ],
  ])('cannot be chosen %s', async (_, prepare, code) => {
    const written = await writtenSession()
    await prepare(written)
    expect(await written.t.call('written.begin', { sessionId: written.sessionId, ...day })).toMatchObject({
      error: { code },
    })
  })

  it('refuses a deadline before the day of sending, and lets the choice be taken back', async () => {
    const { meeting, t, sessionId } = await writtenSession()
    const wrong = { sessionId, sentOn: '2026-06-15', deadlineOn: '2026-06-05' }
    expect(await t.call('written.begin', wrong)).toMatchObject({
      error: { code: 'input-invalid', at: 'deadlineOn' },
    })
    await t.get('written.begin', { sessionId, ...day })
    expect(await t.get('written.cancel', { sessionId })).toBeNull()
    await sit(t, meeting.members[0])
    expect(await t.call('written.begin', { sessionId, ...day })).toMatchObject({
      error: { code: 'role-refused' },
    })
  })
})
