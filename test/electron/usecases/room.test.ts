import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

async function roomOfTwo() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const honey = await addProduct(t, 'Mật ong Tân Lộc')
  const { sessionId } = await startSession(meeting, [tea, honey])
  return { meeting, t, tea, honey, sessionId }
}

describe('leading a meeting', () => {
  it('knows where it is and what is done', async () => {
    const { t, tea, sessionId } = await roomOfTwo()
    const before = await t.get('room.load', { sessionId })
    expect(before.now).toBeNull()
    expect(before.lines.slice(0, 4).map(line => line.state)).toEqual(['done', 'done', 'open', 'open'])
    await t.get('room.lead', { sessionId, step: 'agenda', productId: null })
    await t.get('room.lead', { sessionId, step: 'agenda', productId: null })
    const after = await t.get('room.lead', { sessionId, step: 'presentation', productId: tea })
    expect(after.now).toEqual({ step: 'presentation', productId: tea })
    expect(after.lines.find(line => line.step === 'agenda')?.state).toBe('done')
  })

  it('a remark on a product flows into the minutes; the last version counts', async () => {
    const { meeting, t, tea, sessionId } = await roomOfTwo()
    for (const memberId of meeting.scorers)
      await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
    await openTogether(meeting, sessionId, [tea])
    await t.get('room.remark', {
      sessionId,
      productId: tea,
      text: 'Chủ thể chưa trả lời được về vùng nguyên liệu.',
    })
    const text = 'Chủ thể bổ sung hợp đồng vùng nguyên liệu trước ngày 30/6.\nTổ tư vấn kiểm tra lại.'
    const room = await t.get('room.remark', { sessionId, productId: tea, text })
    expect(room.remarks).toEqual({ [tea]: text })
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
    const proceedings = minutes.parts.find(part => part.key === 'proceedings')?.text ?? ''
    expect(proceedings).toContain('hợp đồng vùng nguyên liệu trước ngày 30/6.\nTổ tư vấn kiểm tra lại.')
    expect(proceedings).not.toContain('chưa trả lời')
  })

  it('the timer is a moment of this machine and can be stopped', async () => {
    const { t, sessionId } = await roomOfTwo()
    const running = await t.get('room.timer', { sessionId, seconds: 300 })
    expect((running.timerEndsAt ?? 0) - running.clock).toBeGreaterThan(299_000)
    expect((await t.get('room.timer', { sessionId, seconds: null })).timerEndsAt).toBeNull()
  })

  it('a product of another session is refused and changes nothing', async () => {
    const { t, sessionId } = await roomOfTwo()
    const stranger = await addProduct(t, 'Bưởi Tân Lộc')
    expect(await t.call('room.lead', { sessionId, step: 'scoring', productId: stranger })).toMatchObject({
      error: { code: 'product-not-in-session' },
    })
    expect((await t.get('room.load', { sessionId })).now).toBeNull()
  })
})

describe('the projector', () => {
  it('shows nothing until a session is projected', async () => {
    const { t } = await roomOfTwo()
    expect(await t.get('room.show', {})).toBeNull()
  })

  it('counts sealed ballots without a seat, and no points before the secretary shows them', async () => {
    const { meeting, t, tea, sessionId } = await roomOfTwo()
    await t.get('room.lead', { sessionId, step: 'scoring', productId: tea })
    await t.get('room.project', { sessionId, projected: true, results: false })
    await scoreAndSeal(meeting, { sessionId, productId: tea }, meeting.chair)
    await t.get('seat.leave', {})
    const shown = await t.get('room.show', {})
    expect(shown).toMatchObject({ step: 'scoring', product: { name: 'Chè xanh Tân Lộc', sealed: 1, due: 4 } })
    for (const memberId of meeting.scorers.slice(1))
      await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
    await openTogether(meeting, sessionId, [tea])
    expect((await t.get('room.show', {}))?.results).toEqual([])
    await t.get('room.project', { sessionId, projected: true, results: true })
    const results = (await t.get('room.show', {}))?.results
    expect(results).toMatchObject([{ name: 'Chè xanh Tân Lộc', mean: { sum: 400, count: 4 } }])
    expect(JSON.stringify(results)).not.toContain(meeting.chair)
  })

  it('a second session takes the projector from the first', async () => {
    const { meeting, t, sessionId } = await roomOfTwo()
    await t.get('room.project', { sessionId, projected: true, results: false })
    const pomelo = await addProduct(t, 'Bưởi Tân Lộc')
    const other = await startSession(meeting, [pomelo])
    await t.get('room.project', { sessionId: other.sessionId, projected: true, results: false })
    expect((await t.get('room.load', { sessionId })).projected).toBe(false)
    expect(await t.get('room.show', {})).toMatchObject({ products: 1 })
  })

  it('an ordinary member cannot lead the room', async () => {
    const { meeting, t, sessionId } = await roomOfTwo()
    await sit(t, meeting.members[0])
    expect(await t.call('room.project', { sessionId, projected: true, results: true })).toMatchObject({
      error: { code: 'role-refused' },
    })
  })
})
