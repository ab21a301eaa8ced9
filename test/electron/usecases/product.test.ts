import { describe, expect, it } from 'vitest'
import type { CallInput } from '#shared/contract.ts'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil } from '../meeting.ts'

/** A council with one product in a draft session, and what it takes to save it again. */
async function oneListed() {
  const { t } = await foundCouncil(testApplication())
  const id = await addProduct(t, 'Chè xanh')
  const [view] = await t.get('product.list', {})
  if (!view) throw new Error('The product is listed')
  const { code, name, producerId, packId, setNo, registration, lodgedOn, cases } = view
  const product = { code, name, producerId, packId, setNo, registration, lodgedOn, cases }
  const { id: sessionId } = await t.get('session.create', {
    ...{ title: 'Phiên họp', year: 2026, batch: 1, place: '', heldOn: null },
    ...{ startMinute: null, endedOn: null, endMinute: null },
  })
  await t.get('session.addProducts', { sessionId, productIds: [id] })
  const save = (change: Partial<typeof product>, at: string | null = id) =>
    t.call('product.save', { id: at, product: { ...product, ...change } } as CallInput<'product.save'>)
  return { t, id, sessionId, save }
}

describe('a product', () => {
  it('keeps its code to itself', async () => {
    const { save } = await oneListed()
    expect(await save({ code: '99-99001-01-2026' })).toMatchObject({ ok: true })
    expect(await save({ code: '99-99001-01-2026', name: 'Chè đen' }, null)).toMatchObject({
      error: { code: 'product-code-taken', at: 'code', facts: { code: '99-99001-01-2026' } },
    })
    expect(await save({ code: '99-99001-01-2026', name: 'Chè xanh ướp sen' })).toMatchObject({ ok: true })
  })

  it.each([
    ['a product that is gone', {}, 'strange', 'product-not-found'],
    ['a producer that nobody entered', { producerId: 'strange' }, undefined, 'producer-not-found'],
    ['a set that the decision does not have', { setNo: 99 }, undefined, 'rubric-not-found'],
    ['a case that no criterion offers', { cases: { '1.1': 9 } }, undefined, 'case-unknown'],
  ] as const)('is not saved with %s, and stays as it was', async (_, change, at, code) => {
    const { t, save, id } = await oneListed()
    const before = await t.get('product.list', {})
    expect(await save(change, at ?? id)).toMatchObject({ ok: false, error: { code } })
    expect(await t.get('product.list', {})).toEqual(before)
  })

  it('stands in a session once', async () => {
    const { t, id, sessionId } = await oneListed()
    expect(await t.call('session.addProducts', { sessionId, productIds: [id] })).toMatchObject({
      error: { code: 'product-already-in-session', facts: { name: 'Chè xanh' } },
    })
    expect(await t.call('session.addProducts', { sessionId, productIds: ['strange'] })).toMatchObject({
      error: { code: 'product-not-found' },
    })
    expect((await t.get('session.load', { sessionId })).list).toHaveLength(1)
  })

  it('is not removed while a session lists it', async () => {
    const { t, id, sessionId } = await oneListed()
    expect(await t.call('product.remove', { id })).toMatchObject({
      error: { code: 'product-in-use', facts: { name: 'Chè xanh', count: 1 } },
    })
    await t.get('session.removeProduct', { sessionId, productId: id })
    await t.get('product.remove', { id })
    expect(await t.get('product.list', {})).toEqual([])
    expect(await t.call('product.remove', { id })).toMatchObject({ error: { code: 'product-not-found' } })
  })
})
