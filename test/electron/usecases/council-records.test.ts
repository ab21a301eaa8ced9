import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, type Meeting, sit, startSession } from '../meeting.ts'

const council = () => foundCouncil(testApplication())

const order = async ({ t }: Meeting): Promise<string[]> =>
  (await t.get('council.load', {})).members.map(member => member.id)

/** Chair, vice chair, four members, secretary. */
async function withFour(): Promise<Meeting> {
  const meeting = await council()
  for (const fullName of ['Bùi Thanh Mai', 'Đỗ Khắc Sơn'])
    await meeting.t.get('member.save', {
      id: null,
      member: { honorific: 'Bà', fullName, post: '', organization: '', role: 'member' },
    })
  return meeting
}

describe('the order of the members', () => {
  it.each([
    { from: 3, to: 2, wanted: [0, 1, 3, 2, 4, 5, 6] },
    { from: 2, to: 3, wanted: [0, 1, 3, 2, 4, 5, 6] },
    { from: 5, to: 2, wanted: [0, 1, 5, 2, 3, 4, 6] },
    { from: 2, to: 5, wanted: [0, 1, 3, 4, 5, 2, 6] },
  ])('number $from goes to where number $to stands', async ({ from, to, wanted }) => {
    const meeting = await withFour()
    const { members } = await meeting.t.get('council.load', {})
    const [moved, other] = [members[from], members[to]]
    await meeting.t.get('member.move', { id: moved?.id ?? '', position: other?.position ?? 0 })
    expect(await order(meeting)).toEqual(wanted.map(place => members[place]?.id))
  })

  it('still moves by one after somebody left', async () => {
    const meeting = await withFour()
    await meeting.t.get('member.remove', { id: meeting.members[0] })
    const { members } = await meeting.t.get('council.load', {})
    const [above, moved] = [members[3], members[4]]
    await meeting.t.get('member.move', { id: moved?.id ?? '', position: above?.position ?? 0 })
    expect((await order(meeting)).slice(3, 5)).toEqual([moved?.id, above?.id])
  })

  it('refuses who is not in the council, and leaves the order', async () => {
    const meeting = await council()
    const before = await order(meeting)
    expect(await meeting.t.call('member.move', { id: 'nobody', position: 0 })).toMatchObject({
      error: { code: 'member-not-found' },
    })
    expect(await order(meeting)).toEqual(before)
  })

  it('is the keepers’ to change', async () => {
    const meeting = await council()
    await sit(meeting.t, meeting.members[0])
    for (const name of ['member.move', 'member.remove'] as const)
      expect(await meeting.t.call(name, { id: meeting.chair, position: 0 } as never)).toMatchObject({
        error: { code: 'role-refused' },
      })
  })
})

describe('a member who leaves the council', () => {
  it('is gone from the council and its seats, but stays in the session he sat in', async () => {
    const meeting = await council()
    const { t } = meeting
    const { sessionId } = await startSession(meeting, [await addProduct(t, 'Chè xanh')])
    const [leaving] = meeting.members
    await t.get('member.remove', { id: leaving })
    expect(await t.call('member.remove', { id: leaving })).toMatchObject({
      error: { code: 'member-not-found' },
    })
    expect(await order(meeting)).not.toContain(leaving)
    expect((await t.get('seat.list', {})).map(seat => seat.memberId)).not.toContain(leaving)
    const session = await t.get('session.load', { sessionId })
    expect(session.members.map(member => member.id)).toContain(leaving)
  })

  it.each([
    ['is not in the council', () => 'nobody', 'member-not-found'],
    ['sits at the keyboard', (meeting: Meeting) => meeting.secretary, 'member-in-use'],
  ] as const)('is refused when he %s', async (_, who, code) => {
    const meeting = await council()
    const before = await order(meeting)
    expect(await meeting.t.call('member.remove', { id: who(meeting) })).toMatchObject({ error: { code } })
    expect(await order(meeting)).toEqual(before)
  })
})

describe('chair and secretary', () => {
  it.each(['chair', 'secretary'] as const)('are one person each: a second %s is refused', async role => {
    const meeting = await council()
    const before = await order(meeting)
    const member = { honorific: 'Bà', fullName: 'Bùi Thanh Mai', post: '', organization: '', role } as const
    const holder = role === 'chair' ? 'Trần Quốc Khánh' : 'Lê Thu Hà'
    for (const id of [null, meeting.members[0]])
      expect(await meeting.t.call('member.save', { id, member })).toMatchObject({
        error: { code: 'role-taken', at: 'role', facts: { member: holder } },
      })
    expect(await order(meeting)).toEqual(before)
  })

  it('hold the two locks: scoring does not begin before the secretary has set a PIN', async () => {
    const { t, chair, scorers, secretary } = await council()
    await t.get('member.remove', { id: scorers[3] ?? '' })
    await sit(t, chair)
    await t.get('member.remove', { id: secretary })
    const late = {
      honorific: 'Bà',
      fullName: 'Bùi Thanh Mai',
      post: '',
      organization: '',
      role: 'secretary',
    } as const
    const { id: latecomer } = await t.get('member.save', { id: null, member: late })
    const productIds = [await addProduct(t, 'Mật ong')]
    const { id: sessionId } = await t.get('session.create', {
      ...{ title: 'Phiên họp', year: 2026, batch: 1, place: 'Hòa An', heldOn: '2026-06-05' },
      ...{ startMinute: 480, endedOn: null, endMinute: null },
    })
    await t.get('session.addProducts', { sessionId, productIds })
    const attendance = [...scorers.slice(0, 3), latecomer].map(memberId => ({
      ...{ memberId, present: true, reason: '', delegate: '', delegateDocument: '' },
    }))
    await t.get('session.attend', { sessionId, attendance })
    await t.get('session.move', { sessionId, move: 'convene' })
    expect(await t.call('session.move', { sessionId, move: 'startScoring' })).toMatchObject({
      error: { code: 'keys-missing', facts: { member: 'Bùi Thanh Mai' } },
    })
    expect((await t.get('session.load', { sessionId })).state).toBe('convened')
  })
})

describe('a producer', () => {
  it('can be removed once nothing of his is listed', async () => {
    const { t } = await council()
    const productId = await addProduct(t, 'Mật ong')
    const [producer] = await t.get('producer.list', {})
    const id = producer?.id ?? ''
    expect(await t.call('producer.remove', { id })).toMatchObject({
      error: { code: 'producer-in-use', facts: { count: 1 } },
    })
    await t.get('product.remove', { id: productId })
    await t.get('producer.remove', { id })
    expect(await t.get('producer.list', {})).toEqual([])
    expect(await t.call('producer.remove', { id })).toMatchObject({ error: { code: 'producer-not-found' } })
  })
})
