import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, systemPython, type Tool } from './tools.ts'

export const libreOfficeTools: readonly Tool[] = ['soffice', 'uno', 'certutil', 'pk12util']

export type OfficeSignature = { valid: boolean; subject: string | null; status: number; line: string }
/** Null for a file that LibreOffice could not even open. */
type Answer = { verified: Record<string, OfficeSignature[] | null>; signed: Record<string, boolean> }

/** A folder of certificates for LibreOffice (NSS), with one key in it when given. */
export function makeNss(folder: string, keyFile?: { path: string; password: string }): string {
  const nss = join(folder, 'nss')
  mkdirSync(nss)
  run('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password'])
  if (keyFile) run('pk12util', ['-i', keyFile.path, '-d', `sql:${nss}`, '-W', keyFile.password, '-K', ''])
  return nss
}

/** Asks LibreOffice about all files at once: its start takes longer than all its answers. */
export function askLibreOffice(
  folder: string,
  nss: string,
  job: { verify?: string[]; sign?: string[] },
): Answer {
  const script = fileURLToPath(new URL('./libreoffice.py', import.meta.url))
  const input = JSON.stringify({ profile: join(folder, 'profile'), nss, verify: [], sign: [], ...job })
  const done = spawnSync(systemPython, [script], { input, encoding: 'utf8', timeout: 60_000 })
  if (done.status !== 0) throw new Error(`LibreOffice: ${done.stderr}`)
  return JSON.parse(done.stdout)
}
