import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dataFolderFrom } from '#electron/data-folder.ts'
import { readCertificates } from '#electron/signing/certificate.ts'
import { fill, type SigningTexts } from '#electron/signing/report-lines.ts'
import type { ArchiveOptions } from '#electron/signing/sealed-archive.ts'
import { verifyFile } from '#electron/signing/verify-file.ts'
import { openCopy } from '#electron/store/database-copy.ts'
import { loadRecordedVersion } from '#electron/store/recorded-version.ts'
import { loadTrustAnchors } from '#electron/store/trust-store.ts'
import { loadWorkspace } from '#electron/store/workspace.ts'
import { givenKey, ownKeys } from '#electron/usecases/signing/verification.ts'
import type { RecordedVersion } from '#shared/contract/verification.ts'
import { no } from '#shared/result.ts'
import { catalogue, type Texts } from '#shared/texts/catalogue.ts'
import type { SameKeys } from '#shared/texts/shape.ts'
import { fileLines, recordedLine } from './file-lines.ts'
import { type CheckedFile, fileVerifiers } from './file-verifiers.ts'
import { workspaceLines } from './workspace-lines.ts'
import { type WorkspaceReport, workspaceVerifier } from './workspace-verifier.ts'

/**
 * `npm run verify -- FILE` (a Word file, a sealed archive, a scan or a workspace; `--code` asks where a printed code
 * stands, `--workspace` whether a workspace knows the file, `--key` names a machine's key that is known): exit code 0
 * when valid, 1 when not, 2 when asked wrongly. Trust anchors installed on this machine are believed, and those given.
 */
type Arguments = {
  file: string
  json: boolean
  code: string
  trust: string[]
  keys: string[]
  workspace: string | undefined
  dataFolder: string
  all: SameKeys<Texts>
  texts: SigningTexts
}

type Report = CheckedFile | WorkspaceReport

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        code: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'vi' },
        trust: { type: 'string', multiple: true, default: [] },
        key: { type: 'string', multiple: true, default: [] },
        workspace: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const { code, json, lang, trust, key: keys, workspace } = values
    const [file, ...more] = positionals
    const all = lang === 'vi' ? catalogue.vi : lang === 'en' ? catalogue.en : null
    const isWrong = keys.some(key => !/^[0-9a-fA-F]{64}$/.test(key))
    if (file === undefined || more.length > 0 || all === null || isWrong) return null
    const dataFolder = dataFolderFrom(process.argv)
    return { file, json, code, trust, keys, workspace, dataFolder, all, texts: all.signing }
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

/** A workspace that says which files it knows; looked at in a copy. */
type Witness = {
  readonly name: string
  readonly keys: ReturnType<typeof ownKeys>
  find(sha256: string): RecordedVersion | undefined
  close(): void
}

function openWitness(file: string): Witness | null {
  const opened = existsSync(file) ? openCopy(file) : no('workspace-not-found' as const)
  if (!opened.ok) return null
  const { db, close } = opened.value
  return {
    name: loadWorkspace(db)?.name ?? '',
    keys: ownKeys(db),
    find: sha256 => loadRecordedVersion(db, sha256),
    close,
  }
}

/** A scan is valid where the workspace recorded it and has not withdrawn it. */
function withRecord(report: Report, recorded: RecordedVersion | undefined): Report {
  if (report.kind !== 'scan') return report
  return { ...report, verdict: recorded?.as === 'scan' ? 'valid' : 'unsigned' }
}

async function check(given: Arguments, witness: Witness | null, options: ArchiveOptions): Promise<number> {
  const verified = await verifyFile<Report>(given.file, options, [
    workspaceVerifier(given.code),
    ...fileVerifiers,
  ])
  if (!verified.ok) {
    const { code, detail } = verified.error
    if (given.json) console.log(JSON.stringify({ file: given.file, error: { code, detail } }, null, 2))
    else console.error(fill(given.texts.command[code], { detail }))
    return verified.error.code === 'file-kind-unknown' ? 1 : 2
  }
  const recorded = verified.value.kind === 'workspace' ? undefined : witness?.find(verified.value.sha256)
  const report = withRecord(verified.value, recorded)
  console.log(write(report, given, witness, recorded))
  return report.verdict === 'valid' ? 0 : 1
}

function write(
  report: Report,
  { file, json, code, all, texts }: Arguments,
  witness: Witness | null,
  recorded: RecordedVersion | undefined,
): string {
  const asked = witness !== null && report.kind !== 'workspace'
  if (json)
    return JSON.stringify({ file, ...report, ...(asked ? { recorded: recorded ?? null } : {}) }, null, 2)
  const lines = report.kind === 'workspace' ? workspaceLines(report, all, code) : fileLines(report, all)
  const known = asked ? ['', recordedLine(recorded, witness.name, all)] : []
  return [`${texts.report.file}: ${file}`, ...lines, ...known].join('\n')
}

async function main(): Promise<number> {
  const given = readArguments()
  if (given === null) {
    console.error(`${catalogue.vi.signing.command.usage}\n${catalogue.en.signing.command.usage}`)
    return 2
  }
  const anchors = await readAnchors(given.trust)
  if (typeof anchors === 'string') {
    console.error(fill(given.texts.command['trust-not-readable'], { detail: anchors }))
    return 2
  }
  const witness = given.workspace === undefined ? null : openWitness(given.workspace)
  if (given.workspace !== undefined && witness === null) {
    console.error(fill(given.texts.command['file-not-readable'], { detail: given.workspace }))
    return 2
  }
  try {
    return await check(given, witness, {
      trustAnchors: [...loadTrustAnchors(given.dataFolder), ...anchors],
      knownKeys: [...(witness?.keys ?? []), ...given.keys.flatMap(givenKey)],
      at: Date.now(),
    })
  } finally {
    witness?.close()
  }
}

process.exitCode = await main()
