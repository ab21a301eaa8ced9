import type { PaperSigningView, ScanMediaType } from '#shared/contract/signature.ts'
import type { CallInput } from '#shared/contract.ts'
import { readScan } from '../../exchange/scan-file.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { insertScan, loadScanFile, updateScanWithdrawn } from '../../store/scan.ts'
import { type Answer, type Context, change, refuse, seatName } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'
import { openCopyOf } from '../open-file.ts'
import { loadSigningRecord } from './record.ts'
import { loadSigning } from './signers.ts'

const endings = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
} as const satisfies Record<ScanMediaType, string>

/** Keeps the scan of a paper that was signed by hand, with day and place of signing. */
export function attachScan(context: Context, input: CallInput<'scan.attach'>): Answer<PaperSigningView> {
  const { paperId, file, signedOn, place } = input
  const bytes = bytesOf(file)
  if (!bytes.ok) return bytes
  const facts = readScan(bytes.value)
  if (!facts.ok) return refuse(facts.error, { facts: { file: file.fileName } })
  const sha256 = sha256Hex(bytes.value)
  const payload = { paper: paperId, sha256, ...facts.value, signedOn, place }
  return change(context, 'scan.attach', payload, () => {
    const record = loadSigningRecord(context.db, paperId)
    if (!record) return refuse('paper-not-found')
    const again = record.scans.some(scan => scan.sha256 === sha256 && scan.withdrawnAt === null)
    if (again) return refuse('scan-attached-already', { facts: { file: file.fileName } })
    insertScan(context.db, {
      id: context.newId(),
      paperId,
      fileName: file.fileName,
      ...facts.value,
      sha256,
      bytes: bytes.value,
      signedOn,
      place,
      attachedAt: context.now(),
      attachedBy: seatName(context.caller),
    })
    return loadSigning(context, input)
  })
}

/** Takes a scan out of force with a reason; it stays in the records. */
export function withdrawScan(context: Context, input: CallInput<'scan.withdraw'>): Answer<PaperSigningView> {
  return change(context, 'scan.withdraw', { scan: input.scanId, reason: input.reason }, () => {
    const scan = loadScanFile(context.db, input.scanId)
    if (!scan || scan.withdrawnAt !== null) return refuse('scan-not-found')
    updateScanWithdrawn(context.db, scan.id, context.now(), input.reason)
    return loadSigning(context, { paperId: scan.paperId })
  })
}

/** Under the ending of its content, whatever its name says: a picture must not open as a program. */
export async function openScan(context: Context, input: CallInput<'scan.open'>): Promise<Answer<null>> {
  const scan = loadScanFile(context.db, input.scanId)
  if (!scan) return refuse('scan-not-found')
  const stem = scan.fileName.replace(/\.[^.]*$/, '')
  return openCopyOf(context, { fileName: `${stem}${endings[scan.mediaType]}`, bytes: scan.bytes })
}
