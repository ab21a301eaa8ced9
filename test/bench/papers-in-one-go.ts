// A process of its own, so that its peak memory is that of the papers: node papers-in-one-go.ts packed|folder FOLDER FILE SESSION MEMBER PIN.
// Prints one line of JSON (InOneGo).
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { packDocument } from '#electron/documents/pack.ts'
import { type Ask, getting } from '#electron/exchange/ask.ts'
import { sessionPaperKinds } from '#electron/usecases/paper-generate.ts'
import { draftsOf } from '#electron/usecases/papers/drafts.ts'
import { gatherGrounds } from '#electron/usecases/papers/grounds.ts'
import { filesOf, mergedDocument, type PaperFile } from '#electron/usecases/papers/paper-document.ts'
import { contextOf, openWorkspace } from '#electron/usecases/workspace.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { applicationIn, type PlayedRound } from './round-of-papers.ts'

export type InOneGo = {
  readonly files: number
  /** Milliseconds from the wish to the first paper, and to the last. */
  readonly first: number
  readonly total: number
  /** Milliseconds of the processor, which other programs on the machine do not lengthen. */
  readonly processor: number
  readonly megabytes: number
  readonly peakMegabytes: number
  /** Milliseconds of the minutes with all annexed tallies. */
  readonly minutes: number
}

/** Written only where somebody typed something about a product, so no part of a round. */
const onOccasion: readonly PaperKind[] = [
  'communeReport',
  'completionLetter',
  'registrationReceipt',
  'selfAssessment',
]

/** Every sheet of every member is a file of its own. */
const eachSheet = (files: readonly PaperFile[]): PaperFile[] =>
  files.flatMap(file => file.drafts.map((draft): PaperFile => ({ ...file, drafts: [draft] })))

const roundKinds = sessionPaperKinds.filter(kind => !onOccasion.includes(kind))

type Places = Pick<PlayedRound, 'folder' | 'fileName' | 'sessionId' | 'secretary'>
type Result = Omit<InOneGo, 'peakMegabytes'>

/** Milliseconds of this process since an earlier reading. */
function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Every paper by itself, through the documents alone; each sheet of each member is a file. */
async function packAll({ folder, fileName, sessionId }: Places): Promise<Result> {
  const { app } = await applicationIn(folder)
  openWorkspace(app, { fileName })
  if (!app.workspace) throw new Error('The round does not open')
  const before = process.cpuUsage()
  const start = performance.now()
  const context = contextOf(app, app.workspace.db)
  const grounds = gatherGrounds(context, sessionId)
  if (typeof grounds === 'string') throw new Error(grounds)
  let [files, first, minutes, bytes] = [0, 0, 0, 0]
  for (const kind of roundKinds) {
    const drafts = draftsOf(kind, grounds)
    if (!drafts.ok) continue
    const all = filesOf(drafts.value)
    const begun = performance.now()
    for (const file of kind === 'scoreSheet' ? eachSheet(all) : all) {
      bytes += (await packDocument(mergedDocument(file), context.now())).length
      files += 1
      if (files === 1) first = performance.now() - start
    }
    if (kind === 'minutes') minutes = performance.now() - begun
  }
  const total = performance.now() - start
  return { files, first, minutes, total, processor: processorSince(before), megabytes: bytes / 1e6 }
}

/** Through the app's own job, as the secretary starts it: every file on the disk, an index, and all of it recorded. */
async function writeFolder({ folder, fileName, sessionId, secretary }: Places): Promise<Result> {
  const { router } = await applicationIn(folder)
  const get = getting((async (name, input) => router({ trusted: true, name, input })) as Ask)
  await get('workspace.open', { fileName })
  await get('seat.take', { memberId: secretary.memberId, secret: secretary.pin })
  const before = process.cpuUsage()
  const start = performance.now()
  const kinds = [...roundKinds]
  const wanted = { sessionId, kinds, renew: true, eachSheet: true, pdf: false }
  const started = await get('folder.start', wanted)
  let first = 0
  for (;;) {
    const progress = await get('folder.progress', { jobId: started?.jobId ?? '' })
    if (progress.state === 'running') {
      if (progress.step === 'writing' && first === 0) first = performance.now() - start
      await setTimeout(10)
      continue
    }
    if (progress.state !== 'done') throw new Error(JSON.stringify(progress))
    const total = performance.now() - start
    const megabytes = sizeOf(progress.folder) / 1e6
    return { files: progress.files, first, total, minutes: 0, processor: processorSince(before), megabytes }
  }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)

if (process.argv[1] === import.meta.filename) {
  const [way, folder = '', fileName = '', sessionId = '', memberId = '', pin = ''] = process.argv.slice(2)
  const places = { folder, fileName, sessionId, secretary: { memberId, pin } }
  const result = await (way === 'folder' ? writeFolder(places) : packAll(places))
  // maxRSS is in kilobytes on every system.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ...result, peakMegabytes } satisfies InOneGo))
}
