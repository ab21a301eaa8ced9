import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-pack-'))
const output = path.join(folder, 'out')
const electronVersion: string = createRequire(import.meta.url)('electron/package.json').version

/** Electron's own program cannot be fetched everywhere: a file with the same fuse wire in it stands in for it. */
function makeStandIn(): string {
  const dist = path.join(folder, 'electron')
  mkdirSync(path.join(dist, 'resources'), { recursive: true })
  mkdirSync(path.join(dist, 'locales'))
  for (const locale of ['vi', 'en-US', 'fr']) writeFileSync(path.join(dist, 'locales', `${locale}.pak`), '')
  writeFileSync(path.join(dist, 'version'), electronVersion)
  const wire = [
    Buffer.alloc(4096),
    'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX',
    Buffer.from([1, 9]),
    '101100011',
    Buffer.alloc(4096),
  ]
  writeFileSync(path.join(dist, 'electron'), Buffer.concat(wire.map(part => Buffer.from(part))), {
    mode: 0o755,
  })
  return dist
}

/** Names in the app's archive. */
function packedFiles(): string[] {
  const listed = spawnSync(
    'npx',
    ['--no-install', 'asar', 'list', path.join(output, 'linux-unpacked/resources/app.asar')],
    { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  return listed.stdout.split('\n').map(name => name.replaceAll('\\', '/'))
}

beforeAll(() => {
  const run = spawnSync(
    'npx',
    [
      '--no-install',
      'electron-builder',
      '--config',
      'electron-builder.yml',
      '--linux',
      '--dir',
      `-c.electronDist=${makeStandIn()}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds the app and its criteria, and not the loopback host', () => {
  const files = packedFiles()
  for (const name of [
    '/dist/electron/main.js',
    '/dist/electron/preload.cjs',
    '/dist/renderer/index.html',
    '/resources/rubrics/26-2026/pack.json',
    '/resources/sample/session.json',
  ])
    expect(files).toContain(name)
  expect(
    files.filter(name => /host\.js|loopback|\/test\/|\.tsx?$/.test(name) && !name.includes('node_modules')),
  ).toEqual([])
  expect(files).toContain('/node_modules/docx/package.json')
  expect(
    files.filter(
      name => name.startsWith('/node_modules/vitest') || name.startsWith('/node_modules/typescript'),
    ),
  ).toEqual([])
})

test('native modules lie outside the archive, where the system can load them', () => {
  const unpacked = path.join(output, 'linux-unpacked/resources/app.asar.unpacked/node_modules')
  expect(existsSync(path.join(unpacked, 'better-sqlite3/prebuilds/linux-x64.node'))).toBe(true)
  expect(readdirSync(unpacked)).toContain('@koromix')
})

test('every fuse is set as the shell needs it', async () => {
  const wire = await getCurrentFuseWire(path.join(output, 'linux-unpacked/cham-sao'))
  const state = (option: FuseV1Options) => wire[option] === FuseState.ENABLE
  expect(state(FuseV1Options.RunAsNode)).toBe(false)
  expect(state(FuseV1Options.EnableCookieEncryption)).toBe(true)
  expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false)
  expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false)
  expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true)
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false)
})

test('only the two languages of the app are shipped, and the version is the one that was built with', () => {
  expect(readdirSync(path.join(output, 'linux-unpacked/locales')).sort()).toEqual(['en-US.pak', 'vi.pak'])
  expect(readFileSync(path.join(output, 'linux-unpacked/version'), 'utf8')).toBe(electronVersion)
})
