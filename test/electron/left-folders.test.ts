import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { testApplication } from './application.ts'
import { foundCouncil } from './meeting.ts'

const holder = fileURLToPath(new URL('hold-archive.ts', import.meta.url))
const passphrase = 'năm con mèo mướp'

/** Plain workspaces below a folder. */
const plainIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.chamsao'))

it('the next start takes away what a killed host had unpacked, and nothing of a host that runs', {
  timeout: 60_000,
}, async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-left-'))
  const temporary = path.join(root, 'temporary')
  mkdirSync(temporary)
  const children: ChildProcess[] = []
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true })
  })
  const t = testApplication()
  await foundCouncil(t)
  const archive = path.join(root, 'x.luutru')
  t.savePath = archive
  await t.get('workspace.archive', { passphrase })
  const hold = async () => {
    const child = spawn(process.execPath, [holder, path.join(root, 'data'), archive, passphrase], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: temporary },
    })
    children.push(child)
    const [said] = await once(child.stdout, 'data')
    expect(String(said)).toBe('open\n')
    return child
  }
  const first = await hold()
  const stranger = path.join(temporary, 'cham-sao-host-letters')
  mkdirSync(stranger)
  writeFileSync(path.join(stranger, 'letter.txt'), 'x')
  expect(plainIn(temporary)).toHaveLength(1)
  first.kill('SIGKILL')
  await once(first, 'close')
  expect(plainIn(temporary)).toHaveLength(1)

  const second = await hold()
  const [kept] = plainIn(temporary)
  expect(plainIn(temporary)).toHaveLength(1)
  const third = await hold()
  expect(plainIn(temporary)).toHaveLength(2)
  expect(plainIn(temporary)).toContain(kept)
  expect(existsSync(path.join(stranger, 'letter.txt'))).toBe(true)
  for (const child of [second, third]) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
})
