import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  fileSecretStore,
  loadOrCreateDeviceSecret,
  type SafeStorage,
  safeStorageSecretStore,
} from '#electron/sealing/device-secret.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-device-'))
  file = path.join(folder, 'device-secret')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Stands for the operating system's keeper: turns the text round, refuses what it did not write. */
const fakeSafeStorage = (backend: string, available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  encryptString: text => Buffer.from(`kept:${[...text].reverse().join('')}`),
  decryptString: encrypted => {
    const text = encrypted.toString()
    if (!text.startsWith('kept:')) throw new Error('not ours')
    return [...text.slice(5)].reverse().join('')
  },
  getSelectedStorageBackend: () => backend,
})

describe('the device secret', () => {
  it.each([
    ['as a file', () => fileSecretStore(file)],
    ['with safeStorage', () => safeStorageSecretStore(fakeSafeStorage('gnome_libsecret'), file)],
  ])('is made once and found again, %s', async (_, open) => {
    const store = open()
    if (!store) throw new Error('no store')
    const made = await loadOrCreateDeviceSecret(store, random)
    expect(made.ok && made.value.length).toBe(32)
    expect(await loadOrCreateDeviceSecret(store, random)).toEqual(made)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('does not lie readable in the file that safeStorage wrote', async () => {
    const store = safeStorageSecretStore(fakeSafeStorage('kwallet5'), file)
    const secret = new Uint8Array(32).fill(65)
    await store?.save(secret)
    expect(readFileSync(file).includes(Buffer.from(secret).toString('base64'))).toBe(false)
  })

  it.each([
    ['a file cut short', () => fileSecretStore(file), 'short'],
    ['a file that is empty', () => fileSecretStore(file), ''],
    ['a value of another user', () => safeStorageSecretStore(fakeSafeStorage('kwallet5'), file), 'other'],
  ])('is never replaced where it cannot be read: %s', async (_, open, content) => {
    writeFileSync(file, content)
    const store = open()
    if (!store) throw new Error('no store')
    expect(await loadOrCreateDeviceSecret(store, random)).toEqual({
      ok: false,
      error: 'device-secret-unreadable',
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it('says so where it cannot be saved', async () => {
    const store = fileSecretStore(path.join(folder, 'missing', 'device-secret'))
    expect(await loadOrCreateDeviceSecret(store, random)).toEqual({ ok: false, error: 'folder-missing' })
  })

  it('does not call plain text protected', () => {
    expect(safeStorageSecretStore(fakeSafeStorage('basic_text'), file)).toBeUndefined()
    expect(safeStorageSecretStore(fakeSafeStorage('kwallet5', false), file)).toBeUndefined()
  })
})
