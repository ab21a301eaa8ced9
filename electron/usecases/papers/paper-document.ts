import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'
import type { RoundFacts } from '#shared/domain/papers/common.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { buildPaper, missingFields } from '../../documents/catalogue.ts'
import { paperFileName } from '../../documents/file-name.ts'
import { formatProfile } from '../../documents/format-profile.ts'
import type { PaperDocument } from '../../documents/kit/page.ts'
import type { PaperDraft } from './drafts.ts'

/** The sheets of one file: one draft, or one a member. */
export type PaperFile = {
  readonly kind: PaperKind
  readonly productId: string | null
  readonly drafts: readonly [PaperDraft, ...PaperDraft[]]
}

/** Drafts of one product belong into one file. */
export function filesOf(drafts: readonly PaperDraft[]): PaperFile[] {
  const groups = Map.groupBy(drafts, draft => `${draft.kind}\n${draft.place.productId ?? ''}`)
  return [...groups.values()].flatMap(group => {
    const [first, ...rest] = group
    return first ? [{ kind: first.kind, productId: first.place.productId, drafts: [first, ...rest] }] : []
  })
}

// A draft pairs its kind with that kind's data, which a call over the union of all kinds cannot see.
const documentOf = ({ kind, data }: PaperDraft): PaperDocument =>
  buildPaper(kind, data as never, formatProfile)

/** Mandatory fields that are empty, by path. */
export const lackingFields = ({ kind, data }: PaperDraft): readonly string[] =>
  missingFields(kind, data as never)

/** One document of all drafts, each from a page of its own. */
export function mergedDocument({ drafts }: PaperFile): PaperDocument {
  const [first, ...rest] = drafts.map(documentOf)
  if (!first) throw new Error('A file has at least one draft')
  return rest.length === 0
    ? first
    : { ...first, pages: [...first.pages, ...rest.flatMap(({ pages }) => pages)] }
}

/** Hash of what the papers say, without the code of the audit trail, which moves with every entry. */
export function dataHash({ drafts }: PaperFile): string {
  const text = drafts.map(draft => canonicalJson(withoutAuditCode(draft.data))).join('\n')
  return createHash('sha256').update(text).digest('hex')
}

function withoutAuditCode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAuditCode)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'auditCode' ? [] : [[key, withoutAuditCode(inner)]],
    ),
  )
}

const two = (value: number) => String(value).padStart(2, '0')

/** "01_PhieuDanhGia_03-Che-xanh-Tan-Loc_Dot1_2026.docx": kinds in the order of the procedure, products in that of the run-list. */
export function fileNameOf(
  { kind, drafts: [first] }: PaperFile,
  round: Pick<RoundFacts, 'batch' | 'year'>,
): string {
  const order = paperKinds.indexOf(kind) + 1
  const place = first.position > 0 ? `${two(first.position)}-` : ''
  const about = first.productName === '' ? '' : `${place}${asciiFileStem(first.productName)}`
  return paperFileName({ kind, order, about, batch: round.batch, year: round.year })
}
