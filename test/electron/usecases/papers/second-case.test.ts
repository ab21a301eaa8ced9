import { expect, it } from 'vitest'
import { testApplication } from '../../application.ts'
import { addProduct, foundCouncil } from '../../meeting.ts'
import { paperTexts } from '../paper-texts.ts'

const recognition = 'Quyết định số 1205/QĐ-UBND ngày 12 tháng 9 năm 2025'
const recall = { stars: 3, recognition, ground: 'đ', concludedOn: '2026-06-01' } as const

it('a product can be inspected and recalled again: the second case starts empty, the first keeps its papers and number', async () => {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const honey = await addProduct(t, 'Mật ong Suối Trong', 4)
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const place = { sessionId: null, productId: honey }
  const decision = { ...place, kind: 'recallDecision' } as const
  const save = (reason: string) =>
    t.get('facts.save', { ...place, content: { kind: 'recallDecision', facts: { ...recall, reason } } })
  expect(await t.call('facts.begin', { productId: honey })).toMatchObject({
    error: { code: 'case-not-begun' },
  })

  await save('ngừng sản xuất')
  const given = { issuedOn: '2026-06-05', signers: '', reason: '' }
  const first = await t.get('register.give', { ...decision, ...given, number: 41 })
  await t.get('text.save', { ...decision, key: 'tasks', text: 'Giao Sở theo dõi.' })

  await t.get('facts.begin', { productId: honey })
  const begun = await t.get('facts.load', decision)
  expect(begun).toMatchObject({ saved: false, version: 1 })
  expect(begun.content.facts).toMatchObject({ reason: '', stars: null })
  expect(await t.get('register.propose', decision)).toMatchObject({ given: null, number: 42 })
  expect(await t.call('facts.begin', { productId: honey })).toMatchObject({
    error: { code: 'case-not-begun' },
  })
  expect(await t.call('facts.begin', { productId: tea })).toMatchObject({ error: { code: 'case-not-begun' } })

  expect((await t.get('paper.check', { sessionId: null })).outdated).toEqual([])

  await save('dùng sai hạng sao')
  const text = await t.get('text.load', decision)
  expect(text.parts.find(({ key }) => key === 'tasks')).toMatchObject({ edited: false })
  const second = await t.get('register.give', { ...decision, ...given, number: 42 })
  const { lines } = await t.get('register.list', {})
  const lineOf = (number: number) => lines.find(line => line.number === number)
  expect(lineOf(41)).toMatchObject({ paperId: first.paperId, sha256: first.sha256 })
  expect(lineOf(42)).toMatchObject({ paperId: second.paperId })
  expect(second.paperId).not.toBe(first.paperId)
  const texts = [first, second].map(({ paperId }) =>
    paperTexts(meeting, [{ id: paperId ?? '', kind: 'recallDecision' }]).get('recallDecision'),
  )
  expect(texts[0]).toMatch(/Số:.41\/QĐ-UBND[\s\S]*ngừng sản xuất/)
  expect(texts[1]).toMatch(/Số:.42\/QĐ-UBND[\s\S]*dùng sai hạng sao/)
  expect(texts[1]).not.toContain('ngừng sản xuất')
})
