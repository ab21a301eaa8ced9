import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Application, startApplication } from '#electron/application.ts'
import { type Ask, CallRefused, getting } from '#electron/exchange/ask.ts'
import { type Played, type PlayRefusal, playSession } from '#electron/exchange/play-session.ts'
import { writeDurably } from '#electron/files/durable-file.ts'
import { fileSecretStore } from '#electron/sealing/device-secret.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { forkTokenProcess } from '#electron/signing/token/token-process.ts'
import { loadPaperFile } from '#electron/store/paper.ts'
import { sessionPaperKinds } from '#electron/usecases/paper-generate.ts'
import { closeWorkspace } from '#electron/usecases/workspace.ts'
import type { TallyRow } from '#shared/contract/tally.ts'
import type { CallName, CallResult } from '#shared/contract.ts'
import type { CallError } from '#shared/error-code.ts'
import { no, ok, type Result } from '#shared/result.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'
import type { Tell } from './progress.ts'

/** Folder under DIR that holds the workspace, the machine secret of the run and its log. */
export const dataFolderName = 'data'

export type DemoResult = {
  readonly rows: readonly TallyRow[]
  readonly files: readonly string[]
  /** Papers that the session has no data for, as they were refused. */
  readonly leftOut: readonly CallError[]
  readonly played: Played
  readonly workspaceFile: string
}

type Run = { folder: string; resources: string; file: SessionFile; tell: Tell; signal: AbortSignal }

/** Plays a checked file into `folder`/data, writes the papers to `folder`, and closes everything again. */
export async function runDemo(run: Run): Promise<Result<DemoResult, PlayRefusal>> {
  const temporaryFolder = mkdtempSync(path.join(tmpdir(), 'cham-sao-'))
  const data = path.join(run.folder, dataFolderName)
  const application = await startApplication({
    name: 'command-line',
    folder: data,
    resources: run.resources,
    temporaryFolder,
    secretStore: fileSecretStore(path.join(data, 'device.key')),
    deviceBound: false,
    ports: {
      askSavePath: async () => undefined,
      askFolder: async () => undefined,
      openPath: async () => undefined,
      startTokenProcess: forkTokenProcess,
    },
    now: meetingClock(run.file),
  })
  try {
    return await playAndWrite(application, run)
  } catch (error) {
    if (error instanceof CallRefused) return no({ kind: 'refused', call: error.call, error: error.refusal })
    if (run.signal.aborted) return no({ kind: 'cancelled' })
    throw error
  } finally {
    closeWorkspace(application.app)
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
}

/** The clock of the meeting: ballots and papers carry the day of the session, not that of the demonstration. */
function meetingClock(file: SessionFile): () => number {
  const start = Date.parse(`${file.session.heldOn}T${file.session.start ?? '08:00'}:00+07:00`)
  const began = performance.now()
  return () => start + Math.round(performance.now() - began)
}

const askThrough = ({ router }: Application): Ask =>
  (async (name: CallName, input: unknown) =>
    (await router({ trusted: true, name, input })) as CallResult<CallName>) as Ask

async function playAndWrite(application: Application, run: Run): Promise<Result<DemoResult, PlayRefusal>> {
  const { file, signal, tell } = run
  const ask = askThrough(application)
  const get = getting(ask, signal)
  const { fileName } = await get('workspace.create', { name: file.name })
  const played = await playSession(file, {
    ask,
    random: systemRandom,
    until: 'decided',
    onProgress: tell,
    signal,
  })
  if (!played.ok) return played
  const { sessionId } = played.value
  const leftOut = await generateAll(ask, sessionId, run)
  const files = await writePapers(application, run, sessionId)
  const rows = await get('tally.overview', { sessionId })
  const workspaceFile = path.join(run.folder, dataFolderName, fileName)
  return ok({ rows, files, leftOut, played: played.value, workspaceFile })
}

/** Asks for the papers kind by kind; one that the session has no data for is left out and named. */
async function generateAll(
  ask: Ask,
  sessionId: string,
  { file, tell, signal }: Run,
): Promise<DemoResult['leftOut']> {
  const kinds: readonly string[] =
    file.issue.length > 0 ? file.issue.map(({ paper }) => paper) : sessionPaperKinds
  const leftOut: CallError[] = []
  for (const [index, paper] of kinds.entries()) {
    tell({ step: 'papers', done: index, total: kinds.length })
    signal.throwIfAborted()
    const made = await ask('paper.generate', { sessionId, kinds: [paper] })
    if (made.ok) continue
    if (made.error.code !== 'paper-data-missing') throw new CallRefused('paper.generate', made.error)
    leftOut.push(made.error)
  }
  tell({ step: 'papers', done: kinds.length, total: kinds.length })
  return leftOut
}

async function writePapers(
  application: Application,
  { folder, signal }: Run,
  sessionId: string,
): Promise<string[]> {
  const db = application.app.workspace?.db
  if (!db) throw new Error('The workspace of the run is open until its end')
  const written: string[] = []
  for (const { id } of await getting(askThrough(application), signal)('paper.list', { sessionId })) {
    const paper = loadPaperFile(db, id)
    if (!paper) throw new Error(`Paper ${id} is listed and not there`)
    const target = path.join(folder, paper.fileName)
    const done = await writeDurably(target, paper.bytes)
    if (!done.ok)
      throw new CallRefused('paper.save', {
        code: 'file-write-failed',
        facts: { path: target, reason: done.error },
      })
    written.push(paper.fileName)
  }
  return written.sort()
}
