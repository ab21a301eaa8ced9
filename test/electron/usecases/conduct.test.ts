import { describe, expect, it } from 'vitest'
import { pin, testApplication } from '../application.ts'
import {
  addProduct,
  foundCouncil,
  type Meeting,
  openTogether,
  regulation,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

const far = (meeting: Meeting) => (memberId: string) => (memberId === meeting.chair ? () => 1 : undefined)

/** A session with one product whose first round everybody sealed; `farApart` puts it over the limit. */
async function scoredOnce(options: { farApart: boolean; waiver?: 'chair' | 'vote' }) {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  if (options.waiver)
    await t.get('regulation.save', {
      ...regulation,
      waiver: { allowed: true, by: options.waiver, citation: '' },
    })
  const productId = await addProduct(t, 'Gạo Suối Trong', 3)
  const { sessionId, recoveryCode } = await startSession(meeting, [productId])
  const where = { sessionId, productId }
  for (const memberId of meeting.scorers)
    await scoreAndSeal(meeting, where, memberId, options.farApart ? far(meeting)(memberId) : undefined)
  await openTogether(meeting, sessionId, [productId])
  return { meeting, t, where, sessionId, productId, recoveryCode }
}

const roll = (memberId: string, present: boolean) => [
  { memberId, present, reason: '', delegate: '', delegateDocument: '' },
]

describe('a second round', () => {
  it('is held over the limit only, and not once the spread was allowed to stand', async () => {
    const { t, where } = await scoredOnce({ farApart: false })
    expect(await t.call('tally.startRound', { ...where, reason: 'thử' })).toMatchObject({
      error: { code: 'round-not-needed' },
    })
    const wide = await scoredOnce({ farApart: true, waiver: 'vote' })
    await wide.t.get('tally.waive', {
      ...wide.where,
      reason: 'Đã thảo luận',
      votes: { inFavour: 4, against: 0, other: 0 },
    })
    expect(await wide.t.call('tally.startRound', { ...wide.where, reason: 'thử' })).toMatchObject({
      error: { code: 'round-not-needed' },
    })
  })

  it('shows nobody the earlier ballots before he has sealed again', async () => {
    const { meeting, t, where } = await scoredOnce({ farApart: true })
    await t.get('tally.startRound', { ...where, reason: 'Chênh lệch vượt giới hạn' })
    await sit(t, meeting.members[0])
    expect(await t.call('tally.load', where)).toMatchObject({ error: { code: 'ballot-first' } })
    await scoreAndSeal(meeting, where, meeting.members[0])
    expect((await t.get('tally.load', where)).rounds).toHaveLength(1)
  })
})

describe('a waiver of the spread', () => {
  it('by the presiding member is his alone', async () => {
    const { meeting, t, where } = await scoredOnce({ farApart: true, waiver: 'chair' })
    const waive = () => t.call('tally.waive', { ...where, reason: 'Đã thảo luận', votes: null })
    expect(await waive()).toMatchObject({ error: { code: 'waiver-by-chair' } })
    await sit(t, meeting.chair)
    expect((await waive()).ok).toBe(true)
  })

  it.each([
    [null, 'waiver-by-vote'],
    [{ inFavour: 3, against: 0, other: 0 }, 'votes-do-not-add-up'],
    [{ inFavour: 2, against: 2, other: 0 }, 'waiver-not-carried'],
  ])('by vote of %j is refused', async (votes, code) => {
    const { t, where } = await scoredOnce({ farApart: true, waiver: 'vote' })
    expect(await t.call('tally.waive', { ...where, reason: 'x', votes })).toMatchObject({ error: { code } })
    expect((await t.get('tally.load', where)).waiver).toBeNull()
  })

  it('by vote stands with its count', async () => {
    const { t, where } = await scoredOnce({ farApart: true, waiver: 'vote' })
    const view = await t.get('tally.waive', {
      ...where,
      reason: 'Đã thảo luận',
      votes: { inFavour: 3, against: 1, other: 0 },
    })
    expect(view.waiver).toBe('Đã thảo luận (3/4 thành viên tán thành)')
  })
})

describe('a ground for rejection', () => {
  it('raised in the first round stays raised in the second until it is voted on', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const productId = await addProduct(t, 'Gạo Suối Trong', 3)
    const { sessionId } = await startSession(meeting, [productId])
    const where = { sessionId, productId }
    await sit(t, meeting.members[0])
    await t.get('ballot.raiseGate', { ...where, gateId: '6.1', reason: 'Có sạn' })
    for (const memberId of meeting.scorers)
      await scoreAndSeal(meeting, where, memberId, far(meeting)(memberId))
    await openTogether(meeting, sessionId, [productId])
    await t.get('tally.startRound', { ...where, reason: 'Chênh lệch' })
    await sit(t, meeting.members[0])
    await t.get('ballot.raiseGate', { ...where, gateId: '6.1', reason: '' })
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, sessionId, [productId])
    const votes = { inFavour: 4, against: 0, other: 0 }
    const unvoted = await t.call('finding.save', { ...where, ...votes, remark: '' })
    expect(unvoted).toMatchObject({ error: { code: 'gate-not-voted' } })
    await t.get('gate.vote', { ...where, gateId: '6.1', ...votes })
    expect(await t.get('finding.save', { ...where, ...votes, remark: '' })).toMatchObject({
      outcome: 'rejected',
      stars: null,
    })
  })
})

describe('the roll', () => {
  it('keeps who sealed as present, and a late-comer out of a round that is open', async () => {
    const { meeting, t, sessionId, where } = await scoredOnce({ farApart: false })
    const absent = await t.call('session.attend', { sessionId, attendance: roll(meeting.members[0], false) })
    expect(absent).toMatchObject({ error: { code: 'member-sealed' } })
    const { id } = await t.get('member.save', {
      id: null,
      member: { honorific: 'Bà', fullName: 'Đỗ Thị Mai', post: '', organization: '', role: 'member' },
    })
    await t.get('session.attend', { sessionId, attendance: roll(id, true) })
    expect((await t.get('tally.load', where)).rounds[0]?.missing).toEqual([])
    expect((await t.get('session.load', { sessionId })).list[0]?.due).toHaveLength(4)
  })
})

describe('closing without a ballot', () => {
  it("is the presiding member's act, unless he is the one who is missing", async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const productId = await addProduct(t, 'Gạo Suối Trong', 3)
    const { sessionId, recoveryCode } = await startSession(meeting, [productId])
    const where = { sessionId, productId }
    for (const memberId of [meeting.chair, meeting.viceChair, meeting.members[0]])
      await scoreAndSeal(meeting, where, memberId)
    await sit(t, meeting.secretary)
    const secretary = { memberId: meeting.secretary, secret: pin }
    const open = { sessionId, productIds: [productId], missingReason: 'Bận việc gấp' }
    expect(await t.call('tally.open', { ...open, approvals: [secretary, { recoveryCode }] })).toMatchObject({
      error: { code: 'chair-closes' },
    })
    const chair = { memberId: meeting.chair, secret: pin }
    expect((await t.call('tally.open', { ...open, approvals: [secretary, chair] })).ok).toBe(true)
  })
})

describe('the seat', () => {
  it('is given up by the shell itself after the minutes of the regulation, but not while its member gives signs', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    for (let minute = 0; minute < 12; minute += 3) {
      t.pass(3 * 60_000)
      await t.get('seat.alive', {})
    }
    t.pass(4 * 60_000)
    expect((await t.get('workspace.status', {}))?.caller).toBe('secretary')
    t.pass(2 * 60_000)
    expect((await t.get('workspace.status', {}))?.caller).toBe('nobody')
    expect(await t.call('session.list', {})).toMatchObject({ error: { code: 'seat-required' } })
    await sit(t, meeting.chair)
    const kinds = (await t.get('trail.list', { before: null, count: 10 })).entries.map(entry => entry.kind)
    expect(kinds.slice(0, 4)).toEqual(['seat.take', 'seat.proved', 'seat.try', 'seat.leave'])
  })

  it('that another takes over is left first, in the trail too', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    await t.get('seat.take', { memberId: meeting.chair, secret: pin })
    const entries = (await t.get('trail.list', { before: null, count: 4 })).entries
    expect(entries.map(({ kind, seat }) => [kind, seat])).toEqual([
      ['seat.take', 'Trần Quốc Khánh'],
      ['seat.leave', 'Lê Thu Hà'],
      ['seat.proved', 'Lê Thu Hà'],
      ['seat.try', 'Lê Thu Hà'],
    ])
  })
})
