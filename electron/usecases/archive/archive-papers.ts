import type { Database } from '../../store/database.ts'
import { loadSignatures } from '../../store/paper-signing.ts'
import { loadPaperFiles, type PaperFile } from '../../store/session-archive.ts'
import { safeName } from '../open-file.ts'
import type { Gathering } from '../papers/grounds.ts'
import { loadText } from '../text.ts'
import { archiveNames, encodeJson } from './archive-format.ts'

/** Papers, their signed files and scans, and the list that says what each is. */
export function paperFiles(db: Database, sessionId: string, withScans: boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const taken = new Set<string>()
  const found = loadPaperFiles(db, sessionId).filter(file => withScans || file.role !== 'scan')
  const placed = found.map(file => {
    const path = freePath(taken, file)
    files.set(path, file.bytes)
    return { ...file, path }
  })
  const signatures = loadSignatures(
    db,
    found.map(file => file.paperId),
  )
  const list = [...Map.groupBy(placed, file => file.paperId)].map(([paperId, [first, ...more]]) => ({
    paperId,
    kind: first?.kind,
    productId: first?.productId,
    version: first?.version,
    files: [first, ...more].flatMap(file => (file ? [{ path: file.path, sha256: file.sha256 }] : [])),
    signatures: (signatures.get(paperId) ?? []).map(
      ({ way, fullName, title, signedAt, place, beforeSha256, sha256, certificate }) => ({
        ...{ way, fullName, title, signedAt, place, beforeSha256, sha256 },
        certificate: certificate?.fingerprint ?? null,
        certificateName: certificate?.commonName ?? null,
        holderReason: certificate?.holderReason ?? '',
      }),
    ),
  }))
  return files.set(archiveNames.papers, encodeJson(list))
}

const folders = { made: 'papers', signed: 'papers/signed', scan: 'scans' } as const

/** A path of its own, also where two names differ only in case: readers of archives refuse such a pair. */
function freePath(taken: Set<string>, { role, fileName }: PaperFile): string {
  const name = safeName(fileName)
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let count = 1; ; count++) {
    const path = `${folders[role]}/${stem}${count === 1 ? '' : ` (${count})`}${ending}`
    if (taken.has(path.toLowerCase())) continue
    taken.add(path.toLowerCase())
    return path
  }
}

/** The sections of the minutes as they are in force; nothing where the minutes cannot be written yet. */
export function minutesFile(context: Gathering, sessionId: string): Map<string, Uint8Array> {
  const minutes = loadText(context, { kind: 'minutes', sessionId, productId: null })
  const sections = minutes.ok ? minutes.value.parts.map(({ key, text }) => ({ key, text })) : []
  return new Map([[archiveNames.minutes, encodeJson(sections)]])
}
