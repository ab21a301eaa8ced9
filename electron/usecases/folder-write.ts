import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FolderProgress } from '#shared/contract/folder.ts'
import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput } from '#shared/contract.ts'
import { paperKinds } from '#shared/domain/paper-kind.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import type { CallError } from '#shared/error-code.ts'
import { ok } from '#shared/result.ts'
import { packDocument } from '../documents/pack.ts'
import { flushFolder, unfinishedName } from '../files/durable-file.ts'
import { convertToPdf } from '../pdf/convert.ts'
import { converterNames, findConverter } from '../pdf/find-converter.ts'
import { type Context, change } from './context.ts'
import { type FileQueue, fileQueue } from './folder-files.ts'
import { expectedFiles, lackingOf, leftOutOf, recordedPapers } from './folder-plan.ts'
import { breathe, type Job } from './job.ts'
import { currentFile } from './paper.ts'
import { type MadePaper, packAll, recordPaper, trailOf } from './paper-generate.ts'
import { type Survey, surveyKind } from './papers/coherence.ts'
import type { PaperDraft } from './papers/drafts.ts'
import { folderIndex, hashList, type IndexLine } from './papers/folder-index.ts'
import { type Grounds, gatherGrounds } from './papers/grounds.ts'
import { fileNameOf, filesOf, mergedDocument, type PaperFile } from './papers/paper-document.ts'

type Input = CallInput<'folder.start'>
type Run = { readonly parent: string; readonly name: string; readonly job: Job<FolderProgress> }
/** Files are written beside the target under a name of their own and get theirs at the end. */
type Desk = Run & {
  readonly folder: string
  readonly context: Context
  readonly grounds: Grounds
  readonly files: FileQueue
  /** Files so far, and those that are expected as far as that is known. */
  readonly count: { done: number; total: number }
}
type Written = { readonly lines: readonly IndexLine[]; readonly made: readonly MadePaper[] }

/**
 * Writes everything, records what is new, and gives the folder its name; on any other way out nothing is left. Papers are written as
 * soon as they are drafted, so that the first one is there at once; what contradicts others is taken out again before the folder gets
 * its name.
 */
export async function writeFolder(context: Context, input: Input, run: Run): Promise<FolderProgress> {
  const folder = unfinishedName(path.join(run.parent, run.name))
  const queue = fileQueue()
  try {
    await breathe(run.job)
    const grounds = gatherGrounds(context, input.sessionId)
    if (typeof grounds === 'string') return { state: 'failed', error: { code: grounds } }
    const desk = { ...run, folder, context, grounds, files: queue, count: { done: 0, total: 0 } }
    await mkdir(folder)
    const { surveys, ...all } = await writePapers(desk, input)
    const leftOut = leftOutOf(context, grounds, surveys)
    const { lines, made } = await withoutThese(desk, all, new Set(leftOut.map(({ kind }) => kind)))
    const sheets = input.eachSheet ? await writeSheets(desk, lines) : 0
    await queue.flushed()
    if (sheets > 0) await flushFolder(path.join(folder, SHEETS))
    const pdf = input.pdf ? await writePdf(desk, lines) : null
    await writeIndex(desk, lines)
    record(context, input.sessionId, made)
    const target = freeFolder(run.parent, run.name)
    await flushFolder(folder)
    await rename(folder, target)
    await flushFolder(run.parent)
    const files = lines.length + sheets + 2
    return { state: 'done', folder: target, files, recorded: made.length, leftOut, pdf }
  } catch (error) {
    await queue.settled()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    if (run.job.controller.signal.aborted) return { state: 'cancelled' }
    throw error
  }
}

function freeFolder(parent: string, name: string): string {
  for (let count = 1; ; count++) {
    const folder = path.join(parent, count === 1 ? name : `${name}-${count}`)
    if (!existsSync(folder)) return folder
  }
}

function tell({ job, count }: Desk, name: string): Promise<void> {
  count.done += 1
  job.progress = { state: 'running', step: 'writing', ...count, name }
  return breathe(job)
}

/** Kind by kind so that others have their turn in between. */
async function writePapers(desk: Desk, input: Input): Promise<Written & { surveys: readonly Survey[] }> {
  const { context, grounds, count } = desk
  const kinds = paperKinds.filter(kind => input.kinds.includes(kind))
  const recordedOf = recordedPapers(context, grounds, input.renew)
  count.total = kinds.reduce((sum, kind) => sum + expectedFiles(grounds, kind), 0)
  count.total += input.eachSheet ? sheetCount(grounds) : 0
  const lines: IndexLine[] = []
  const made: MadePaper[] = []
  const surveys: Survey[] = []
  for (const kind of kinds) {
    const survey = surveyKind(context, grounds, kind)
    surveys.push(survey)
    const files = lackingOf(survey).length > 0 ? [] : filesOf(survey.drafts)
    count.total += files.length - expectedFiles(grounds, kind)
    await breathe(desk.job)
    for (const file of files) {
      const { line, paper } = await writePaper(desk, file, recordedOf(file))
      lines.push(line)
      if (paper) made.push(paper)
    }
  }
  return { lines, made, surveys }
}

/** One paper: as it is recorded, or written anew. */
async function writePaper(desk: Desk, file: PaperFile, recorded: PaperView | undefined) {
  const { context, grounds } = desk
  const fileName = fileNameOf(file, (grounds.session ?? grounds.council()).round)
  const known = recorded && currentFile(context, recorded.id)?.bytes
  const [paper] = known ? [] : await packAll(context, grounds, [file])
  const bytes = known ?? paper?.bytes
  if (!bytes) throw new Error('One file packs into one paper')
  await desk.files.write(path.join(desk.folder, fileName), bytes)
  await tell(desk, fileName)
  const sha256 = paper?.sha256 ?? createHash('sha256').update(bytes).digest('hex')
  const line: IndexLine = { file, fileName, sha256 }
  return { line, paper }
}

/** Takes papers out again that turned out to contradict others. */
async function withoutThese(desk: Desk, all: Written, kinds: ReadonlySet<string>): Promise<Written> {
  const blocked = all.lines.filter(({ file }) => kinds.has(file.kind))
  if (blocked.length === 0) return all
  await desk.files.flushed()
  for (const { fileName } of blocked) await rm(path.join(desk.folder, fileName))
  return {
    lines: all.lines.filter(line => !blocked.includes(line)),
    made: all.made.filter(({ place }) => !kinds.has(place.kind)),
  }
}

const SHEETS = '01_PhieuDanhGia'

/** Score sheets as files of their own, one a member and round. */
type Sheet = { readonly folder: string; readonly fileName: string; readonly file: PaperFile }

function sheetsOf(file: PaperFile): Sheet[] {
  if (file.kind !== 'scoreSheet') return []
  return file.drafts.map((draft, index) => ({
    folder: SHEETS,
    fileName: sheetName(draft, index),
    file: { ...file, drafts: [draft] },
  }))
}

const two = (value: number) => String(value).padStart(2, '0')

/** "03-Che-xanh-Tan-Loc_L1_05-Nguyen-Thi-Anh.docx": products in the order of the run-list, members in that of the council. */
function sheetName(draft: PaperDraft, index: number): string {
  if (draft.kind !== 'scoreSheet') return ''
  const { member, round } = draft.data
  const product = asciiFileStem(draft.productName).slice(0, 60)
  return `${two(draft.position)}-${product}_L${round}_${two(index + 1)}-${asciiFileStem(member.fullName)}.docx`
}

const sheetCount = ({ session }: Grounds): number =>
  (session?.lines ?? []).reduce(
    (sum, { tally }) => sum + (tally?.rounds ?? []).reduce((all, round) => all + round.ballots.length, 0),
    0,
  )

/** How many sheets were written. */
async function writeSheets(desk: Desk, lines: readonly IndexLine[]): Promise<number> {
  const sheets = lines.flatMap(({ file }) => sheetsOf(file))
  for (const [index, { folder, fileName, file }] of sheets.entries()) {
    const into = path.join(desk.folder, folder)
    if (index === 0) await mkdir(into)
    // Compressed and flushed while the next ones are built.
    const bytes = packDocument(mergedDocument(file), desk.context.now())
    await desk.files.write(path.join(into, fileName), bytes)
    await tell(desk, fileName)
  }
  return sheets.length
}

/** Files that go through the office program together: enough to spare its start, few enough to show progress. */
const TOGETHER = 10

async function writePdf(desk: Desk, lines: readonly IndexLine[]): Promise<CallError | null> {
  const converter = findConverter()
  if (!converter) return { code: 'pdf-converter-missing' }
  const into = path.join(desk.folder, 'PDF')
  await mkdir(into)
  const { signal } = desk.job.controller
  for (let start = 0; start < lines.length; start += TOGETHER) {
    const some = lines.slice(start, start + TOGETHER)
    const { job } = desk
    job.progress = {
      state: 'running',
      step: 'pdf',
      done: start,
      total: lines.length,
      name: some[0]?.fileName ?? '',
    }
    const files = some.map(line => path.join(desk.folder, line.fileName))
    const { temporaryFolder } = desk.context
    const made = await convertToPdf(converter, { files, into, temporaryFolder, signal })
    signal.throwIfAborted()
    if (!made.ok) {
      await rm(into, { recursive: true, force: true })
      return { code: made.error, facts: { program: converterNames[converter.kind] } }
    }
  }
  return null
}

async function writeIndex(desk: Desk, lines: readonly IndexLine[]): Promise<void> {
  const ground = desk.grounds.session ?? desk.grounds.council()
  const index = await packDocument(folderIndex(ground, lines), desk.context.now())
  await desk.files.write(path.join(desk.folder, '00_DanhMuc.docx'), index)
  await desk.files.write(path.join(desk.folder, 'SHA256SUMS.txt'), hashList(lines))
  await desk.files.flushed()
  await breathe(desk.job)
}

/** New versions of all that was written anew, in one change. */
function record(context: Context, sessionId: string, made: readonly MadePaper[]): void {
  if (made.length === 0) return
  change(context, 'paper.generate', trailOf(sessionId, made), () => {
    for (const paper of made) recordPaper(context, paper)
    return ok(null)
  })
}
