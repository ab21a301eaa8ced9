// A workspace where it cannot be written to: real folders without permission, real read-only and full disks.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('at-desk.ts', import.meta.url))
const root = mkdtempSync(path.join(tmpdir(), 'cham-sao-disk-'))
const isRoot = process.getuid?.() === 0
const works = (program: string, ...args: string[]) =>
  spawnSync(program, args, { encoding: 'utf8' }).status === 0

/** As a user who is not root, to whom permissions apply. */
const asUser = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
const hasUser = process.platform !== 'win32' && (!isRoot || works('setpriv', ...asUser.slice(1), 'true'))
/** A disk of its own for one process: a file system in memory that nobody else sees. */
const ownDisk = ['unshare', '-rm', 'sh', '-c']
const disk = path.join(root, 'disk')
const hasDisks = process.platform === 'linux' && works('unshare', '-rm', 'mount', '-t', 'tmpfs', 'none', root)

function run(command: readonly string[]): string[] {
  const [program = '', ...args] = command
  const done = spawnSync(program, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout.trim().split('\n')
}
const atDesk = (folder: string, ...acts: string[]) => [process.execPath, script, folder, ...acts]
const quoted = (command: readonly string[]) => command.map(word => `'${word}'`).join(' ')
/** Mounts a disk of a size at `disk`, prepares it, and runs the application with it. */
const onDisk = (size: string, prepare: string, command: readonly string[]) =>
  run([...ownDisk, `mount -t tmpfs -o size=${size} none ${disk} && ${prepare} && ${quoted(command)}`])

/** A folder with a small closed workspace in it. */
const folder = path.join(root, 'data')
const file = path.join(folder, 'Thu.chamsao')

beforeAll(() => {
  chmodSync(root, 0o755)
  mkdirSync(disk)
  mkdirSync(folder)
  expect(run(atDesk(folder, 'create=Thu', 'member=x', 'close'))).toEqual(['ok', 'ok', 'ok'])
}, 60_000)
afterAll(() => {
  chmodSync(folder, 0o755)
  rmSync(root, { recursive: true, force: true })
})

describe.runIf(hasUser)('a folder without permission to write', { timeout: 60_000 }, () => {
  it('is named when a workspace is opened or made in it, and left as it is', () => {
    const before = readFileSync(file)
    const names = readdirSync(folder)
    // His own file, made read-only; the second name is only tried.
    if (isRoot) run(['chown', '-R', '65534:65534', folder])
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const answers = run([...asUser, ...atDesk(folder, 'open=Thu.chamsao', 'create=Hai')])
    chmodSync(folder, 0o755)
    chmodSync(file, 0o644)
    if (isRoot) run(['chown', '-R', '0:0', folder])
    expect(answers).toEqual(['workspace-read-only', 'workspace-read-only'])
    expect(readdirSync(folder)).toEqual(names)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe.runIf(hasDisks)('a disk', { timeout: 60_000 }, () => {
  const copyHere = `cp ${file} ${disk}/`

  it('that is write-protected is named when a workspace on it is opened or made', () => {
    const acts = atDesk(disk, 'open=Thu.chamsao', 'create=Hai')
    expect(onDisk('8m', `${copyHere} && mkdir ${disk}/rubrics && mount -o remount,ro ${disk}`, acts)).toEqual(
      ['workspace-read-only', 'workspace-read-only'],
    )
  })

  it('that fills up refuses the act by name; what was acknowledged is there, and work goes on when there is room', () => {
    const acts = [
      'open=Thu.chamsao',
      'fill',
      ...Array(40).fill('member=y'),
      'empty',
      'member=z',
      'members',
      'verify',
    ]
    const answers = onDisk('4m', copyHere, atDesk(disk, ...acts))
    const saved = answers.slice(2, 42)
    expect(new Set(saved)).toEqual(new Set(['ok', 'disk-full']))
    const acknowledged = 2 + saved.filter(answer => answer === 'ok').length
    expect(answers.slice(42)).toEqual(['ok', 'ok', String(acknowledged), 'intact'])
  })

  it.each([
    [
      'write-protected',
      '8m',
      `mkdir "${disk}/Cham Sao" && mount -o remount,ro ${disk}`,
      'second backup-folder-refused',
    ],
    ['too small', '1m', 'true', 'second disk-full'],
    ['large enough', '200m', 'true', 'ok'],
  ])(
    'that is %s as second place is told of, and the copy on this machine is made',
    (_, size, prepare, told) => {
      const own = path.join(root, size)
      cpSync(folder, own, { recursive: true })
      const acts = ['open=Thu.chamsao', `second=${disk}`, 'copy', 'member=x', 'close']
      expect(onDisk(size, prepare, atDesk(own, ...acts))).toEqual(['ok', 'ok', told, 'ok', 'ok'])
    },
  )

  it('without room for a copy loses nothing: the copy is refused, the workspace goes on', () => {
    const acts = ['open=Thu.chamsao', 'copy', 'member=x', 'members', 'verify']
    const answers = onDisk('60m', copyHere, atDesk(disk, ...acts))
    expect(answers).toEqual(['ok', 'disk-full', 'ok', '2', 'intact'])
  })
})
