import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openSessionFile } from '#electron/exchange/open-session-file.ts'
import { findRubric, loadRubricLibrary } from '#electron/rubrics/library.ts'
import { sessionPaperKinds } from '#electron/usecases/paper-generate.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'
import { progressTo } from './demo/progress.ts'
import { resultTable } from './demo/result-table.ts'
import { type DemoResult, dataFolderName, runDemo } from './demo/run.ts'
import { problemReport, sentence, withRefusal } from './demo/words.ts'

/** `npm run demo`: exit code 0 when played, 1 when the file or the folder will not do, 2 when asked wrongly. */
const resources = path.resolve(import.meta.dirname, '../../resources')

function readArguments(): { session: string; out: string | undefined } | 'help' | undefined {
  try {
    const { values } = parseArgs({
      options: {
        session: { type: 'string', default: path.join(resources, 'sample', 'session.json') },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.session === '' || values.out === '') return undefined
    return values.help ? 'help' : { session: values.session, out: values.out }
  } catch {
    return undefined
  }
}

/** demo-out, or demo-out-2 and so on where there is one already. */
function freeFolder(): string {
  for (let count = 1; ; count++) {
    const folder = path.resolve(count === 1 ? 'demo-out' : `demo-out-${count}`)
    if (!existsSync(folder)) return folder
  }
}

/** Makes the folder, or takes an empty one; gives how to take away what the run wrote. */
function claimFolder(folder: string): { undo: () => void } | string {
  const isNew = !existsSync(folder)
  try {
    if (!isNew && readdirSync(folder).length > 0) return sentence('folderNotEmpty', { folder })
    const made = mkdirSync(folder, { recursive: true })
    const undo = () => {
      for (const name of readdirSync(folder))
        rmSync(path.join(folder, name), { recursive: true, force: true })
      if (made !== undefined) rmSync(made, { recursive: true, force: true })
    }
    return { undo }
  } catch (error) {
    return sentence('folderUnusable', {
      folder,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
}

function printResult(folder: string, file: SessionFile, result: DemoResult): void {
  const name = (key: string) => file.members.find(member => member.key === key)?.fullName ?? key
  const pins = [...result.played.pins].map(([key, pin]) => `  ${pin}  ${name(key)}`)
  console.log(resultTable(result.rows))
  for (const error of result.leftOut) console.log(withRefusal('paperLeftOut', error, {}))
  console.log(sentence('files', { count: result.files.length, folder }))
  for (const written of result.files) console.log(`  ${written}`)
  console.log(
    sentence('workspace', { file: result.workspaceFile, folder: path.join(folder, dataFolderName) }),
  )
  console.log([sentence('pins'), ...pins].join('\n'))
  console.log(sentence('clock', { day: `${file.session.heldOn} ${file.session.start ?? ''}`.trim() }))
}

async function main(): Promise<number> {
  const given = readArguments()
  if (given === undefined) {
    console.error(sentence('usage'))
    return 2
  }
  if (given === 'help') {
    console.log(sentence('usage'))
    return 0
  }
  const library = loadRubricLibrary(path.join(resources, 'rubrics'))
  const read = await openSessionFile(given.session, {
    findRubric: (packId, setNo) => findRubric(library, packId, setNo),
    papers: sessionPaperKinds,
  })
  if (!read.ok) {
    console.error(problemReport(given.session, read.error))
    return 1
  }
  const folder = given.out === undefined ? freeFolder() : path.resolve(given.out)
  const claimed = claimFolder(folder)
  if (typeof claimed === 'string') {
    console.error(claimed)
    return 1
  }
  return play(folder, read.value, claimed.undo)
}

async function play(folder: string, file: SessionFile, undo: () => void): Promise<number> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const tell = progressTo(process.stderr)
  try {
    const result = await runDemo({ folder, resources, file, tell, signal: stop.signal })
    if (result.ok) {
      printResult(folder, file, result.value)
      return 0
    }
    undo()
    const { error } = result
    console.error(
      error.kind === 'cancelled'
        ? sentence('cancelled')
        : withRefusal('refused', error.error, { call: error.call }),
    )
    return 1
  } catch (error) {
    undo()
    throw error
  }
}

process.exitCode = await main()
