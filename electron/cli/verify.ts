import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readCertificates } from '#electron/signing/certificate.ts'
import { archiveLines, documentLines, fill, type SigningTexts } from '#electron/signing/report-lines.ts'
import {
  archiveVerifier,
  documentVerifier,
  type FileReport,
  verifyFile,
} from '#electron/signing/verify-file.ts'
import { catalogue, type Texts } from '#shared/texts/catalogue.ts'
import type { SameKeys } from '#shared/texts/shape.ts'
import { workspaceLines } from './workspace-lines.ts'
import { type WorkspaceReport, workspaceVerifier } from './workspace-verifier.ts'

/** `npm run verify -- FILE` (a Word file, a sealed archive or a workspace; `--code` asks where a printed code stands): exit code 0 when valid, 1 when not, 2 when asked wrongly. */
type Arguments = {
  file: string
  json: boolean
  code: string
  trust: string[]
  all: SameKeys<Texts>
  texts: SigningTexts
}

type Report = FileReport | WorkspaceReport

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        code: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'vi' },
        trust: { type: 'string', multiple: true, default: [] },
      },
    })
    const { code, json, lang, trust } = values
    const [file, ...more] = positionals
    const all = lang === 'vi' ? catalogue.vi : lang === 'en' ? catalogue.en : null
    if (file === undefined || more.length > 0 || all === null) return null
    return { file, json, code, trust, all, texts: all.signing }
  } catch {
    return null
  }
}

/** Contents of the given trust anchors, or the path of the first that is no certificate. */
async function readAnchors(paths: readonly string[]): Promise<Uint8Array[] | string> {
  const anchors: Uint8Array[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null || readCertificates(bytes).length === 0) return path
    anchors.push(bytes)
  }
  return anchors
}

function write(report: Report, { file, json, code, all, texts }: Arguments): string {
  if (json) return JSON.stringify({ file, ...report }, null, 2)
  const lines =
    report.kind === 'workspace'
      ? workspaceLines(report, all, code)
      : report.kind === 'archive'
        ? archiveLines(report, texts)
        : documentLines(report, texts)
  return [`${texts.report.file}: ${file}`, ...lines].join('\n')
}

async function main(): Promise<number> {
  const given = readArguments()
  if (given === null) {
    console.error(`${catalogue.vi.signing.command.usage}\n${catalogue.en.signing.command.usage}`)
    return 2
  }
  const trustAnchors = await readAnchors(given.trust)
  if (typeof trustAnchors === 'string') {
    console.error(fill(given.texts.command['trust-not-readable'], { detail: trustAnchors }))
    return 2
  }
  const options = { trustAnchors, knownKeys: [], at: Date.now() }
  const verified = await verifyFile<Report>(given.file, options, [
    workspaceVerifier(given.code),
    archiveVerifier,
    documentVerifier,
  ])
  if (!verified.ok) {
    console.error(fill(given.texts.command[verified.error.code], { detail: verified.error.detail }))
    return verified.error.code === 'file-kind-unknown' ? 1 : 2
  }
  console.log(write(verified.value, given))
  return verified.value.verdict === 'valid' ? 0 : 1
}

process.exitCode = await main()
