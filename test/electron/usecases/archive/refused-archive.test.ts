import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Database } from '#electron/store/database.ts'
import { testApplication } from '../../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../../meeting.ts'

/** As somebody with an editor for SQLite who knows what he does: a sealed ballot cannot be updated, so the guards go and come back. */
function editPast(db: Database): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'opened_ballot'",
    )
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
  db.exec('UPDATE opened_ballot SET part_a = part_a - 1, total = total - 1')
  for (const { sql } of guards) db.exec(sql)
}

it('a session whose points were changed past the application is not sealed, and no file is written', async () => {
  const t = testApplication()
  const meeting = await foundCouncil(t)
  const productId = await addProduct(t, 'Chè xanh Tân Lộc')
  const { sessionId } = await startSession(meeting, [productId])
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, { sessionId, productId }, memberId)
  await openTogether(meeting, sessionId, [productId])
  await t.get('finding.save', { sessionId, productId, inFavour: 4, against: 0, other: 0, remark: '' })
  await t.get('session.move', { sessionId, move: 'finishScoring' })
  t.savePath = path.join(t.folder, 'archive.zip')
  const seal = () => t.call('session.archive', { sessionId, withScans: true, signers: [] })
  expect(await seal()).toMatchObject({ error: { code: 'session-locked', facts: { state: 'tallied' } } })
  await t.get('session.move', { sessionId, move: 'conclude' })
  if (t.app.workspace) editPast(t.app.workspace.db)
  expect(await seal()).toMatchObject({ ok: false, error: { code: 'archive-check-failed' } })
  expect(existsSync(t.savePath)).toBe(false)
})
