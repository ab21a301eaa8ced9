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
import { catalogue } from '#shared/texts/catalogue.ts'

/** `npm run verify -- FILE`: exit code 0 when valid, 1 when not, 2 when asked wrongly. */
type Arguments = { file: string; json: boolean; trust: string[]; texts: SigningTexts }

const verifiers = [archiveVerifier, documentVerifier]

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'vi' },
        trust: { type: 'string', multiple: true, default: [] },
      },
    })
    const { json, lang, trust } = values
    const [file, ...more] = positionals
    const texts = lang === 'vi' ? catalogue.vi.signing : lang === 'en' ? catalogue.en.signing : null
    return file === undefined || more.length > 0 || texts === null ? null : { file, json, trust, texts }
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

function write(report: FileReport, { file, json, texts }: Arguments): string {
  if (json) return JSON.stringify({ file, ...report }, null, 2)
  const lines = report.kind === 'archive' ? archiveLines(report, texts) : documentLines(report, texts)
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
  const verified = await verifyFile<FileReport>(given.file, options, verifiers)
  if (!verified.ok) {
    console.error(fill(given.texts.command[verified.error.code], { detail: verified.error.detail }))
    return verified.error.code === 'file-kind-unknown' ? 1 : 2
  }
  console.log(write(verified.value, given))
  return verified.value.verdict === 'valid' ? 0 : 1
}

process.exitCode = await main()
