import { readFile } from 'node:fs/promises'
import { no, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { FileRefusal } from '../files/file-refusal.ts'
import { KEY_LENGTH } from './curve-keys.ts'
import type { Random } from './random.ts'

/** Where the laptop's own secret lives: never in the workspace, so that a copy of the workspace does not carry it. */
export type SecretStore = {
  /** Undefined where none was ever saved. Throws where one is there but cannot be read. */
  load(): Promise<Uint8Array | undefined>
  save(bytes: Uint8Array): Promise<Result<void, FileRefusal>>
}

/** The part of Electron's `safeStorage` that is needed; injected, so that this file runs under plain Node. */
export type SafeStorage = {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Uint8Array
  decryptString(encrypted: Buffer): string
  getSelectedStorageBackend?(): string
}

/**
 * Keeps the secret as a file that only this user may read (mode 0600; on Windows whatever the folder grants).
 *
 * Weaker than safeStorage: whoever reads the user's folder (another program of his, an administrator, somebody who
 * takes the disk out where it is not encrypted) has the secret, and a six-digit PIN alone is then a matter of hours.
 * It still keeps out who got a copy of the workspace only.
 */
export function fileSecretStore(file: string): SecretStore {
  return {
    load: async () => {
      const kept = await readIfThere(file)
      return kept && Uint8Array.from(kept)
    },
    save: bytes => writeDurably(file, bytes, { mode: 0o600 }),
  }
}

/**
 * Keeps the secret encrypted by the operating system (DPAPI, Keychain, libsecret). Other programs of the same user can
 * still ask the system for it. Undefined where the system offers no more than obfuscation (Linux `basic_text`).
 */
export function safeStorageSecretStore(safeStorage: SafeStorage, file: string): SecretStore | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined
  if (safeStorage.getSelectedStorageBackend?.() === 'basic_text') return undefined
  return {
    load: async () => {
      const encrypted = await readIfThere(file)
      return encrypted && Uint8Array.from(Buffer.from(safeStorage.decryptString(encrypted), 'base64'))
    },
    save: bytes =>
      writeDurably(file, safeStorage.encryptString(Buffer.from(bytes).toString('base64')), { mode: 0o600 }),
  }
}

/**
 * The laptop's secret, made at the first start. One that is there but unreadable is never replaced: that would lock out
 * every member for good, while the old one may still come back from a copy of the user's folder.
 */
export async function loadOrCreateDeviceSecret(
  store: SecretStore,
  random: Random,
): Promise<Result<Uint8Array, 'device-secret-unreadable' | FileRefusal>> {
  let secret: Uint8Array | undefined
  try {
    secret = await store.load()
  } catch {
    return no('device-secret-unreadable')
  }
  if (secret !== undefined) return secret.length === KEY_LENGTH ? ok(secret) : no('device-secret-unreadable')
  const fresh = random(KEY_LENGTH)
  const saved = await store.save(fresh)
  return saved.ok ? ok(fresh) : saved
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
