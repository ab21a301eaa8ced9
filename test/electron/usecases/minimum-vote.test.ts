import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

/** Two of four members see one marked criterion below its five-star option; everything else is best. */
async function splitCouncil() {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc', 1)
  const { sessionId } = await startSession(meeting, [tea])
  const where = { sessionId, productId: tea }
  for (const [index, memberId] of meeting.scorers.entries()) {
    await scoreAndSeal(meeting, where, memberId, code => (code === '1.3' && index < 2 ? 1 : 0))
  }
  await openTogether(meeting, sessionId, [tea])
  const vote = (votes: { inFavour: number; against: number; other: number }) =>
    t.call('minimum.vote', { ...where, criterion: '1.3', mark: 5, ...votes })
  return { meeting, t, where, vote }
}

describe('a star minimum that half of the council sees reached', () => {
  it('holds the product back by the counted rule, and is listed for the meeting', async () => {
    const { t, where } = await splitCouncil()
    const { rounds } = await t.get('tally.load', where)
    expect(rounds[0]?.stars).toMatchObject({ byPoints: 5, byMinimums: 4, stars: 4 })
    expect(rounds[0]?.stars.disputed).toMatchObject([
      { criterion: '1.3', mark: 5, reachedBy: 2, ballots: 4, met: false },
    ])
  })

  it('counts as met once the council has voted so; a later vote supersedes', async () => {
    const { t, where, vote } = await splitCouncil()
    expect(await vote({ inFavour: 3, against: 1, other: 0 })).toMatchObject({ ok: true })
    const { rounds } = await t.get('tally.load', where)
    expect(rounds[0]?.stars).toMatchObject({ byMinimums: 5, stars: 5, unmet: [] })
    expect(rounds[0]?.minimumVotes).toEqual([
      { round: 1, criterion: '1.3', mark: 5, met: true, inFavour: 3, against: 1, other: 0 },
    ])
    await vote({ inFavour: 2, against: 2, other: 0 })
    const again = await t.get('tally.load', where)
    expect(again.rounds[0]?.stars.stars).toBe(4)
    expect((await t.get('tally.overview', { sessionId: where.sessionId }))[0]?.stars?.stars).toBe(4)
  })

  it('the finding and the minutes follow the vote', async () => {
    const { t, where, vote } = await splitCouncil()
    await vote({ inFavour: 4, against: 0, other: 0 })
    const finding = await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    expect(finding).toMatchObject({ outcome: 'potentialFive', stars: 5 })
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId: where.sessionId, productId: null })
    const proceedings = minutes.parts.find(part => part.key === 'proceedings')?.text
    expect(proceedings).toContain('tiêu chí 1.3')
    expect(proceedings).toContain('02/04 phiếu đạt')
    expect(proceedings).toContain('04/04')
  })

  it.each([['votes that do not add up', { inFavour: 3, against: 0, other: 0 }, 'votes-do-not-add-up']])(
    '%s are refused',
    async (_, votes, code) => {
      const { vote } = await splitCouncil()
      expect(await vote(votes)).toMatchObject({ ok: false, error: { code } })
    },
  )

  it('what everybody sees alike is not put to the vote', async () => {
    const { t, where } = await splitCouncil()
    const votes = { inFavour: 4, against: 0, other: 0 }
    expect(await t.call('minimum.vote', { ...where, criterion: '1.5', mark: 5, ...votes })).toMatchObject({
      ok: false,
      error: { code: 'minimum-not-disputed', facts: { criterion: '1.5' } },
    })
  })

  it('an ordinary member does not record votes', async () => {
    const { meeting, t, vote } = await splitCouncil()
    await sit(t, meeting.members[0])
    expect(await vote({ inFavour: 4, against: 0, other: 0 })).toMatchObject({
      error: { code: 'role-refused' },
    })
  })
})
