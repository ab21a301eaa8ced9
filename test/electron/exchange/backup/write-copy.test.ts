import { describe, expect, it } from 'vitest'
import { copyRefusalOf } from '#electron/exchange/backup/write-copy.ts'

const systemError = (code: string) => Object.assign(new Error(code), { code })

describe('what a copy is refused for', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOENT', 'backup-folder-missing'],
    ['EROFS', 'backup-folder-refused'],
    ['EACCES', 'backup-folder-refused'],
    ['ENAMETOOLONG', 'backup-folder-refused'],
    ['EBUSY', 'backup-folder-refused'],
    ['SQLITE_CANTOPEN', 'backup-folder-refused'],
    ['SQLITE_READONLY_DIRECTORY', 'backup-folder-refused'],
    ['EFBIG', 'backup-disk-failed'],
    ['EIO', 'backup-disk-failed'],
    ['SQLITE_IOERR_WRITE', 'backup-disk-failed'],
  ])('%s is said as %s', (code, refusal) => {
    expect(copyRefusalOf(systemError(code))).toBe(refusal)
  })

  it('a fault of the program is thrown on', () => {
    const fault = new TypeError('not a function')
    expect(() => copyRefusalOf(fault)).toThrow(fault)
  })
})
