import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

const phrase = 'ghi chú chỉ mình tôi đọc được'

/** Two products scored by everybody, one more in drafts; every answer as many options below the best as is asked. */
async function scored(below: number): Promise<{ t: TestApplication; open: () => Promise<void> }> {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const [tea, honey] = [await addProduct(t, 'Chè Shan'), await addProduct(t, 'Mật ong')]
  const { sessionId } = await startSession(meeting, [tea, honey])
  for (const memberId of meeting.scorers)
    await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId, () => below)
  await sit(t, meeting.chair)
  const where = { sessionId, productId: honey }
  const { rubric } = await t.get('ballot.load', where)
  const [criterion] = rubric.set.parts.flatMap(part => part.sections.flatMap(section => section.criteria))
  const code = criterion?.code ?? ''
  await t.get('ballot.note', { ...where, criterion: code, note: phrase })
  await t.get('ballot.opinion', { ...where, opinion: phrase })
  // Written over and taken back: nothing of it may stay in free pages or in the log.
  await t.get('ballot.opinion', { ...where, opinion: '' })
  await t.get('ballot.choose', { ...where, criterion: code, choice: below })
  return { t, open: () => openTogether(meeting, sessionId, [tea]) }
}

/** Every cell of every table, bytes by their length only, and random or derived hexadecimal and base64 masked. */
function cellsOf(t: TestApplication): string[] {
  const db = t.app.workspace?.db
  const tables =
    db
      ?.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() ?? []
  return tables.flatMap(table =>
    (db?.prepare(`SELECT * FROM ${table}`).raw().all() ?? []).map(row =>
      `${table} ${JSON.stringify((row as unknown[]).map(cell => (Buffer.isBuffer(cell) ? { bytes: cell.length } : cell)))}`
        .replace(/[0-9a-f]{16,}/g, 'hex')
        .replace(/[A-Za-z0-9+/]{22,}={0,2}/g, 'base64')
        .replace(/(?:[0-9A-F]{4}-){2,}[0-9A-F]{4}/g, 'code'),
    ),
  )
}

const filesOf = (t: TestApplication): Buffer[] =>
  readdirSync(t.folder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(t.folder, name))
    .filter(file => /\.chamsao(-wal)?$|\.log$/.test(file) && existsSync(file))
    .map(file => readFileSync(file))

describe('before the tally is opened', { timeout: 60_000 }, () => {
  it('the file looks the same whatever was chosen: no cell, index, length or entry of the trail differs', async () => {
    const [best, worse] = [await scored(0), await scored(2)]
    const [one, other] = [cellsOf(best.t), cellsOf(worse.t)]
    expect(one.length).toBeGreaterThan(100)
    expect(other).toEqual(one)
    for (const { open } of [best, worse]) await open()
    expect(cellsOf(worse.t)).not.toEqual(cellsOf(best.t))
  })

  it('no byte of file, log of SQLite, free pages or program log holds what was typed, in any form', async () => {
    const { t } = await scored(1)
    const files = filesOf(t)
    expect(files.length).toBeGreaterThan(1)
    const forms = [phrase, phrase.normalize('NFD'), JSON.stringify(phrase).slice(1, -1)].flatMap(text => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
    ])
    for (const bytes of files) for (const form of forms) expect(bytes.includes(form)).toBe(false)
    // The same search finds what stands there openly.
    expect(files.some(bytes => bytes.includes(Buffer.from('Trần Quốc Khánh')))).toBe(true)
  })
})
