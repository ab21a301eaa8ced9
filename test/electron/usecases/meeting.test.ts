import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pin, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

describe('a council session, from convening to the approved minutes', () => {
  it('is scored in secret, opened by two, concluded by vote, and minuted', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    const where = { sessionId, productId: tea }
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)

    await sit(t, meeting.secretary)
    const before = await t.get('tally.overview', { sessionId })
    expect(before[0]).toMatchObject({ sealed: 4, due: 4, opened: false, tally: null, stars: null })

    await openTogether(meeting, sessionId, [tea])
    const tally = await t.get('tally.load', where)
    expect(tally.rounds[0]?.tally).toMatchObject({
      mean: { sum: 400, count: 4 },
      spread: 0,
      overLimit: false,
    })
    expect(tally.rounds[0]?.stars).toMatchObject({ byPoints: 5, byMinimums: 5, stars: 5, unmet: [] })

    const finding = await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    expect(finding).toMatchObject({ outcome: 'potentialFive', stars: 5, round: 1 })

    await t.get('session.move', { sessionId, move: 'finishScoring' })
    await t.get('session.move', { sessionId, move: 'conclude' })
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
    const results = minutes.parts.find(part => part.key === 'results')
    expect(results?.text).toContain('01 sản phẩm có tiềm năng đạt 5 sao')
    const moved = await t.get('session.move', { sessionId, move: 'approveMinutes' })
    expect(moved.session.state).toBe('minuted')
  })

  it('writes the papers of the session as Word files, and keeps every version', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const honey = await addProduct(t, 'Mật ong "Suối <Trong>" & bạn', 9)
    const { sessionId } = await startSession(meeting, [honey])
    const where = { sessionId, productId: honey }
    const below = (code: string) => (code.startsWith('1.') ? 1 : 0)
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId, below)
    await openTogether(meeting, sessionId, [honey])
    await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    const kinds = ['scoreSheet', 'productTally', 'sessionSummary', 'minutes', 'recognitionDecision']
    const { title, year, batch, place, heldOn, startMinute } = await t.get('session.load', { sessionId })
    const endingAt = (endMinute: number | null) =>
      t.get('session.save', {
        sessionId,
        session: { title, year, batch, place, heldOn, startMinute, endedOn: null, endMinute },
      })
    await endingAt(null)
    const refused = await t.call('paper.generate', { sessionId, kinds })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'paper-data-missing', at: 'minutes', facts: { fields: 'endMinute' } },
    })
    expect(await t.get('paper.list', { sessionId })).toEqual([])

    await endingAt(990)
    const papers = await t.get('paper.generate', { sessionId, kinds })
    expect(papers.map(paper => paper.fileName)).toEqual([
      '01_PhieuDanhGia_01-Mat-ong-Suoi-Trong-ban_Dot1_2026.docx',
      '02_PhieuTongHop_01-Mat-ong-Suoi-Trong-ban_Dot1_2026.docx',
      '03_TongHopKetQua_Dot1_2026.docx',
      '04_BienBan_Dot1_2026.docx',
      '07_QuyetDinhCongNhan_Dot1_2026.docx',
    ])
    const again = await t.get('paper.generate', { sessionId, kinds: ['minutes'] })
    expect(
      again
        .filter(paper => paper.kind === 'minutes')
        .map(paper => paper.version)
        .sort(),
    ).toEqual([1, 2])

    const decision = papers.find(paper => paper.kind === 'recognitionDecision')
    t.savePath = path.join(t.folder, 'Quyết định.docx')
    expect(await t.get('paper.save', { paperId: decision?.id ?? '' })).toEqual({ path: t.savePath })
    const text = strFromU8(unzipSync(readFileSync(t.savePath))['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('Mật ong &quot;Suối &lt;Trong&gt;&quot; &amp; bạn')
    expect(text).toMatch(/01\s+sản phẩm hạng\s+4\s+sao/)
  })

  it('scores a product over the spread limit again, and keeps both rounds', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const rice = await addProduct(t, 'Gạo Suối Trong', 3)
    const { sessionId } = await startSession(meeting, [rice])
    const where = { sessionId, productId: rice }
    for (const memberId of meeting.scorers) {
      await scoreAndSeal(meeting, where, memberId, memberId === meeting.chair ? () => 1 : undefined)
    }
    await openTogether(meeting, sessionId, [rice])
    const first = await t.get('tally.load', where)
    expect(first.rounds[0]?.tally.overLimit).toBe(true)
    const refused = await t.call('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'products-over-limit' } })

    await t.get('tally.startRound', { ...where, reason: 'Chênh lệch vượt giới hạn' })
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, sessionId, [rice])
    const second = await t.get('tally.load', where)
    expect(second.rounds.map(round => round.tally.overLimit)).toEqual([true, false])
    expect(second.rounds[1]?.reason).toBe('Chênh lệch vượt giới hạn')
    expect(second.rounds[0]?.ballots).toHaveLength(4)
  })

  it('does not open the tally for one alone, nor twice the same person', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId, recoveryCode } = await startSession(meeting, [tea])
    for (const memberId of meeting.scorers)
      await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
    await sit(t, meeting.secretary)
    const open = (approvals: ({ memberId: string; secret: string } | { recoveryCode: string })[]) =>
      t.call('tally.open', { sessionId, productIds: [tea], approvals, missingReason: '' })
    const secretary = { memberId: meeting.secretary, secret: pin }
    expect(await open([secretary, secretary])).toMatchObject({
      ok: false,
      error: { code: 'approval-missing' },
    })
    const other = { memberId: meeting.viceChair, secret: pin }
    expect(await open([secretary, other])).toMatchObject({ ok: false, error: { code: 'approval-missing' } })
    const wrong = { memberId: meeting.chair, secret: '999111' }
    expect(await open([secretary, wrong])).toMatchObject({ ok: false, error: { code: 'pin-wrong' } })
    expect(await open([secretary, { recoveryCode: recoveryCode.replace(/^.{5}/, '00000') }])).toMatchObject({
      ok: false,
      error: { code: 'recovery-code-wrong' },
    })
    expect((await open([secretary, { recoveryCode }])).ok).toBe(true)
  })

  it('keeps no readable choice of a sealed ballot in the file before the tally is opened', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    await scoreAndSeal(meeting, { sessionId, productId: tea }, meeting.chair)
    const { db } = t.app.workspace ?? {}
    const ballots = db?.prepare<[], { box: Buffer }>('SELECT box FROM ballot').all() ?? []
    const drafts = db?.prepare<[], { box: Buffer }>('SELECT box FROM draft').all() ?? []
    expect(ballots).toHaveLength(1)
    for (const { box } of [...ballots, ...drafts]) expect(box.toString('latin1')).not.toMatch(/choices|1\.1/)
    const trail =
      db?.prepare<[], { payload: string }>("SELECT payload FROM audit WHERE kind LIKE 'ballot.%'").all() ?? []
    for (const { payload } of trail) expect(Object.keys(JSON.parse(payload))).not.toContain('choice')
    expect(db?.prepare('SELECT count(*) AS n FROM opened_ballot').get()).toEqual({ n: 0 })
  })

  it('names the members who are missing, and lets the chair close with a reason', async () => {
    const meeting = await foundCouncil(testApplication())
    const { t } = meeting
    const tea = await addProduct(t, 'Chè xanh Tân Lộc')
    const { sessionId } = await startSession(meeting, [tea])
    const where = { sessionId, productId: tea }
    for (const memberId of meeting.scorers.slice(1)) await scoreAndSeal(meeting, where, memberId)
    await sit(t, meeting.secretary)
    const approvals = [meeting.chair, meeting.secretary].map(memberId => ({ memberId, secret: pin }))
    const refused = await t.call('tally.open', { sessionId, productIds: [tea], approvals, missingReason: '' })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'ballots-missing', facts: { members: 'Trần Quốc Khánh' } },
    })
    await t.get('tally.open', { sessionId, productIds: [tea], approvals, missingReason: 'Bận họp khẩn' })
    const tally = await t.get('tally.load', where)
    expect(tally.rounds[0]).toMatchObject({
      missing: [meeting.chair],
      missingReason: 'Bận họp khẩn',
      tally: { mean: { count: 3 } },
    })
  })
})
