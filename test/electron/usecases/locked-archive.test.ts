import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { removeOpenArchives } from '#electron/usecases/locked-archive.ts'
import { callNames, contract } from '#shared/contract.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

const passphrase = 'năm con mèo mướp'
const fileName = 'Hoi-dong-Hoa-An.chamsao'

/** A meeting with an opened tally and a paper, and its archive; made once. */
let t: TestApplication
let archive: string
let where: { sessionId: string; productId: string }
let secretary: string

beforeAll(async () => {
  t = testApplication({ closes: 'by-hand' })
  const meeting = await foundCouncil(t)
  secretary = meeting.secretary
  const productId = await addProduct(t, 'Chè Shan')
  const { sessionId } = await startSession(meeting, [productId])
  where = { sessionId, productId }
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
  await openTogether(meeting, sessionId, [productId])
  await t.get('paper.generate', { sessionId, kinds: ['productTally'] })
  archive = path.join(t.folder, 'elsewhere.luutru')
  t.savePath = archive
  return () => t.close()
}, 60_000)

const temporary = () => {
  const folder = t.app.environment.temporaryFolder
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('an archive under a passphrase', { timeout: 60_000 }, () => {
  it.each(['407193', 'ngắn quá', 'matkhau matkhau '])('is not written under %s', async weak => {
    expect(await t.call('workspace.archive', { passphrase: weak })).toMatchObject({
      error: { code: 'passphrase-weak' },
    })
    expect(existsSync(archive)).toBe(false)
  })

  it('holds everything, tells nothing without the passphrase, and stands in the trail', async () => {
    const saved = await t.get('workspace.archive', { passphrase })
    expect(saved?.path).toBe(archive)
    const bytes = readFileSync(archive)
    for (const word of ['SQLite', 'Trần Quốc Khánh', 'Hoi-dong', 'chamsao'])
      expect(bytes.includes(word)).toBe(false)
    const { entries } = await t.get('trail.list', { before: null, count: 1 })
    expect(entries[0]?.kind).toBe('workspace.archive')
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
    expect(temporary()).toEqual([])
    t.savePath = undefined
    expect(await t.get('workspace.archive', { passphrase })).toBeNull()
    t.savePath = archive
  })

  it('opens to be read: every call that would change something is refused, and nothing is left on closing', async () => {
    await t.get('workspace.archive', { passphrase })
    const before = readFileSync(archive)
    await t.get('workspace.close', {})
    const status = await t.get('workspace.openArchive', {
      path: archive,
      passphrase: passphrase.normalize('NFD'),
    })
    expect(status).toMatchObject({ name: 'Hội đồng Hòa An', archived: true, caller: 'setup' })
    const tally = await t.get('tally.load', where)
    expect(tally.rounds[0]?.tally.sheets).toHaveLength(4)
    expect(await t.get('paper.list', { sessionId: where.sessionId })).toHaveLength(1)
    expect((await t.get('trail.verify', { code: '' })).verdict).toBe('intact')
    const answers: Record<string, string> = {}
    for (const name of callNames) {
      const { workspace, effect, roles } = contract[name]
      if (!workspace || effect !== 'write' || !roles.some(role => role === 'setup')) continue
      const answer = await t.router({ trusted: true, name, input: {} })
      answers[name] = answer.ok ? 'ok' : answer.error.code
    }
    expect(Object.values(answers).length).toBeGreaterThan(20)
    expect(Object.entries(answers).filter(([, code]) => code !== 'archive-read-only')).toEqual([])
    for (const name of ['seat.take', 'seat.enrol'] as const) {
      const input = { memberId: secretary, secret: '407193' }
      expect(await t.call(name, input)).toMatchObject({ error: { code: 'archive-read-only' } })
    }
    expect(await t.call('backup.make', {})).toMatchObject({ error: { code: 'archive-read-only' } })
    expect(() => t.app.workspace?.db.exec("UPDATE producer SET name = 'x'")).toThrow('readonly')
    expect(temporary()).toHaveLength(1)
    await t.get('workspace.close', {})
    expect(temporary()).toEqual([])
    expect(readFileSync(archive).equals(before)).toBe(true)
    expect(await t.get('workspace.open', { fileName })).toMatchObject({ archived: false, caller: 'nobody' })
  })

  it('does not hide the workspace of the same name', async () => {
    await t.get('workspace.openArchive', { path: archive, passphrase })
    expect(await t.get('workspace.open', { fileName })).toMatchObject({ archived: false })
    expect(temporary()).toEqual([])
  })

  it.each([
    ['another passphrase', (bytes: Buffer) => bytes, 'năm con mèo mun nhỏ', 'passphrase-wrong'],
    [
      'a byte turned over',
      (bytes: Buffer) => bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001),
      passphrase,
      'archive-damaged',
    ],
    ['its end missing', (bytes: Buffer) => bytes.subarray(0, -9), passphrase, 'archive-cut-short'],
    ['other content', () => Buffer.from('xin chào'.repeat(50)), passphrase, 'archive-foreign'],
  ])('with %s is refused and leaves nothing', async (_, change, words, code) => {
    const harmed = path.join(t.folder, 'harmed.luutru')
    writeFileSync(harmed, change(readFileSync(archive)))
    expect(await t.call('workspace.openArchive', { path: harmed, passphrase: words })).toMatchObject({
      error: { code },
    })
    expect(temporary()).toEqual([])
  })

  it.each([
    ['no file', () => path.join(t.folder, 'none.luutru'), 'archive-missing'],
    ['a folder', () => t.folder, 'archive-foreign'],
  ])('is not found in %s', async (_, place, code) => {
    expect(await t.call('workspace.openArchive', { path: place(), passphrase })).toMatchObject({
      error: { code },
    })
  })

  it('left open by a crash is taken away at the next start', async () => {
    await t.get('workspace.openArchive', { path: archive, passphrase })
    t.app.workspace?.db.close()
    t.app.workspace = undefined
    expect(temporary()).toHaveLength(1)
    await removeOpenArchives(t.app.environment.temporaryFolder)
    expect(temporary()).toEqual([])
    await t.get('workspace.open', { fileName })
    await sit(t, secretary)
  })
})
