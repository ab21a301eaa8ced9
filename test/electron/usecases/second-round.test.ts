import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import {
  addProduct,
  foundCouncil,
  openTogether,
  regulation,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

async function secondRound(shows: boolean) {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  await t.get('regulation.save', { ...regulation, roundTwoShowsSpread: { value: shows, citation: '' } })
  const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1)
  const { sessionId } = await startSession(meeting, [tea])
  const where = { sessionId, productId: tea }
  for (const [index, memberId] of meeting.scorers.entries()) {
    await scoreAndSeal(meeting, where, memberId, code =>
      index === 3 && Number(code.split('.')[0]) < 6 ? 9 : 0,
    )
  }
  await openTogether(meeting, sessionId, [tea])
  await t.get('tally.startRound', { ...where, reason: 'chênh lệch quá giới hạn' })
  await sit(t, meeting.members[1])
  return { meeting, t, where }
}

describe('a second round', () => {
  it('begins with an empty sheet beside the own choices of the first', async () => {
    const { t, where } = await secondRound(false)
    const view = await t.get('ballot.load', where)
    expect(view).toMatchObject({
      round: 2,
      draft: { choices: {} },
      sealed: null,
      refusal: null,
      previousSpread: null,
    })
    expect(view.previous?.['1.1']).toBe(0)
  })

  it('shows how far the council was apart, without names, only where the regulation says so', async () => {
    const { t, where } = await secondRound(true)
    const view = await t.get('ballot.load', where)
    expect(view.previousSpread?.find(entry => entry.criterion === '1.1')).toEqual({
      criterion: '1.1',
      lowest: 1,
      highest: 3,
    })
    expect(JSON.stringify(view.previousSpread)).not.toContain('id-')
  })

  it('shows each member his own earlier choice and no other', async () => {
    const { meeting, t, where } = await secondRound(true)
    await sit(t, meeting.chair)
    expect((await t.get('ballot.load', where)).previous?.['1.1']).toBe(2)
  })
})
