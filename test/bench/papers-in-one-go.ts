// A process of its own, so that its peak memory is that of the papers alone: node papers-in-one-go.ts FOLDER FILE SESSION packed|folder.
// Prints one line of JSON (InOneGo).

import { packDocument } from '#electron/documents/pack.ts'
import { sessionPaperKinds } from '#electron/usecases/paper-generate.ts'
import { draftsOf } from '#electron/usecases/papers/drafts.ts'
import { gatherGrounds } from '#electron/usecases/papers/grounds.ts'
import { filesOf, mergedDocument, type PaperFile } from '#electron/usecases/papers/paper-document.ts'
import { contextOf, openWorkspace } from '#electron/usecases/workspace.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { applicationIn } from './round-of-papers.ts'

export type InOneGo = {
  readonly files: number
  /** Milliseconds from the wish to the first paper, and to the last. */
  readonly first: number
  readonly total: number
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

export const roundKinds = sessionPaperKinds.filter(kind => !onOccasion.includes(kind))

async function packAll(
  folder: string,
  fileName: string,
  sessionId: string,
): Promise<Omit<InOneGo, 'peakMegabytes'>> {
  const { app } = await applicationIn(folder)
  openWorkspace(app, { fileName })
  if (!app.workspace) throw new Error('The round does not open')
  const start = performance.now()
  const context = contextOf(app, app.workspace.db)
  const grounds = gatherGrounds(context, sessionId)
  if (typeof grounds === 'string') throw new Error(grounds)
  let [files, first, minutes, bytes] = [0, 0, 0, 0]
  for (const kind of roundKinds) {
    const drafts = draftsOf(context, kind, grounds)
    if (!drafts.ok) continue
    const all = filesOf(drafts.value)
    const before = performance.now()
    for (const file of kind === 'scoreSheet' ? eachSheet(all) : all) {
      bytes += (await packDocument(mergedDocument(file), context.now())).length
      files += 1
      if (files === 1) first = performance.now() - start
    }
    if (kind === 'minutes') minutes = performance.now() - before
  }
  return { files, first, minutes, total: performance.now() - start, megabytes: bytes / 1e6 }
}

const [folder = '', fileName = '', sessionId = ''] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename) {
  const result = await packAll(folder, fileName, sessionId)
  // maxRSS is in kilobytes on every system.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ...result, peakMegabytes } satisfies InOneGo))
}
