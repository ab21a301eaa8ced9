import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { testApplication } from '../application.ts'
import { foundCouncil } from '../meeting.ts'

describe('the file of a council', () => {
  it('is not made twice under one name, whatever the case of its letters and marks', async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Hội đồng Hòa An' })
    await t.get('workspace.close', {})
    expect(await t.call('workspace.create', { name: 'HOI DONG hòa an' })).toMatchObject({
      ok: false,
      error: { code: 'workspace-name-taken', at: 'name', facts: { name: 'HOI DONG hòa an' } },
    })
  })

  it('is named when it is not there any more', async () => {
    const t = testApplication()
    expect(await t.call('workspace.open', { fileName: 'hoi-dong.chamsao' })).toMatchObject({
      ok: false,
      error: { code: 'workspace-not-found', facts: { file: 'hoi-dong.chamsao' } },
    })
  })

  it('of a newer version of the app is left as it is, to the byte', async () => {
    const t = testApplication()
    await foundCouncil(t)
    await t.get('workspace.close', {})
    const file = path.join(t.folder, 'Hoi-dong-Hoa-An.chamsao')
    const bytes = readFileSync(file)
    bytes.writeUInt32BE(bytes.readUInt32BE(60) + 1, 60) // user_version of SQLite's header
    const newer = path.join(t.folder, 'newer.chamsao')
    writeFileSync(newer, bytes)
    expect(await t.call('workspace.open', { fileName: 'newer.chamsao' })).toMatchObject({
      ok: false,
      error: { code: 'workspace-newer', facts: { file: 'newer.chamsao' } },
    })
    expect(readFileSync(newer).equals(bytes)).toBe(true)
    expect((await t.get('workspace.open', { fileName: 'Hoi-dong-Hoa-An.chamsao' })).name).toBe(
      'Hội đồng Hòa An',
    )
  })

  it('that cannot be opened leaves the open one open', async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Hội đồng Hòa An' })
    writeFileSync(path.join(t.folder, 'other.chamsao'), 'not a database')
    expect((await t.call('workspace.open', { fileName: 'other.chamsao' })).ok).toBe(false)
    expect((await t.get('workspace.status', {}))?.name).toBe('Hội đồng Hòa An')
  })

  it('has to be open for everything that is in it', async () => {
    const t = testApplication()
    for (const answer of [await t.call('council.load', {}), await t.call('session.list', {})])
      expect(answer).toMatchObject({ ok: false, error: { code: 'workspace-not-open' } })
  })

  it('is found again in its folder, and nothing else is taken for one', async () => {
    const t = testApplication()
    await t.get('workspace.create', { name: 'Hội đồng Hòa An' })
    copyFileSync(import.meta.filename, path.join(t.folder, 'notes.txt'))
    expect((await t.get('workspace.list', {})).entries.map(entry => entry.fileName)).toEqual([
      'Hoi-dong-Hoa-An.chamsao',
    ])
  })
})

describe('a dialog of the system', () => {
  it('that this host does not have is said, with what to do instead', async () => {
    const t = testApplication()
    expect(await t.call('path.choose', { what: 'folder' })).toMatchObject({
      ok: false,
      error: { code: 'dialog-missing' },
    })
  })
})
