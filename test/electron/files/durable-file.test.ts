import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  copyDurablySync,
  removeUnfinished,
  replaceDurably,
  unfinishedName,
  writeDurably,
} from '#electron/files/durable-file.ts'
import { fileRefusalOf } from '#electron/files/file-refusal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-durable-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string): string => path.join(folder, name)

describe('a durable write', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    expect(await writeDurably(at('biên bản.docx'), 'cũ')).toEqual({ ok: true, value: undefined })
    expect(await writeDurably(at('biên bản.docx'), Buffer.from('mới'))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(readFileSync(at('biên bản.docx'), 'utf8')).toBe('mới')
    expect(readdirSync(folder)).toEqual(['biên bản.docx'])
  })

  it.each([
    ['a folder that is not there', () => at('none/x'), 'folder-missing'],
    ['a file in place of the folder', () => at('plain/x'), 'folder-missing'],
    ['a folder of that name', () => at('folder'), 'name-refused'],
  ])('names %s', async (_, file, refusal) => {
    mkdirSync(at('folder'))
    writeFileSync(at('plain'), '')
    expect(await writeDurably(file(), 'x')).toEqual({ ok: false, error: refusal })
    expect(readdirSync(folder).sort()).toEqual(['folder', 'plain'])
  })

  it.skipIf(process.getuid?.() === 0)('names a read-only folder', async () => {
    chmodSync(folder, 0o500)
    expect(await writeDurably(at('x'), 'x')).toEqual({ ok: false, error: 'read-only' })
  })

  it('keeps the old file when the content fails half way, and passes the fault on', async () => {
    writeFileSync(at('x'), 'old')
    const broken = replaceDurably(at('x'), async handle => {
      await handle.writeFile('half')
      throw new Error('the content broke')
    })
    await expect(broken).rejects.toThrow('the content broke')
    expect(readFileSync(at('x'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['x'])
  })

  it('copies a file whole, or throws and leaves nothing', () => {
    writeFileSync(at('x'), 'content')
    copyDurablySync(at('x'), at('copy'))
    expect(readFileSync(at('copy'), 'utf8')).toBe('content')
    expect(() => copyDurablySync(at('none'), at('other'))).toThrow('ENOENT')
    expect(() => copyDurablySync(at('x'), at('none/other'))).toThrow('ENOENT')
    expect(readdirSync(folder).sort()).toEqual(['copy', 'x'])
  })

  it('tidies what a crash left, and nothing else', async () => {
    writeFileSync(unfinishedName(at('x')), 'half')
    writeFileSync(at('.hidden'), 'mine')
    expect(await removeUnfinished(folder)).toBe(1)
    expect(readdirSync(folder)).toEqual(['.hidden'])
  })
})

describe('fileRefusalOf', () => {
  const systemError = (code: string) => Object.assign(new Error(code), { code })
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'file-too-large'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['ENOENT', 'folder-missing'],
    ['EBUSY', 'file-in-use'],
    ['ENAMETOOLONG', 'name-refused'],
    ['EIO', 'disk-failed'],
    ['EINVAL', undefined],
  ])('%s is %s', (code, refusal) => expect(fileRefusalOf(systemError(code))).toBe(refusal))

  it('leaves other errors to whoever catches everything', () => {
    expect(fileRefusalOf(new TypeError('x'))).toBeUndefined()
    expect(fileRefusalOf('ENOSPC')).toBeUndefined()
  })
})
