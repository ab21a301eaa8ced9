import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FolderProgress } from '#shared/contract/folder.ts'
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
import { type Plan, planFolder } from './folder-plan.ts'
import { breathe, type Job } from './job.ts'
import { currentFile } from './paper.ts'
import { type MadePaper, packAll, recordPaper, trailOf } from './paper-generate.ts'
import type { PaperDraft } from './papers/drafts.ts'
import { folderIndex, hashList, type IndexLine } from './papers/folder-index.ts'
import { type Grounds, gatherGrounds } from './papers/grounds.ts'
import { fileNameOf, mergedDocument, type PaperFile } from './papers/paper-document.ts'

type Input = CallInput<'folder.start'>
type Run = { readonly parent: string; readonly name: string; readonly job: Job<FolderProgress> }
/** Files are written beside the target under a name of their own and get theirs at the end. */
type Desk = Run & {
  readonly folder: string
  readonly context: Context
  readonly grounds: Grounds
  readonly total: number
}

/** Writes everything, records what is new, and gives the folder its name; on any other way out nothing is left. */
export async function writeFolder(context: Context, input: Input, run: Run): Promise<FolderProgress> {
  const grounds = gatherGrounds(context, input.sessionId)
  if (typeof grounds === 'string') return { state: 'failed', error: { code: grounds } }
  const folder = unfinishedName(path.join(run.parent, run.name))
  try {
    const kinds = paperKinds.filter(kind => input.kinds.includes(kind))
    const plan = await planFolder(context, grounds, { kinds, renew: input.renew }, run.job)
    const sheets = input.eachSheet ? plan.planned.flatMap(({ file }) => sheetsOf(file)) : []
    const total = plan.planned.length + sheets.length
    const desk: Desk = { ...run, folder, context, grounds, total }
    await mkdir(folder)
    const { lines, made } = await writePapers(desk, plan)
    await writeSheets(desk, sheets, plan.planned.length)
    const pdf = input.pdf ? await writePdf(desk, lines) : null
    await writeIndex(desk, lines)
    record(context, input.sessionId, made)
    const target = freeFolder(run.parent, run.name)
    await flushFolder(folder)
    await rename(folder, target)
    await flushFolder(run.parent)
    return {
      ...{ state: 'done', folder: target, files: total + 2, recorded: made.length },
      ...{ leftOut: plan.leftOut, pdf },
    }
  } catch (error) {
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

/** Written and flushed; the name of the folder makes it valid. */
async function writeFlushed(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function tell({ job, total }: Desk, step: 'writing' | 'pdf', done: number, name: string): Promise<void> {
  job.progress = { state: 'running', step, done, total, name }
  return breathe(job)
}

async function writePapers(
  desk: Desk,
  { planned }: Plan,
): Promise<{ lines: IndexLine[]; made: MadePaper[] }> {
  const { context, grounds, folder } = desk
  const round = (grounds.session ?? grounds.council()).round
  const lines: IndexLine[] = []
  const made: MadePaper[] = []
  for (const { file, recorded } of planned) {
    const fileName = fileNameOf(file, round)
    let bytes: Uint8Array | undefined = recorded && currentFile(context, recorded.id)?.bytes
    if (!bytes) {
      const [paper] = await packAll(context, grounds, [file])
      if (!paper) throw new Error('One file packs into one paper')
      made.push(paper)
      bytes = paper.bytes
    }
    await writeFlushed(path.join(folder, fileName), bytes)
    lines.push({ file, fileName, sha256: createHash('sha256').update(bytes).digest('hex') })
    await tell(desk, 'writing', lines.length, fileName)
  }
  return { lines, made }
}

/** Score sheets as files of their own, one a member and round. */
type Sheet = { readonly folder: string; readonly fileName: string; readonly file: PaperFile }

function sheetsOf(file: PaperFile): Sheet[] {
  if (file.kind !== 'scoreSheet') return []
  return file.drafts.map((draft, index) => ({
    folder: '01_PhieuDanhGia',
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

async function writeSheets(desk: Desk, sheets: readonly Sheet[], before: number): Promise<void> {
  for (const [index, { folder, fileName, file }] of sheets.entries()) {
    const into = path.join(desk.folder, folder)
    if (index === 0) await mkdir(into)
    await writeFlushed(
      path.join(into, fileName),
      await packDocument(mergedDocument(file), desk.context.now()),
    )
    await tell(desk, 'writing', before + index + 1, fileName)
  }
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
  await writeFlushed(path.join(desk.folder, '00_DanhMuc.docx'), index)
  await writeFlushed(path.join(desk.folder, 'SHA256SUMS.txt'), hashList(lines))
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
