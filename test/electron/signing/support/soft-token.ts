import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Identity } from './certificates.ts'
import { run, type Tool } from './tools.ts'

export const softTokenTools: readonly Tool[] = ['softhsm2', 'pkcs11-tool']
export const softModule = '/usr/lib/softhsm/libsofthsm2.so'
export const softPin = 'Mã-pin-7'

/** A folder of SoftHSM tokens; child processes find it through the environment. */
export function makeSoftTokens() {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-token-'))
  const tokens = join(folder, 'tokens')
  mkdirSync(tokens)
  const configuration = join(folder, 'softhsm2.conf')
  writeFileSync(
    configuration,
    `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  )
  process.env.SOFTHSM2_CONF = configuration

  function initialize(label: string): void {
    run('softhsm2-util', [
      '--init-token',
      '--free',
      '--label',
      label,
      '--so-pin',
      '12345678',
      '--pin',
      softPin,
    ])
  }

  const tool = (label: string, ...parameters: string[]) =>
    run('pkcs11-tool', [
      '--module',
      softModule,
      '--token-label',
      label,
      '--login',
      '--pin',
      softPin,
      ...parameters,
    ])

  function write(
    label: string,
    id: string,
    what: 'privkey' | 'cert',
    data: Uint8Array,
    ...more: string[]
  ): void {
    const path = join(folder, 'object.der')
    writeFileSync(path, data)
    tool(label, '--write-object', path, '--type', what, '--id', id, '--label', `khóa ${id}`, ...more)
  }

  return {
    initialize,
    putKey: (label: string, id: string, { privateKey }: Identity, ...more: string[]) =>
      write(
        label,
        id,
        'privkey',
        privateKey.export({ format: 'der', type: 'pkcs8' }),
        '--usage-sign',
        ...more,
      ),
    putCertificate: (label: string, id: string, der: Uint8Array) => write(label, id, 'cert', der),
    pullOut: () => {
      rmSync(tokens, { recursive: true })
      mkdirSync(tokens)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
