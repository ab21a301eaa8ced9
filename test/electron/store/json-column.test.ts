import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonColumn } from '#electron/store/json-column.ts'
import type { CallName } from '#shared/contract.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../meeting.ts'

describe('a JSON column', () => {
  const read = jsonColumn(z.strictObject({ name: z.string(), tags: z.array(z.string()) }), 'thing')

  it('gives the same frozen value for the same text', () => {
    const text = '{"name":"chè","tags":["a"]}'
    const value = read(text)
    expect(value).toEqual({ name: 'chè', tags: ['a'] })
    expect(read(text)).toBe(value)
    expect(() => (value.tags as string[]).push('b')).toThrow(TypeError)
  })

  it.each([
    ['a name with a byte turned over', '{"nane":"chè","tags":[]}'],
    ['a field too many', '{"name":"chè","tags":[],"more":1}'],
    ['another kind of value', '{"name":7,"tags":[]}'],
    ['no object', '[]'],
    ['a text cut short', '{"name":"chè"'],
  ])('refuses %s as a damaged record', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'RECORD_DAMAGED' }))
  })
})

/** One letter of a name inside the JSON, as a flipped bit would leave it. */
const renamed = (table: string, column: string, name: string) =>
  `UPDATE ${table} SET ${column} = replace(${column}, '"${name}"', '"${name.slice(0, -1)}~"') WHERE ${column} IS NOT NULL`

describe('a byte turned over inside a record', { timeout: 60_000 }, () => {
  let t: TestApplication
  let where: { sessionId: string; productId: string }
  beforeAll(async () => {
    t = testApplication({ closes: 'by-hand' })
    const meeting = await foundCouncil(t)
    const productId = await addProduct(t, 'Chè Shan')
    const { sessionId } = await startSession(meeting, [productId])
    where = { sessionId, productId }
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, sessionId, [productId])
    const content = { kind: 'minutes', facts: { producers: [], guests: [] } } as const
    await t.get('facts.save', { sessionId, productId: null, content })
    return () => t.close()
  }, 60_000)

  it.each<[string, string, CallName]>([
    ['the council', renamed('council_version', 'council', 'abbreviation'), 'council.load'],
    ['the regulation', renamed('regulation_version', 'regulation', 'idleMinutes'), 'workspace.status'],
    ['a producer', renamed('producer', 'producer', 'commune'), 'producer.list'],
    ['the cases of a product', `UPDATE product SET cases = '{"1.1":0}'`, 'product.list'],
    ['a session', renamed('session', 'session', 'heldOn'), 'session.list'],
    ['what a session is held under', renamed('session', 'frozen', 'regulation'), 'session.load'],
    ['a frozen product', renamed('session_product', 'product', 'setNo'), 'session.load'],
    ['who was due at a box', "UPDATE ballot_box SET due = '{}'", 'tally.load'],
    ['the facts of a paper', renamed('paper_facts', 'facts', 'guests'), 'facts.load'],
    ['the kind of a paper with facts', "UPDATE paper_facts SET kind = 'minuten'", 'paper.check'],
    ['an opened ballot', renamed('opened_ballot', 'content', 'opinion'), 'tally.load'],
  ])('in %s is named, not met as a surprise', async (_, sql, name) => {
    const { sessionId, productId } = where
    const inputs: Partial<Record<CallName, object>> = {
      'session.load': { sessionId },
      'tally.load': { sessionId, productId },
      'facts.load': { kind: 'minutes', sessionId, productId: null },
      'paper.check': { sessionId },
    }
    const db = t.app.workspace?.db
    db?.exec(`SAVEPOINT whole; DROP TRIGGER opened_no_update; DROP TRIGGER box_opens_once; ${sql}`)
    const answer = await t.router({ trusted: true, name, input: inputs[name] ?? {} })
    const verified = await t.call('trail.verify', { code: '' })
    db?.exec('ROLLBACK TO whole')
    expect(answer).toMatchObject({ ok: false, error: { code: 'workspace-damaged' } })
    expect(verified).toMatchObject({ value: { verdict: 'broken' } })
  })
})
