// Somebody with the laptop and an SQLite editor, while a session is being scored.
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { ballotDigest, sealBallot } from '#electron/sealing/ballot-seal.ts'
import { publicKeyOf } from '#electron/sealing/curve-keys.ts'
import { createMemberKey } from '#electron/sealing/member-key.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'
import { iterateEntries } from '#electron/store/audit.ts'
import { loadBallots, loadBoxes } from '#electron/store/ballot.ts'
import { pin, testApplication } from '../application.ts'
import {
  addProduct,
  choicesOf,
  foundCouncil,
  type Meeting,
  openTogether,
  scoreAndSeal,
  sit,
  startSession,
} from '../meeting.ts'

async function scoringMeeting(): Promise<{
  meeting: Meeting
  where: { sessionId: string; productId: string }
}> {
  const meeting = await foundCouncil(testApplication())
  const productId = await addProduct(meeting.t, 'Chè Shan')
  const { sessionId } = await startSession(meeting, [productId])
  return { meeting, where: { sessionId, productId } }
}

/** Closes the workspace, lets the editor work past the triggers, and opens it again. */
async function edit({ t }: Meeting, table: string, work: (editor: Sqlite.Database) => void): Promise<void> {
  const fileName = t.app.workspace?.fileName ?? ''
  await t.get('workspace.close', {})
  const editor = new Sqlite(path.join(t.folder, fileName))
  const triggers = editor
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
    )
    .all(table)
  for (const { name } of triggers) editor.exec(`DROP TRIGGER ${name}`)
  work(editor)
  for (const { sql } of triggers) editor.exec(sql)
  editor.close()
  await t.get('workspace.open', { fileName })
}

describe('an edited file', () => {
  it('cannot bring in a forged ballot: it is named and kept out', async () => {
    const { meeting, where } = await scoringMeeting()
    const { t, scorers } = meeting
    for (const memberId of scorers) await scoreAndSeal(meeting, where, memberId, () => 9)
    const db = t.app.workspace?.db
    const ballot = db && loadBallots(db, where).at(0)
    const box = db && loadBoxes(db, where.sessionId).at(0)
    if (!ballot || !box) throw new Error('no ballot')
    await sit(t, ballot.memberId)
    const { rubric, cases } = await t.get('ballot.load', where)
    const forger = await createMemberKey({
      pin,
      memberId: ballot.memberId,
      deviceSecret: random(32),
      cost: 10,
      random,
    })
    const header = { ...where, memberId: ballot.memberId, round: 1, rubricHash: ballot.rubricSha256 }
    const forged = sealBallot({
      ballot: {
        ...header,
        choices: choicesOf(rubric, cases),
        notes: { notes: {}, opinion: '', gates: [] },
        sealedAt: ballot.sealedAt,
      },
      memberSecret: forger.secret,
      tallyPublicKey: box.publicKey,
      random,
    })
    await edit(meeting, 'ballot', editor =>
      editor
        .prepare(
          'UPDATE ballot SET box = ?, digest = ?, signature = ?, sign_public_key = ?, receipt = ? WHERE id = ?',
        )
        .run(
          forged.box,
          ballotDigest(forged.box, header),
          forged.signature,
          forger.signPublicKey,
          forged.receipt,
          ballot.id,
        ),
    )
    await openTogether(meeting, where.sessionId, [where.productId])
    const [round] = (await t.get('tally.load', where)).rounds
    expect(round?.refused).toEqual([{ memberId: ballot.memberId, problem: 'ballot-not-in-trail' }])
    expect(round?.tally.sheets.map(sheet => sheet.memberId)).not.toContain(ballot.memberId)
  })

  it('cannot have ballots sealed into a box of its own', async () => {
    const { meeting, where } = await scoringMeeting()
    const { t, chair } = meeting
    await edit(meeting, 'ballot_box', editor =>
      editor.prepare('UPDATE ballot_box SET public_key = ?').run(publicKeyOf('x25519', random(32))),
    )
    await sit(t, chair)
    const { rubric, cases } = await t.get('ballot.load', where)
    for (const [criterion, choice] of Object.entries(choicesOf(rubric, cases)))
      await t.get('ballot.choose', { ...where, criterion, choice })
    expect(await t.call('ballot.seal', where)).toMatchObject({
      ok: false,
      error: { code: 'workspace-damaged' },
    })
  })

  it('tells a reader of the trail nothing of what a member noted or raised', async () => {
    const { meeting, where } = await scoringMeeting()
    const { t, chair } = meeting
    await sit(t, chair)
    const { rubric } = await t.get('ballot.load', where)
    const criterion = rubric.set.parts[0]?.sections[0]?.criteria[0]?.code ?? ''
    const before = t.app.workspace ? [...iterateEntries(t.app.workspace.db)].length : 0
    await t.get('ballot.note', { ...where, criterion, note: 'không có hợp đồng' })
    await t.get('ballot.opinion', { ...where, opinion: 'đề nghị xem lại' })
    await t.get('ballot.setAside', { ...where, criterion, aside: true })
    const entries = t.app.workspace ? [...iterateEntries(t.app.workspace.db)].slice(before) : []
    expect(entries.map(({ kind, payload }) => [kind, payload])).toEqual(
      Array(3).fill(['ballot.draft', { session: where.sessionId, product: where.productId, round: 1 }]),
    )
  })

  it.each([
    ['a finding', 'finding', 'UPDATE finding SET stars = 4'],
    ['who was present', 'attendance', 'UPDATE attendance SET present = 0 WHERE rowid = 1'],
    [
      'the frozen regulation',
      'session',
      "UPDATE session SET frozen = json_set(frozen, '$.regulation.spread.limit', 99)",
    ],
    ['the name of a product', 'product', "UPDATE product SET name = 'Chè khác'"],
    ['a vote that was deleted', 'finding', 'DELETE FROM finding'],
  ])('shows for good: %s', async (_, table, sql) => {
    const { meeting, where } = await scoringMeeting()
    const { t } = meeting
    for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
    await openTogether(meeting, where.sessionId, [where.productId])
    await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
    await edit(meeting, table, editor => editor.exec(sql))
    await sit(t, meeting.secretary)
    await addProduct(t, 'Chè đến sau')
    const { findings } = await t.get('trail.verify', { code: '' })
    expect(findings.map(({ fault }) => fault)).toEqual(['records-edited'])
  })

  it('is not suspected when nobody edited it, however often it is closed', async () => {
    const { meeting, where } = await scoringMeeting()
    const { t } = meeting
    const reopen = () => edit(meeting, 'finding', editor => editor.exec('VACUUM'))
    await reopen()
    for (const memberId of meeting.scorers) {
      await scoreAndSeal(meeting, where, memberId)
      await reopen()
    }
    await openTogether(meeting, where.sessionId, [where.productId])
    await reopen()
    await sit(t, meeting.secretary)
    await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
    await t.get('session.move', { sessionId: where.sessionId, move: 'finishScoring' })
    await reopen()
    await t
      .get('paper.generate', { sessionId: where.sessionId, kinds: ['productTally'] })
      .catch(() => undefined)
    await reopen()
    await sit(t, meeting.secretary)
    expect(await t.get('trail.verify', { code: '' })).toMatchObject({
      verdict: 'intact',
      counted: { records: 1 },
    })
  })

  it('is not suspected when the clock was set back; the entry after which it went back is named', async () => {
    const { meeting, where } = await scoringMeeting()
    const { t } = meeting
    await scoreAndSeal(meeting, where, meeting.chair)
    await sit(t, meeting.secretary)
    const { total } = await t.get('trail.list', { before: null, count: 1 })
    t.pass(-3 * 24 * 3_600_000)
    await addProduct(t, 'Chè hôm trước')
    expect(await t.get('trail.verify', { code: '' })).toMatchObject({
      verdict: 'intact',
      clockBack: [total + 1],
    })
  })
})
