import type { CallInput, CallOutput } from '#shared/contract.ts'
import { regimeOf } from '#shared/domain/papers/regime.ts'
import { printedSheet } from '#shared/domain/printed-sheet.ts'
import type { RubricPack } from '#shared/domain/rubric.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { formatProfile } from '../documents/format-profile.ts'
import { packDocument } from '../documents/pack.ts'
import { emptySheets } from '../documents/papers/empty-sheets.ts'
import { criteriaWorkbook } from '../exchange/workbook/criteria-workbook.ts'
import { writeDurably } from '../files/durable-file.ts'
import type { App } from './app.ts'
import { type Answer, dayOf, refuse } from './context.ts'

type Input = CallInput<'rubric.export'>

function fileNameOf(pack: RubricPack, { setNo, format }: Input): string {
  const set = pack.sets.find(entry => entry.no === setNo)
  const about = set ? `Bo${String(set.no).padStart(2, '0')}_${asciiFileStem(set.name)}` : 'CacBo'
  return format === 'word'
    ? `PhieuTrang_${pack.head.id}_${about}.docx`
    : `TieuChi_${pack.head.id}_${about}.xlsx`
}

function write(app: App, pack: RubricPack, { setNo, format, words }: Input): Promise<Uint8Array> {
  const sets = pack.sets.filter(set => setNo === null || set.no === setNo)
  if (format === 'excel') {
    const sheets = sets.map(set => printedSheet(set, words))
    return criteriaWorkbook(sheets, `Quyết định số ${pack.head.decision}`)
  }
  const rubrics = sets.map(set => ({ pack: pack.head, set }))
  const year = Number(dayOf(app.environment.now()).slice(0, 4))
  return packDocument(emptySheets(rubrics, regimeOf(pack.head), words, year, formatProfile))
}

/** Writes a set or a whole pack where the user says: empty score sheets in Word, or tables in Excel. */
export async function exportRubric(app: App, input: Input): Promise<Answer<CallOutput<'rubric.export'>>> {
  const pack = app.rubrics.packs.find(entry => entry.head.id === input.packId)
  const isThere = pack && (input.setNo === null || pack.sets.some(set => set.no === input.setNo))
  if (!isThere) return refuse('rubric-not-found', { facts: { pack: input.packId, set: input.setNo ?? 0 } })
  const path = await app.environment.ports.askSavePath(fileNameOf(pack, input))
  if (path === undefined) return ok(null)
  const written = await writeDurably(path, await write(app, pack, input))
  return written.ok ? ok({ path }) : refuse('file-write-failed', { facts: { path, reason: written.error } })
}
