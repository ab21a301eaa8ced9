// Somebody with an SQLite editor, after papers were signed.
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendEntry } from '#electron/usecases/context.ts'
import { machineKeysOf } from '#electron/usecases/machine.ts'
import { verifyWorkspace } from '#electron/usecases/verify-workspace.ts'
import { contextOf } from '#electron/usecases/workspace.ts'
import { pin } from '../../application.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

let desk: PaperDesk
let file: Buffer
let logSecret: Uint8Array
beforeAll(async () => {
  desk = await openPaperDesk()
  const { t } = desk
  const paperId = await desk.newPaper()
  const strokes = drawStrokes(1)
  const hand = { secret: pin, strokes, place: '' }
  await t.get('signature.onScreen', { paperId, signer: 0, ...hand })
  const scan = { fileName: 'quét.png', bytes: base64(drawPicture(drawStrokes(2))) }
  await t.get('scan.attach', { paperId, file: scan, signedOn: '2026-06-05', place: 'Hòa An' })
  file = t.app.workspace?.db.serialize() ?? Buffer.alloc(0)
  // A copy in memory has no write-ahead log: the file header says so in bytes 18 and 19.
  file.fill(1, 18, 20)
  if (t.app.workspace) logSecret = machineKeysOf(t.app.workspace.db, t.app.environment.deviceSecret).logSecret
  return () => desk.close()
}, 60_000)

const faultsOf = (db: Sqlite.Database) =>
  verifyWorkspace(db, { code: '', logSecret }).findings.map(finding => finding.fault)

describe('verifying a workspace with signed papers', () => {
  it('finds an untouched one intact and counts paper, signed paper, handwriting and scan', () => {
    const report = verifyWorkspace(new Sqlite(file), { code: '', logSecret })
    expect(report).toMatchObject({ verdict: 'intact', counted: { papers: 4 } })
  })

  it.each([
    ['a signed paper', `UPDATE paper_signature SET bytes = CAST(bytes || x'00' AS BLOB)`, 'paper-changed'],
    ['a scan', `UPDATE scan SET bytes = CAST(bytes || x'00' AS BLOB)`, 'paper-changed'],
    ['a handwriting', `UPDATE handwriting SET bytes = CAST(bytes || x'00' AS BLOB)`, 'paper-changed'],
    [
      'a signed paper with its hash',
      `UPDATE paper_signature SET sha256 = substr(sha256, 2) || substr(sha256, 1, 1)`,
      'paper-not-in-trail',
    ],
    ['the day on which a paper was signed', `UPDATE scan SET signed_on = '2026-01-01'`, 'records-edited'],
    ['the signer of a paper', `UPDATE paper_signature SET full_name = 'Người khác'`, 'records-edited'],
    ['a scan that was attached', 'DELETE FROM scan', 'records-edited'],
  ])('names a change of %s', (_name, statement, fault) => {
    const db = new Sqlite(file)
    for (const name of ['signature_no_update', 'scan_no_delete']) db.exec(`DROP TRIGGER ${name}`)
    db.exec(statement)
    expect(faultsOf(db)).toContain(fault)
  })

  it('names a handwriting that the key of its signer did not confirm, though the machine wrote it down', () => {
    const { t, meeting } = desk
    const db = new Sqlite(file)
    const context = contextOf(t.app, db, { kind: 'nobody' })
    const hash = 'ab'.repeat(32)
    const payload = {
      paper: 'x',
      before: hash,
      sha256: hash,
      picture: hash,
      strokes: hash,
      signer: meeting.chair,
    }
    db.transaction(() =>
      appendEntry(context, 'signature.onScreen', { ...payload, statedBy: 'cd'.repeat(64) }),
    ).immediate()
    expect(faultsOf(db)).toEqual(['handwriting-unbound'])
  })
})
