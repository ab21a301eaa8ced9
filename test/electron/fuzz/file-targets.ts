import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readAnnexFile } from '#electron/exchange/annex/read-annex.ts'
import { parseSessionFile } from '#electron/exchange/open-session-file.ts'
import { loadRubricLibrary } from '#electron/rubrics/library.ts'
import { archiveLimits } from '#electron/signing/zip-container.ts'
import { examine } from '#electron/usecases/signing/examine.ts'
import type { CallName } from '#shared/contract.ts'
import { smallFile, surroundings } from '../exchange/sample-file.ts'
import { type ByteChange, byteChanges, changeBytes } from './bytes.ts'
import { assertUntouched, Fault, inTime, refusalIn } from './fault.ts'
import { hostileArchive, writeHostile } from './hostile-archive.ts'
import { hostileScan } from './hostile-scan.ts'
import { hostileZip, packHostile } from './hostile-zip.ts'
import { keyFileTarget } from './key-file-target.ts'
import { mutate, mutations, nastyText } from './nasty.ts'
import { recordTargets } from './record-targets.ts'
import { CERTIFICATE, PACK } from './samples.ts'
import { makeTarget, type Target } from './target.ts'
import { passphrase, type World } from './world.ts'

/** Asks the door as a keeper of the open workspace, and looks at what lies around. */
export async function askDoor(world: World, name: CallName, input: unknown): Promise<void> {
  await world.stand()
  await world.sit('secretary')
  const around = world.surroundings()
  world.takeErrors()
  const answer = await inTime(() => world.t.router({ trusted: true, name, input }))
  refusalIn(answer, world.takeErrors())
  assertUntouched(around, world.surroundings())
}

/** Reads directly what a thread of its own reads in the app: it must answer and never throw. */
async function readDirectly(world: World, read: () => unknown): Promise<void> {
  const around = world.surroundings()
  await inTime(async () => read())
  assertUntouched(around, world.surroundings())
}

/** A change to a file as it lies there, or to one of its parts before it is packed again. */
type PartChange = {
  readonly part: number
  readonly deep: boolean
  readonly changes: readonly ByteChange[]
  readonly words: readonly [number, string][]
}
const partChange: fc.Arbitrary<PartChange> = fc.record({
  part: fc.nat(100),
  deep: fc.boolean(),
  changes: byteChanges,
  words: fc.array(fc.tuple(fc.nat(100_000), nastyText), { maxLength: 2 }),
})

function changeParts(file: Uint8Array, { part, deep, changes, words }: PartChange): Uint8Array {
  if (!deep) return changeBytes(file, changes)
  const parts: Record<string, Uint8Array> = unzipSync(file)
  const names = Object.keys(parts).sort()
  const name = names[part % names.length] ?? ''
  const bytes = parts[name] ?? new Uint8Array()
  // Texts between tags or quotes give way to nasty ones, so that the reader gets to them.
  let text = Buffer.from(bytes).toString('utf8')
  for (const [at, word] of words) text = text.replace(nth(text, at), () => `>${word.slice(0, 2000)}<`)
  parts[name] = words.length > 0 ? strToU8(text) : changeBytes(bytes, changes)
  return zipSync(parts, { level: 1 })
}

const nth = (text: string, at: number): string => {
  const found = text.match(/>[^<>]{1,200}</g) ?? []
  return found[at % Math.max(found.length, 1)] ?? '\u0000'
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64') || 'AA=='
const check = (world: World, bytes: Uint8Array, fileName = 'x') =>
  askDoor(world, 'verification.check', { file: { fileName, bytes: base64(bytes) }, key: '' })

/** What the door's call does in a thread of its own for a sealed archive, without the third of a second to start one. */
const examined = (world: World, bytes: Uint8Array) =>
  readDirectly(world, () =>
    examine(bytes, {
      trustAnchors: [],
      knownKeys: [],
      at: world.t.app.environment.now(),
      limits: { ...archiveLimits, totalBytes: 512 << 20 },
    }),
  )

const SESSION = smallFile(['p1'])
const SESSION_BYTES = strToU8(JSON.stringify(SESSION))

export const fileTargets: readonly Target[] = [
  makeTarget({
    name: 'session-file',
    weight: 300,
    cases: () => fc.oneof(fc.record({ changes: byteChanges }), fc.record({ values: mutations })),
    run: (world, value: { changes: readonly ByteChange[] } | { values: Parameters<typeof mutate>[1] }) =>
      readDirectly(world, () =>
        parseSessionFile(
          'changes' in value
            ? changeBytes(SESSION_BYTES, value.changes)
            : strToU8(textOf(mutate(SESSION, value.values))),
          surroundings,
        ),
      ),
  }),
  makeTarget({
    name: 'session-archive',
    weight: 12,
    cases: () => partChange,
    run: (world, value: PartChange) => examined(world, changeParts(world.files.sealed, value)),
  }),
  makeTarget({
    name: 'session-archive-at-door',
    weight: 2,
    cases: () => partChange,
    run: (world, value: PartChange) => check(world, changeParts(world.files.sealed, value)),
  }),
  makeTarget({
    name: 'signed-paper',
    weight: 40,
    cases: () => partChange,
    run: (world, value: PartChange) => check(world, changeParts(world.files.paper, value)),
  }),
  makeTarget({
    name: 'annex',
    weight: 300,
    cases: () => partChange,
    run: (world, value: PartChange) =>
      readDirectly(world, () => readAnnexFile(changeParts(world.files.annex, value))),
  }),
  makeTarget({
    name: 'zip',
    weight: 40,
    cases: () => hostileZip,
    run: async (world, entries: Parameters<typeof packHostile>[0]) => {
      const bytes = packHostile(entries)
      await readDirectly(world, () => readAnnexFile(bytes))
      await examined(world, bytes)
    },
  }),
  makeTarget({
    name: 'workspace-archive',
    weight: 20,
    cases: () => byteChanges,
    run: (world, changes: readonly ByteChange[]) =>
      openLocked(world, changeBytes(world.files.locked, changes)),
  }),
  makeTarget({
    name: 'workspace-archive-content',
    weight: 6,
    cases: () => hostileArchive,
    run: async (world, value: Parameters<typeof writeHostile>[0]) =>
      openLocked(world, await writeHostile(value, passphrase)),
  }),
  makeTarget({
    name: 'scan',
    weight: 200,
    cases: () => hostileScan,
    run: (world, bytes: Uint8Array) => check(world, bytes, '../scan.pdf'),
  }),
  makeTarget({
    name: 'scan-attached',
    weight: 10,
    cases: world =>
      fc.record({
        bytes: hostileScan,
        fileName: nastyText,
        paperId: fc.constantFrom(...(world.words.paperId ?? [])),
      }),
    run: (world, { bytes, fileName, paperId }: { bytes: Uint8Array; fileName: string; paperId: unknown }) =>
      askDoor(world, 'scan.attach', {
        paperId,
        file: { fileName: fileName.slice(0, 260), bytes: base64(bytes) },
        signedOn: '2026-06-05',
        place: 'x',
      }),
  }),
  makeTarget({
    name: 'certificate',
    weight: 40,
    cases: () => byteChanges,
    run: (world, changes: readonly ByteChange[]) =>
      askDoor(world, 'trust.read', {
        file: { fileName: 'x.cer', bytes: base64(changeBytes(CERTIFICATE, changes)) },
      }),
  }),
  makeTarget({
    name: 'rubric-pack',
    weight: 80,
    cases: () =>
      fc.record({
        head: mutations,
        set: mutations,
        changes: fc.option(byteChanges),
        name: fc.oneof(
          { weight: 3, arbitrary: fc.constant('01-x.json') },
          { weight: 1, arbitrary: nastyText },
        ),
      }),
    run: (world, value: PackCase) => readPack(world, value),
  }),
  keyFileTarget,
  ...recordTargets,
]

/** JSON of anything; what JSON has no word for falls away. */
function textOf(value: unknown): string {
  try {
    return (
      JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? Number(each) : each)) ?? 'undefined'
    )
  } catch {
    return '['.repeat(20_000)
  }
}

async function openLocked(world: World, bytes: Uint8Array): Promise<void> {
  const file = path.join(world.root, 'saved', 'hostile.luutru')
  writeFileSync(file, bytes)
  await askDoor(world, 'workspace.openArchive', { path: file, passphrase })
  await world.t.call('workspace.close', {})
}

type PackCase = {
  readonly head: Parameters<typeof mutate>[1]
  readonly set: Parameters<typeof mutate>[1]
  readonly changes: readonly ByteChange[] | null
  readonly name: string
}

async function readPack(world: World, { head, set, changes, name }: PackCase): Promise<void> {
  const imported = path.join(world.root, 'tmp', 'rubrics')
  const folder = path.join(imported, '99-2026')
  rmSync(imported, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const text = textOf(mutate(PACK.set, set))
  writeFileSync(path.join(folder, 'pack.json'), textOf(mutate(PACK.head, head)))
  const fileName = path.basename(name.replaceAll('\u0000', '')).slice(0, 60) || 'x'
  try {
    writeFileSync(path.join(folder, `${fileName}.json`), changes ? changeBytes(strToU8(text), changes) : text)
  } catch {
    return
  }
  await readDirectly(world, () => {
    const library = loadRubricLibrary({ shipped: path.join(world.root, 'cwd'), imported })
    if (!Array.isArray(library.packs)) throw new Fault('not a result', 'packs')
  })
}
