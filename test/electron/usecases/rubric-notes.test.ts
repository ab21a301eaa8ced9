import { expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil } from '../meeting.ts'

const sessionInput = {
  title: 'Phiên họp đợt 1',
  year: 2026,
  batch: 1,
  place: 'Phòng họp số 2',
  heldOn: '2026-06-05',
  startMinute: 480,
  endedOn: null,
  endMinute: null,
}

it('an unverified set of another decision needs a confirmation and a reason before a session is convened; both are minuted', async () => {
  const { t } = await foundCouncil(testApplication())
  const productId = await addProduct(t, 'Cao lá vằng', 19, '1048-2019')
  const saved = (await t.get('product.list', {})).find(product => product.id === productId)
  if (!saved) throw new Error('The product was not saved')
  const { id, producerName: _p, setName: _s, casesMissing: _c, ...product } = saved
  const { id: sessionId } = await t.get('session.create', sessionInput)
  await t.get('session.addProducts', { sessionId, productIds: [productId] })
  const convene = () => t.call('session.move', { sessionId, move: 'convene' })

  expect(await convene()).toMatchObject({
    error: { code: 'rubric-unverified', facts: { name: 'Cao lá vằng', set: 19, decision: '1048/QĐ-TTg' } },
  })
  await t.get('product.save', { id, product: { ...product, unverifiedNote: 'đã đối chiếu bản giấy.' } })
  expect(await convene()).toMatchObject({
    error: { code: 'pack-note-missing', facts: { decision: '1048/QĐ-TTg', proposed: '26/2026/QĐ-TTg' } },
  })
  const notes = { packNote: 'Phiên họp thử', unverifiedNote: 'đã đối chiếu bản giấy.' }
  await t.get('product.save', { id, product: { ...product, ...notes } })
  expect(await convene()).toMatchObject({ ok: true })

  const minutes = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
  const text = minutes.parts.find(part => part.key === 'proceedings')?.text
  expect(text).toContain('theo Bộ tiêu chí của Quyết định số 1048/QĐ-TTg. Lý do: Phiên họp thử.')
  expect(text).toContain(
    'chưa khớp thang điểm; Hội đồng thống nhất sử dụng cho sản phẩm Cao lá vằng: đã đối chiếu bản giấy.',
  )
})
