import { describe, expect, it } from 'vitest'
import type { Regulation } from '#shared/domain/regulation.ts'
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

const ground = 'set:1'
const reason = 'Giấy chứng nhận an toàn thực phẩm đã hết hạn.'
const votes = { inFavour: 3, against: 1, other: 0 }

async function scoring(waiver: Regulation['waiver'] = regulation.waiver) {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  await t.get('regulation.save', { ...regulation, waiver })
  const productId = await addProduct(t, 'Chè xanh Tân Lộc', 1)
  const { sessionId } = await startSession(meeting, [productId])
  return { meeting, t, where: { sessionId, productId } }
}

/** Opened, with one member's ground to reject in his ballot. */
async function opened() {
  const { meeting, t, where } = await scoring()
  await sit(t, meeting.members[0])
  await t.get('ballot.raiseGate', { ...where, gateId: ground, reason })
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
  await openTogether(meeting, where.sessionId, [where.productId])
  return { meeting, t, where }
}

describe('a ground to reject on a ballot', () => {
  it('is raised with a reason, changed, and taken back', async () => {
    const { meeting, t, where } = await scoring()
    await sit(t, meeting.members[0])
    const raise = async (text: string) =>
      (await t.get('ballot.raiseGate', { ...where, gateId: ground, reason: text })).gates
    expect(await raise(reason)).toEqual([{ gateId: ground, reason }])
    expect(await raise('Hết hạn từ tháng 3.')).toEqual([{ gateId: ground, reason: 'Hết hạn từ tháng 3.' }])
    expect(await raise('')).toEqual([])
  })

  it('is refused where the set has no such ground, after sealing, and to whoever does not score', async () => {
    const { meeting, t, where } = await scoring()
    const raise = (gateId: string) => t.call('ballot.raiseGate', { ...where, gateId, reason })
    expect(await raise(ground)).toMatchObject({ error: { code: 'member-does-not-score' } })
    await sit(t, meeting.chair)
    expect(await raise('set:99')).toMatchObject({ error: { code: 'gate-unknown' } })
    await scoreAndSeal(meeting, where, meeting.chair)
    expect(await raise(ground)).toMatchObject({ error: { code: 'ballot-already-sealed' } })
    await sit(t, meeting.chair)
    expect((await t.get('ballot.load', where)).draft.gates).toEqual([])
  })
})

describe("the council's vote on it", () => {
  it.each([
    [{ inFavour: 3, against: 1, other: 0 }, true],
    [{ inFavour: 2, against: 2, other: 0 }, false],
    [{ inFavour: 0, against: 3, other: 1 }, false],
  ])('%j confirms it: %s', async (cast, confirmed) => {
    const { t, where } = await opened()
    const { gates } = await t.get('gate.vote', { ...where, gateId: ground, ...cast })
    expect(gates.find(gate => gate.id === ground)?.vote).toMatchObject({ confirmed })
  })

  it('is refused with a code for each mistake, and changes nothing', async () => {
    const { meeting, t, where } = await opened()
    const vote = { ...where, gateId: ground, ...votes }
    const mistakes = [
      [{ ...vote, gateId: 'set:99' }, 'gate-unknown'],
      [{ ...vote, inFavour: 4 }, 'votes-do-not-add-up'],
      [{ ...vote, against: 0 }, 'votes-do-not-add-up'],
      [{ ...vote, productId: 'strange' }, 'product-not-in-session'],
      [{ ...vote, sessionId: 'none' }, 'session-not-found'],
    ] as const
    for (const [input, code] of mistakes)
      expect(await t.call('gate.vote', input), code).toMatchObject({ error: { code } })
    await sit(t, meeting.members[1])
    expect(await t.call('gate.vote', vote)).toMatchObject({ error: { code: 'role-refused' } })
    const { gates } = await t.get('tally.load', where)
    expect(gates.find(gate => gate.id === ground)).toMatchObject({ vote: null, raisedBy: [{ reason }] })
  })

  it('waits for the tally', async () => {
    const { t, where } = await scoring()
    expect(await t.call('gate.vote', { ...where, gateId: ground, ...votes })).toMatchObject({
      error: { code: 'tally-not-open' },
    })
  })

  it('decides what becomes of the product: none without a vote, no star once confirmed', async () => {
    const { t, where } = await opened()
    const finding = { ...where, inFavour: 4, against: 0, other: 0, remark: '' }
    expect(await t.call('finding.save', finding)).toMatchObject({ error: { code: 'gate-not-voted' } })
    await t.get('gate.vote', { ...where, gateId: ground, ...votes })
    expect(await t.get('finding.save', finding)).toMatchObject({ stars: null })
  })
})

describe('letting a spread over the limit stand', () => {
  it.each([
    ['the regulation does not allow it', false, 'waiver-not-allowed'],
    ['the members are close', true, 'round-not-needed'],
  ])('is refused when %s', async (_, allowed, code) => {
    const { meeting, t, where } = await scoring({ allowed, by: 'vote', citation: '' })
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, where.sessionId, [where.productId])
    expect(await t.call('tally.waive', { ...where, reason: 'Đã thảo luận', votes })).toMatchObject({
      error: { code },
    })
  })
})
