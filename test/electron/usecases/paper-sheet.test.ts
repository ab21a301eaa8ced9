import { describe, expect, it } from 'vitest'
import type { Choices } from '#shared/domain/ballot.ts'
import type { RaisedGate } from '#shared/domain/gate.ts'
import { testApplication } from '../application.ts'
import {
  addProduct,
  choicesOf,
  foundCouncil,
  openTogether,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

/** Three members score on the machine, the fourth hands in a signed sheet; the secretary sits down to type it. */
async function deskWithSheet() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1)
  const { sessionId } = await startSession(meeting, [tea])
  const where = { sessionId, productId: tea }
  const [, member] = meeting.members
  const sheet = { ...where, memberId: member }
  for (const memberId of meeting.scorers.filter(id => id !== member))
    await scoreAndSeal(meeting, where, memberId)
  await sit(t, meeting.secretary)
  const { rubric, cases } = await t.get('paperSheet.load', sheet)
  const choices = choicesOf(rubric, cases, code => (code === '1.1' ? 1 : 0))
  const type = (pass: 1 | 2, typed: Choices, gates: RaisedGate[] = []) =>
    t.call('paperSheet.type', { ...sheet, pass, choices: typed, opinion: 'Đủ hồ sơ.', gates })
  return { meeting, t, where, sheet, choices, type }
}

describe('a signed paper sheet', () => {
  it('becomes the ballot of its member once two passes agree, and who typed is kept', async () => {
    const { meeting, t, where, sheet, choices, type } = await deskWithSheet()
    expect(await type(1, choices)).toMatchObject({ value: { state: 'first', typedBy: meeting.secretary } })
    await sit(t, meeting.chair)
    expect(await type(2, choices)).toMatchObject({
      value: { state: 'ready', checkedBy: meeting.chair, differences: [] },
    })
    expect(await t.get('paperSheet.merge', sheet)).toMatchObject({ total: 99 })
    await openTogether(meeting, where.sessionId, [where.productId])
    const [round] = (await t.get('tally.load', where)).rounds
    expect(round?.refused).toEqual([])
    expect(round?.tally).toMatchObject({ mean: { sum: 399, count: 4 }, spread: 1 })
    const typed = round?.ballots.find(ballot => ballot.memberId === sheet.memberId)
    expect(typed).toMatchObject({
      opinion: 'Đủ hồ sơ.',
      typed: { typedBy: meeting.secretary, checkedBy: meeting.chair },
    })
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId: where.sessionId, productId: null })
    expect(minutes.parts.find(part => part.key === 'proceedings')?.text).toContain(
      '01 phiếu chấm trên giấy do Ông Lê Thu Hà nhập vào máy, Ông Trần Quốc Khánh nhập đối chiếu',
    )
  })

  it('is not merged while the passes differ; each place is settled by the paper', async () => {
    const { t, sheet, choices, type } = await deskWithSheet()
    await type(1, choices)
    const second = await type(2, { ...choices, '1.1': 0, '2.2': 1 })
    expect(second).toMatchObject({ value: { state: 'differs' } })
    expect(
      second.ok && second.value.differences.map(entry => entry.kind === 'criterion' && entry.criterion),
    ).toEqual(['1.1', '2.2'])
    expect(await t.call('paperSheet.merge', sheet)).toMatchObject({
      error: { code: 'sheet-differs', facts: { places: '1.1, 2.2' } },
    })
    await t.get('paperSheet.settle', { ...sheet, criterion: '1.1', choice: 1 })
    const settled = await t.get('paperSheet.settle', {
      ...sheet,
      criterion: '2.2',
      choice: choices['2.2'] ?? 'none',
    })
    expect(settled).toMatchObject({ state: 'ready', differences: [] })
    expect(await t.call('paperSheet.merge', sheet)).toMatchObject({ ok: true })
  })

  it('carries a ground to reject with its reason into the ballot, once both passes find it on the paper', async () => {
    const { meeting, t, where, sheet, choices, type } = await deskWithSheet()
    const gate = { gateId: 'set:1', reason: 'Thiếu giấy chứng nhận an toàn thực phẩm.' }
    expect(await type(1, choices, [{ ...gate, reason: '' }])).toMatchObject({
      error: { code: 'reason-missing' },
    })
    expect(await type(1, choices, [{ ...gate, gateId: 'set:99' }])).toMatchObject({
      error: { code: 'gate-unknown' },
    })
    await type(1, choices, [gate])
    expect(await type(2, choices)).toMatchObject({
      value: {
        state: 'differs',
        differences: [{ kind: 'gate', gateId: 'set:1', first: true, second: false }],
      },
    })
    expect(await t.call('paperSheet.merge', sheet)).toMatchObject({
      error: { code: 'sheet-differs', facts: { places: 'set:1' } },
    })
    expect(await t.get('paperSheet.settleGate', { ...sheet, ...gate })).toMatchObject({ state: 'ready' })
    await t.get('paperSheet.merge', sheet)
    await openTogether(meeting, where.sessionId, [where.productId])
    const { gates } = await t.get('tally.load', where)
    expect(gates.find(entry => entry.id === 'set:1')?.raisedBy).toEqual([
      { memberId: sheet.memberId, reason: gate.reason },
    ])
  })

  it('can be compared by its part totals alone', async () => {
    const { t, sheet, choices, type } = await deskWithSheet()
    await type(1, choices)
    expect(await t.get('paperSheet.checkTotals', { ...sheet, parts: { A: 40, B: 25, C: 35 } })).toMatchObject(
      {
        state: 'differs',
        differences: [{ kind: 'part', part: 'A', first: 39, second: 40 }],
      },
    )
    expect(await t.call('paperSheet.merge', sheet)).toMatchObject({ error: { code: 'sheet-differs' } })
    expect(await t.get('paperSheet.checkTotals', { ...sheet, parts: { A: 39, B: 25, C: 35 } })).toMatchObject(
      {
        state: 'ready',
      },
    )
  })

  it('the second pass is blind: it does not show what the first holds', async () => {
    const { t, sheet, choices, type } = await deskWithSheet()
    await type(1, choices)
    expect((await t.get('paperSheet.load', sheet)).first).toEqual(choices)
    await type(2, { '1.1': 2 })
    expect(await t.get('paperSheet.load', sheet)).toMatchObject({
      state: 'first',
      first: null,
      second: { '1.1': 2 },
    })
  })

  it('a half-typed sheet is kept, another person does not write over it, and it can be thrown away', async () => {
    const { meeting, t, sheet, type } = await deskWithSheet()
    await type(1, { '1.1': 2 })
    expect((await t.get('paperSheet.load', sheet)).first).toEqual({ '1.1': 2 })
    await sit(t, meeting.chair)
    expect(await type(1, { '1.1': 0 })).toMatchObject({
      error: { code: 'sheet-other-typist', facts: { name: 'Ông Lê Thu Hà' } },
    })
    expect(await t.get('paperSheet.discard', sheet)).toMatchObject({
      state: 'none',
      first: null,
      typedBy: null,
    })
  })

  it('the file alone does not tell what was typed', async () => {
    const { t, choices, type } = await deskWithSheet()
    await type(1, choices)
    const rows = t.app.workspace?.db.prepare('SELECT box FROM paper_sheet').all() as { box: Buffer }[]
    expect(rows).toHaveLength(1)
    expect(rows[0]?.box.toString('latin1')).not.toContain('choices')
  })
})

describe('what is refused', () => {
  it('a sheet of a member who has sealed his own ballot', async () => {
    const { meeting, t, sheet, choices } = await deskWithSheet()
    const own = { ...sheet, memberId: meeting.viceChair }
    expect(
      await t.call('paperSheet.type', { ...own, pass: 1, choices, opinion: '', gates: [] }),
    ).toMatchObject({
      error: { code: 'ballot-already-sealed' },
    })
  })

  it('a second pass before the first, and a merge before the second', async () => {
    const { t, sheet, choices, type } = await deskWithSheet()
    expect(await type(2, choices)).toMatchObject({ error: { code: 'sheet-not-typed' } })
    await type(1, choices)
    expect(await t.call('paperSheet.merge', sheet)).toMatchObject({ error: { code: 'sheet-not-typed' } })
  })

  it('points that the sheet cannot show', async () => {
    const { type } = await deskWithSheet()
    expect(await type(1, { '1.1': 9 })).toMatchObject({ error: { code: 'option-unknown', at: '1.1' } })
  })

  it('a typist who still has his own ballot of the product open', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1)
    const { sessionId } = await startSession(meeting, [tea])
    await sit(t, meeting.chair)
    const sheet = { sessionId, productId: tea, memberId: meeting.members[0] }
    expect(
      await t.call('paperSheet.type', { ...sheet, pass: 1, choices: { '1.1': 0 }, opinion: '', gates: [] }),
    ).toMatchObject({
      error: { code: 'own-ballot-first' },
    })
  })

  it('an ordinary member at the typing desk', async () => {
    const { meeting, t, sheet } = await deskWithSheet()
    await sit(t, meeting.members[0])
    expect(await t.call('paperSheet.load', sheet)).toMatchObject({ error: { code: 'role-refused' } })
  })

  it('a member who already has a typed ballot cannot seal another', async () => {
    const { meeting, t, where, sheet, choices, type } = await deskWithSheet()
    await type(1, choices)
    await type(2, choices)
    await t.get('paperSheet.merge', sheet)
    await sit(t, meeting.members[1])
    expect(await t.get('ballot.load', where)).toMatchObject({ sealed: { receipt: expect.any(String) } })
    expect(await t.call('ballot.choose', { ...where, criterion: '1.1', choice: 0 })).toMatchObject({
      error: { code: 'ballot-already-sealed' },
    })
  })
})
