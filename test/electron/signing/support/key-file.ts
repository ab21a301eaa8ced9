import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Identity } from './certificates.ts'
import { run } from './tools.ts'

/** A PKCS#12 file as OpenSSL makes it. */
export function makeKeyFile(
  { pem, privateKey }: Pick<Identity, 'pem' | 'privateKey'>,
  password: string,
  options: readonly string[] = [],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-key-'))
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'file.p12')]
  try {
    writeFileSync(key, `${pem}\n${privateKey.export({ format: 'pem', type: 'pkcs8' })}`)
    run('openssl', ['pkcs12', '-export', '-in', key, '-out', file, '-passout', 'env:PASSWORD', ...options], {
      PASSWORD: password,
    })
    return new Uint8Array(readFileSync(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
