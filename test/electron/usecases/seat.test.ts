import { describe, expect, it } from 'vitest'
import { pin, testApplication } from '../application.ts'
import {
  addProduct,
  choicesOf,
  foundCouncil,
  regulation,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

const minutes = (count: number) => count * 60_000

describe('a seat', () => {
  it.each([
    ['12345', 'pin-too-short'],
    ['123456', 'pin-too-simple'],
    ['000000', 'pin-too-simple'],
    ['140873', 'pin-too-simple'],
    ['mật khẩu', 'pin-too-short'],
  ])('is not set up with %s', async (secret, code) => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Thử' })
    const member = {
      honorific: 'Ông',
      fullName: 'Đỗ Văn Dũng',
      post: '',
      organization: '',
      role: 'member',
    } as const
    const { id } = await t.get('member.save', { id: null, member })
    expect(await t.call('seat.enrol', { memberId: id, secret })).toMatchObject({ ok: false, error: { code } })
    expect((await t.get('seat.list', {}))[0]?.enrolled).toBe(false)
  })

  it("is set up with as many digits as the council's rule asks for, which is never less than six", async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Thử' })
    for (const pinLength of [5, 0, 13])
      expect(await t.call('regulation.save', { ...regulation, pinLength })).toMatchObject({
        error: { code: 'input-invalid', at: 'pinLength' },
      })
    await t.get('regulation.save', { ...regulation, pinLength: 8 })
    const member = {
      honorific: 'Ông',
      fullName: 'Đỗ Văn Dũng',
      post: '',
      organization: '',
      role: 'member',
    } as const
    const { id: memberId } = await t.get('member.save', { id: null, member })
    expect(await t.call('seat.enrol', { memberId, secret: pin })).toMatchObject({
      error: { code: 'pin-too-short', facts: { length: 8 } },
    })
    expect((await t.call('seat.enrol', { memberId, secret: `${pin}52` })).ok).toBe(true)
    expect(await t.call('seat.changeSecret', { current: `${pin}52`, next: pin })).toMatchObject({
      error: { code: 'pin-too-short' },
    })
  })

  it('is set up once: nobody gives a seat that has a PIN another one', async () => {
    const { t, secretary } = await foundCouncil(testApplication())
    expect(await t.call('seat.enrol', { memberId: secretary, secret: '918273' })).toMatchObject({
      error: { code: 'member-already-enrolled', facts: { member: 'Lê Thu Hà' } },
    })
    await sit(t, secretary)
  })

  it('takes a passphrase in either Unicode form', async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Thử' })
    const member = {
      honorific: 'Bà',
      fullName: 'Lê Thu Hà',
      post: '',
      organization: '',
      role: 'member',
    } as const
    const { id } = await t.get('member.save', { id: null, member })
    await t.get('seat.enrol', { memberId: id, secret: 'chè xanh đồi núi mây trắng' })
    await t.get('seat.leave', {})
    expect(
      (await t.call('seat.take', { memberId: id, secret: 'chè xanh đồi núi mây trắng'.normalize('NFD') })).ok,
    ).toBe(true)
  })

  it('makes wrong PINs wait longer and longer, also after a restart, then locks until the chair opens it', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const memberId = meeting.members[0]
    const guess = () => t.call('seat.take', { memberId, secret: '999111' })
    for (let n = 0; n < 5; n++) expect(await guess()).toMatchObject({ error: { code: 'pin-wrong' } })
    expect(await guess()).toMatchObject({ error: { code: 'seat-delayed', facts: { seconds: 30 } } })
    expect(await t.call('seat.take', { memberId, secret: pin })).toMatchObject({
      error: { code: 'seat-delayed' },
    })

    const fileName = t.app.workspace?.fileName ?? ''
    await t.get('workspace.close', {})
    await t.get('workspace.open', { fileName })
    expect(await guess()).toMatchObject({ error: { code: 'seat-delayed' } })
    for (let n = 0; n < 5; n++) {
      t.pass(minutes(20))
      expect(await guess()).toMatchObject({ error: { code: 'pin-wrong' } })
    }
    t.pass(minutes(600))
    expect(await t.call('seat.take', { memberId, secret: pin })).toMatchObject({
      error: { code: 'seat-locked' },
    })

    await sit(t, meeting.secretary)
    expect(await t.call('seat.unlock', { memberId })).toMatchObject({ error: { code: 'role-refused' } })
    await sit(t, meeting.chair)
    await t.get('seat.unlock', { memberId })
    await t.get('seat.leave', {})
    expect((await t.call('seat.take', { memberId, secret: pin })).ok).toBe(true)
  })

  it("gets a new PIN from its own member only, and keeps the member's draft", async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    const where = { sessionId, productId: tea }
    await sit(t, meeting.members[0])
    await t.get('ballot.choose', { ...where, criterion: '1.1', choice: 1 })
    expect(await t.call('seat.changeSecret', { current: '999111', next: '738204' })).toMatchObject({
      error: { code: 'pin-wrong' },
    })
    await t.get('seat.changeSecret', { current: pin, next: '730194' })
    await t.get('seat.leave', {})
    expect(await t.call('seat.take', { memberId: meeting.members[0], secret: pin })).toMatchObject({
      error: { code: 'pin-wrong' },
    })
    await t.get('seat.take', { memberId: meeting.members[0], secret: '730194' })
    expect((await t.get('ballot.load', where)).draft.choices).toEqual({ '1.1': 1 })
  })

  it('is reset by chair and secretary together, with a trace; sealed ballots stay valid', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    const member = meeting.members[0]
    await scoreAndSeal(meeting, { sessionId, productId: tea }, member)
    await sit(t, meeting.secretary)
    const by = (...ids: string[]) => ids.map(memberId => ({ memberId, secret: pin }))
    const reset = (approvals: { memberId: string; secret: string }[]) =>
      t.call('seat.reset', { memberId: member, reason: 'Quên mã PIN', approvals })
    expect(await reset(by(meeting.secretary, meeting.secretary))).toMatchObject({
      error: { code: 'approval-missing' },
    })
    expect(await reset(by(meeting.secretary, meeting.viceChair))).toMatchObject({
      error: { code: 'approval-missing' },
    })
    expect((await reset(by(meeting.chair, meeting.secretary))).ok).toBe(true)
    await t.get('seat.leave', {})
    expect(await t.call('seat.take', { memberId: member, secret: pin })).toMatchObject({
      error: { code: 'member-not-enrolled' },
    })
    await t.get('seat.enrol', { memberId: member, secret: '730194' })
    const report = await t.get('trail.verify', { code: '' })
    expect(report.verdict).toBe('intact')
    expect(
      (await t.get('trail.list', { before: null, count: 50 })).entries.map(entry => entry.kind),
    ).toContain('seat.reset')
  })

  it("shows nobody another's ballot, before or after sealing", async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    const where = { sessionId, productId: tea }
    await scoreAndSeal(meeting, where, meeting.chair)
    await sit(t, meeting.members[0])
    const own = await t.get('ballot.load', where)
    expect(own).toMatchObject({ draft: { choices: {} }, sealed: null })
    expect(await t.call('tally.load', where)).toMatchObject({ error: { code: 'tally-not-open' } })
    expect(JSON.stringify(await t.get('session.load', { sessionId }))).not.toContain('choices')
    const answers = choicesOf(own.rubric, own.cases)
    expect(Object.keys(answers).length).toBeGreaterThan(15)
  })

  it('locks when the clock is set back after wrong PINs, says why, and opens when the clock is right again', async () => {
    const { t, chair } = await foundCouncil(testApplication())
    await t.get('seat.leave', {})
    for (let wrong = 0; wrong < 5; wrong++) await t.call('seat.take', { memberId: chair, secret: '583920' })
    const day = 24 * 3_600_000
    t.pass(-day)
    expect(await t.call('seat.take', { memberId: chair, secret: pin })).toMatchObject({
      error: { code: 'seat-clock-back' },
    })
    t.pass(day + 60_000)
    expect(await t.call('seat.take', { memberId: chair, secret: pin })).toMatchObject({ ok: true })
  })
})
