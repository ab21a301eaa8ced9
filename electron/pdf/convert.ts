import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { no, ok, type Result } from '#shared/result.ts'
import type { PdfConverter } from './find-converter.ts'

export type PdfFailure = 'pdf-failed' | 'pdf-timeout' | 'pdf-cancelled'

/** The first start of an office program is slow; each file adds some seconds. */
const START_MS = 60_000
const EACH_MS = 15_000

type Conversion = {
  readonly files: readonly string[]
  readonly into: string
  /** Folder for the profile of this run, so that an open LibreOffice of the user is not disturbed. */
  readonly temporaryFolder: string
  readonly signal?: AbortSignal
  /** For tests. */
  readonly timeoutMs?: number
}

/** Turns Word files into PDF files of the same name in `into`, by the machine's own office program. All of them, or a failure. */
export async function convertToPdf(
  converter: PdfConverter,
  { files, into, temporaryFolder, signal, timeoutMs }: Conversion,
): Promise<Result<string[], PdfFailure>> {
  const work = path.join(temporaryFolder, `pdf-${randomUUID()}`)
  await mkdir(work, { recursive: true })
  try {
    const [program, args] = await commandOf(converter, files, into, work)
    const ended = await run(program, args, timeoutMs ?? START_MS + EACH_MS * files.length, signal)
    if (!ended.ok) return ended
    const made = files.map(file => path.join(into, `${path.parse(file).name}.pdf`))
    return made.every(file => existsSync(file)) ? ok(made) : no('pdf-failed')
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Opens each file read-only and saves it as PDF (17). */
const WORD_SCRIPT = `param([string]$list, [string]$into)
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
$word.Visible = $false
$word.DisplayAlerts = 0
try {
  foreach ($file in Get-Content -LiteralPath $list -Encoding UTF8) {
    $document = $word.Documents.Open($file, $false, $true)
    $document.SaveAs2([IO.Path]::Combine($into, [IO.Path]::GetFileNameWithoutExtension($file) + '.pdf'), 17)
    $document.Close($false)
  }
} finally { $word.Quit($false) }
`

async function commandOf(
  converter: PdfConverter,
  files: readonly string[],
  into: string,
  work: string,
): Promise<[program: string, args: string[]]> {
  if (converter.kind === 'libreoffice') {
    const profile = pathToFileURL(path.join(work, 'profile')).href
    return [
      converter.program,
      [
        `-env:UserInstallation=${profile}`,
        ...['--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', into],
        ...files,
      ],
    ]
  }
  const script = path.join(work, 'to-pdf.ps1')
  const list = path.join(work, 'files.txt')
  await writeFile(script, `\uFEFF${WORD_SCRIPT}`)
  await writeFile(list, files.join('\r\n'))
  return [
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', script, list, into],
  ]
}

/** Runs to its end, or is stopped with all its children when it takes too long or is not wanted any more. */
function run(
  program: string,
  args: readonly string[],
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<null, PdfFailure>> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      windowsHide: true,
      detached: process.platform !== 'win32',
    })
    const settle = (result: Result<null, PdfFailure>) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      resolve(result)
    }
    const stop = () => {
      if (child.pid === undefined) return
      if (process.platform === 'win32')
        spawn('taskkill.exe', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
      else killGroup(child.pid)
    }
    const abort = () => {
      stop()
      settle(no('pdf-cancelled'))
    }
    const timer = setTimeout(() => {
      stop()
      settle(no('pdf-timeout'))
    }, timeoutMs)
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort)
    child.on('error', () => settle(no('pdf-failed')))
    child.on('exit', code => settle(code === 0 ? ok(null) : no('pdf-failed')))
  })
}

/** soffice is a script that starts the program: its whole group goes. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
