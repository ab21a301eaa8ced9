import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import {
  addProduct,
  foundCouncil,
  type Meeting,
  openTogether,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

const names = ['Chè xanh', 'Mật ong', 'Cam sành']

async function draft() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const productIds: string[] = []
  for (const name of names) productIds.push(await addProduct(t, name))
  const { id: sessionId } = await t.get('session.create', {
    ...{ title: 'Phiên họp', year: 2026, batch: 1, place: '', heldOn: null },
    ...{ startMinute: null, endedOn: null, endMinute: null },
  })
  await t.get('session.addProducts', { sessionId, productIds })
  return { meeting, t, sessionId, productIds }
}

async function scoring() {
  const meeting = await foundCouncil(testApplication())
  const productIds: string[] = []
  for (const name of names) productIds.push(await addProduct(meeting.t, name))
  const { sessionId } = await startSession(meeting, productIds)
  return { meeting, t: meeting.t, sessionId, productIds }
}

const listed = async (t: Meeting['t'], sessionId: string) =>
  (await t.get('session.load', { sessionId })).list.map(line => line.product.name)

describe('the run-list', () => {
  it('is reordered before and while the council scores, and the minutes follow it', async () => {
    const { t, sessionId, productIds } = await draft()
    const backwards = productIds.toReversed()
    await t.get('session.reorder', { sessionId, productIds: backwards })
    expect(await listed(t, sessionId)).toEqual(names.toReversed())
    const begun = await scoring()
    await begun.t.get('session.reorder', {
      sessionId: begun.sessionId,
      productIds: begun.productIds.toReversed(),
    })
    expect(await listed(begun.t, begun.sessionId)).toEqual(names.toReversed())
  })

  it.each([
    ['one is missing', (ids: string[]) => ids.slice(1)],
    ['one is strange', (ids: string[]) => [...ids.slice(1), 'strange']],
    ['one is named twice', (ids: string[]) => [...ids.slice(1), ids[1] ?? '']],
    ['one is too many', (ids: string[]) => [...ids, 'strange']],
  ])('is not reordered when %s', async (_, wrong) => {
    const { t, sessionId, productIds } = await draft()
    expect(await t.call('session.reorder', { sessionId, productIds: wrong(productIds) })).toMatchObject({
      error: { code: 'product-not-in-session' },
    })
    expect(await listed(t, sessionId)).toEqual(names)
  })

  it('loses a product in a draft, with the recusals declared on it', async () => {
    const { meeting, t, sessionId, productIds } = await draft()
    const where = { sessionId, productId: productIds[1] ?? '' }
    await t.get('session.recuse', { ...where, memberId: meeting.chair, reason: 'Anh em ruột với chủ thể' })
    await t.get('session.removeProduct', where)
    expect(await listed(t, sessionId)).toEqual(['Chè xanh', 'Cam sành'])
    await t.get('session.addProducts', { sessionId, productIds: [where.productId] })
    const { list } = await t.get('session.load', { sessionId })
    expect(list.at(-1)?.recusals).toEqual([])
  })

  it('loses nothing twice, and nothing once the council was called', async () => {
    const { t, sessionId, productIds } = await draft()
    const where = { sessionId, productId: productIds[0] ?? '' }
    await t.get('session.removeProduct', where)
    expect(await t.call('session.removeProduct', where)).toMatchObject({
      error: { code: 'product-not-in-session' },
    })
    const begun = await scoring()
    const listedThere = { sessionId: begun.sessionId, productId: begun.productIds[0] ?? '' }
    expect(await begun.t.call('session.removeProduct', listedThere)).toMatchObject({
      error: { code: 'session-locked', facts: { state: 'scoring' } },
    })
  })

  it('is the keepers’ to change', async () => {
    const { meeting, t, sessionId, productIds } = await draft()
    await sit(t, meeting.members[0])
    const where = { sessionId, productId: productIds[0] ?? '' }
    for (const answer of [
      await t.call('session.reorder', { sessionId, productIds }),
      await t.call('session.removeProduct', where),
      await t.call('session.recuse', { ...where, memberId: meeting.chair, reason: 'x' }),
    ])
      expect(answer).toMatchObject({ error: { code: 'role-refused' } })
  })
})

describe('a conflict of interest', () => {
  it('takes the member off the product and comes back with null', async () => {
    const { meeting, t, sessionId, productIds } = await scoring()
    const where = { sessionId, productId: productIds[0] ?? '', memberId: meeting.viceChair }
    const [recused] = (await t.get('session.recuse', { ...where, reason: 'Góp vốn vào hợp tác xã' })).list
    expect(recused?.due).not.toContain(meeting.viceChair)
    expect(recused?.recusals).toEqual([{ ...recused?.recusals[0], reason: 'Góp vốn vào hợp tác xã' }])
    await sit(t, meeting.viceChair)
    const choice = { sessionId, productId: where.productId, criterion: '1.1', choice: 0 }
    expect(await t.call('ballot.choose', choice)).toMatchObject({ error: { code: 'member-recused' } })
    await sit(t, meeting.secretary)
    const [again] = (await t.get('session.recuse', { ...where, reason: null })).list
    expect(again?.due).toContain(meeting.viceChair)
  })

  it('is refused with a code for each mistake, and changes nothing', async () => {
    const { meeting, t, sessionId, productIds } = await scoring()
    const [first = '', second = ''] = productIds
    await scoreAndSeal(meeting, { sessionId, productId: first }, meeting.chair)
    for (const memberId of meeting.scorers)
      await scoreAndSeal(meeting, { sessionId, productId: second }, memberId)
    await openTogether(meeting, sessionId, [second])
    const where = { sessionId, productId: first, memberId: meeting.viceChair, reason: 'Họ hàng' }
    const mistakes = [
      [{ ...where, productId: 'strange' }, 'product-not-in-session'],
      [{ ...where, memberId: 'nobody' }, 'member-not-found'],
      [{ ...where, memberId: meeting.chair }, 'recusal-after-seal'],
      [{ ...where, productId: second, memberId: meeting.secretary }, 'tally-already-open'],
      [{ ...where, reason: '' }, 'reason-missing'],
      [{ ...where, sessionId: 'none' }, 'session-not-found'],
    ] as const
    for (const [input, code] of mistakes)
      expect(await t.call('session.recuse', input), code).toMatchObject({ error: { code } })
    const { list } = await t.get('session.load', { sessionId })
    expect(list.flatMap(line => line.recusals)).toEqual([])
  })
})
