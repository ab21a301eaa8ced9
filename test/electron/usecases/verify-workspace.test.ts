import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#electron/store/database.ts'
import { machineKeysOf } from '#electron/usecases/machine.ts'
import { verifyWorkspace } from '#electron/usecases/verify-workspace.ts'
import { testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../meeting.ts'

/** A session with an opened tally and a paper, made once; every test gets a copy of its file in memory. */
let file: Buffer
let logSecret: Uint8Array

beforeAll(async () => {
  const t = testApplication({ closes: 'by-hand' })
  const meeting = await foundCouncil(t)
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const { sessionId } = await startSession(meeting, [tea])
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
  await openTogether(meeting, sessionId, [tea])
  await t.get('paper.generate', { sessionId, kinds: ['productTally'] })
  file = t.app.workspace?.db.serialize() ?? Buffer.alloc(0)
  // A copy in memory has no write-ahead log: the file header says so in bytes 18 and 19.
  file.fill(1, 18, 20)
  if (t.app.workspace) logSecret = machineKeysOf(t.app.workspace.db, t.app.environment.deviceSecret).logSecret
  t.close()
}, 60_000)

const copyOf = (): Database => new Sqlite(file)
const verify = (db: Database, code = '') => verifyWorkspace(db, { code, logSecret })

/** What an editor does first: take the triggers away. */
function withoutTriggers(db: Database): void {
  const names = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of names) db.exec(`DROP TRIGGER ${name}`)
}

describe('verifying a workspace', () => {
  it('finds an untouched one intact, and a printed code where it was printed', () => {
    const report = verify(copyOf())
    expect(report).toMatchObject({
      verdict: 'intact',
      findings: [],
      ownMachine: true,
      printed: null,
      counted: { ballots: 4, tallies: 4, rubrics: 1, papers: 1 },
    })
    const again = verify(copyOf(), report.headCode.toLowerCase().replaceAll('-', ' '))
    expect(again.printed).toMatchObject({ code: report.headCode, seq: report.entries })
    expect(verify(copyOf(), '0000-0000-0000-0000').printed).toBeNull()
  })

  it('gives the whole head hash, and takes it in place of the code', () => {
    const { headCode, headHash, entries } = verify(copyOf())
    expect(headHash).toMatch(/^[0-9A-F]{64}$/)
    expect(headHash.startsWith(headCode.replaceAll('-', ''))).toBe(true)
    expect(verify(copyOf(), headHash.toLowerCase()).printed?.seq).toBe(entries)
    expect(
      verify(copyOf(), `${headHash.slice(0, -1)}${headHash.endsWith('0') ? '1' : '0'}`).printed,
    ).toBeNull()
    expect(verify(copyOf(), headCode.slice(0, 9)).printed).toBeNull()
  })

  it.each<[string, string, string]>([
    [
      'a changed total of an opened ballot',
      'UPDATE opened_ballot SET part_a = part_a - 1, total = total - 1 WHERE rowid = 1',
      'tally-differs',
    ],
    [
      'a changed answer of an opened ballot',
      "UPDATE opened_ballot SET content = json_set(content, '$.opinion', 'khác') WHERE rowid = 1",
      'tally-differs',
    ],
    [
      'a ballot that was sound and is marked as kept out',
      "UPDATE opened_ballot SET content = NULL, part_a = NULL, part_b = NULL, part_c = NULL, total = NULL, problem = 'signature-invalid' WHERE rowid = 1",
      'tally-differs',
    ],
    [
      'a tally that was opened and is closed again',
      'UPDATE ballot_box SET secret = NULL, opened_at = NULL',
      'box-secret',
    ],
    ['a deleted opened ballot', 'DELETE FROM opened_ballot WHERE rowid = 1', 'tally-differs'],
    [
      'a changed byte of a sealed ballot',
      "UPDATE ballot SET box = CAST(x'00' || substr(box, 2) AS BLOB) WHERE rowid = 1",
      'ballot-signature',
    ],
    [
      "a changed receipt time of nobody's entry",
      'UPDATE audit SET at = at + 1 WHERE seq = 3',
      'hash-mismatch',
    ],
    ['a deleted entry of the trail', 'DELETE FROM audit WHERE seq = 5', 'sequence-broken'],
    [
      'an entry signed by another',
      'UPDATE audit SET signature = zeroblob(64) WHERE seq = 4',
      'signature-invalid',
    ],
    ['a changed paper', "UPDATE paper SET bytes = CAST(bytes || x'00' AS BLOB)", 'paper-changed'],
    [
      'a paper slipped in',
      `CREATE TEMP TABLE slipped AS SELECT * FROM paper;
       UPDATE slipped SET id = id || 'x', version = version + 1, sha256 = '${'f'.repeat(64)}';
       INSERT INTO paper SELECT * FROM slipped`,
      'paper-not-in-trail',
    ],
    [
      'a milder rubric',
      "UPDATE rubric SET rubric = json_set(rubric, '$.set.name', 'khác')",
      'rubric-changed',
    ],
    [
      'a ballot under a key that nobody enrolled',
      'UPDATE ballot SET sign_public_key = zeroblob(32) WHERE rowid = 1',
      'ballot-key-unknown',
    ],
  ])('names %s', (_name, statement, fault) => {
    const db = copyOf()
    withoutTriggers(db)
    db.pragma('foreign_keys = OFF')
    db.exec(statement)
    const report = verify(db)
    expect(report.verdict).toBe('broken')
    expect(report.findings.map(finding => finding.fault)).toContain(fault)
  })

  it('names a ballot that was deleted together with its result', () => {
    const db = copyOf()
    withoutTriggers(db)
    db.pragma('foreign_keys = OFF')
    db.exec('DELETE FROM opened_ballot WHERE rowid = 1; DELETE FROM ballot WHERE rowid = 1')
    const report = verify(db)
    expect(report.findings.map(finding => finding.fault)).toContain('ballot-missing')
  })

  it('cannot see a trail cut short by itself, but the printed code shows it', () => {
    const db = copyOf()
    const { headCode, entries } = verify(db)
    withoutTriggers(db)
    db.exec(`DELETE FROM audit WHERE seq = ${entries}; DELETE FROM paper`)
    const report = verify(db, headCode)
    expect(report).toMatchObject({ verdict: 'intact', printed: null })
  })
})
