import { createHash } from 'node:crypto'
import type { PaperView } from '#shared/contract/paper.ts'
import type { CallInput } from '#shared/contract.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { formatProfile } from '../documents/format-profile.ts'
import type { PaperDocument } from '../documents/kit/page.ts'
import { packDocument } from '../documents/pack.ts'
import { minutes } from '../documents/papers/minutes.ts'
import { productTally } from '../documents/papers/product-tally.ts'
import { approvalDecision, recognitionDecision } from '../documents/papers/recognition-decision.ts'
import { scoreSheets } from '../documents/papers/score-sheet.ts'
import { sessionSummary } from '../documents/papers/session-summary.ts'
import { shortCode } from '../sealing/audit-chain.ts'
import { loadHead } from '../store/audit.ts'
import { insertPaper, loadNextVersion, loadPapers } from '../store/paper.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { gatherPapers, type PaperRecord } from './papers/facts.ts'
import { minutesOf, missingForMinutes } from './papers/minutes.ts'
import { productTallyOf } from './papers/product-tally.ts'
import { approvalOf, approvedOf, recognisedOf, recognitionOf } from './papers/recognition.ts'
import { scoreSheetsOf } from './papers/score-sheets.ts'
import { sessionSummaryOf } from './papers/session-summary.ts'
import { loadSessionRecord } from './session-view.ts'

type Draft = { readonly productId: string | null; readonly stem: string; readonly document: PaperDocument }
type Writer = {
  readonly order: string
  readonly missing: (papers: PaperRecord) => string[]
  readonly write: (context: Context, papers: PaperRecord) => Draft[]
}

const batchStem = (papers: PaperRecord) => `Dot${papers.round.batch}_${papers.round.year}`

/** The papers of a session that are written from its records, in the order in which a folder lists them. */
export const sessionWriters = {
  scoreSheet: {
    order: '01',
    missing: papers => (papers.lines.some(line => line.tally) ? [] : ['tally']),
    write: (_context, papers) =>
      papers.lines.flatMap(line => {
        const sheets = scoreSheetsOf(papers, line)
        const stem = `PhieuDanhGia_${asciiFileStem(line.product.name)}`
        return sheets.length === 0
          ? []
          : [{ productId: line.line.product.id, stem, document: scoreSheets(sheets, formatProfile) }]
      }),
  },
  productTally: {
    order: '02',
    missing: papers => (papers.lines.some(line => line.tally) ? [] : ['tally']),
    write: (_context, papers) =>
      papers.lines.flatMap(line => {
        const tally = productTallyOf(papers, line)
        const stem = `PhieuTongHop_${asciiFileStem(line.product.name)}`
        return tally
          ? [{ productId: line.line.product.id, stem, document: productTally(tally, formatProfile) }]
          : []
      }),
  },
  sessionSummary: {
    order: '03',
    missing: papers => (papers.lines.some(line => line.tally?.finding) ? [] : ['findings']),
    write: (_context, papers) => [
      {
        productId: null,
        stem: `TongHopKetQua_${batchStem(papers)}`,
        document: sessionSummary(sessionSummaryOf(papers, null), formatProfile),
      },
    ],
  },
  minutes: {
    order: '04',
    missing: missingForMinutes,
    write: (context, papers) => [
      {
        productId: null,
        stem: `BienBan_HDOCOP_${batchStem(papers)}`,
        document: minutes(minutesOf(context, papers), formatProfile),
      },
    ],
  },
  recognitionDecision: {
    order: '05',
    missing: papers => (recognisedOf(papers).length > 0 ? [] : ['recognisedProducts']),
    write: (_context, papers) => [
      {
        productId: null,
        stem: `QuyetDinhCongNhan_${batchStem(papers)}`,
        document: recognitionDecision(recognitionOf(papers), formatProfile),
      },
    ],
  },
  approvalDecision: {
    order: '06',
    missing: papers => (approvedOf(papers).length > 0 ? [] : ['fiveStarProducts']),
    write: (_context, papers) => [
      {
        productId: null,
        stem: `QuyetDinhPheDuyet_${batchStem(papers)}`,
        document: approvalDecision(approvalOf(papers), formatProfile),
      },
    ],
  },
} as const satisfies Record<string, Writer>
export type SessionPaperKind = keyof typeof sessionWriters
export const sessionPaperKinds = Object.keys(sessionWriters) as SessionPaperKind[]

const isSessionPaper = (kind: string): kind is SessionPaperKind => Object.hasOwn(sessionWriters, kind)

/** Writes the named papers as new versions; nothing is written when one of them lacks a mandatory field. */
export async function generatePapers(
  context: Context,
  input: CallInput<'paper.generate'>,
): Promise<Answer<PaperView[]>> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const head = loadHead(context.db)
  const papers = gatherPapers(context, record, head ? shortCode(head.hash) : '')
  if (!papers) return refuse('council-missing')
  const made: (Draft & { kind: SessionPaperKind; order: string; bytes: Uint8Array })[] = []
  for (const kind of input.kinds) {
    if (!isSessionPaper(kind))
      return refuse('paper-data-missing', { at: kind, facts: { paper: kind, fields: kind } })
    const writer: Writer = sessionWriters[kind]
    const missing = writer.missing(papers)
    if (missing.length > 0)
      return refuse('paper-data-missing', { at: kind, facts: { paper: kind, fields: missing.join(', ') } })
    for (const draft of writer.write(context, papers))
      made.push({
        ...draft,
        kind,
        order: writer.order,
        bytes: await packDocument(draft.document, context.now()),
      })
  }
  return change(
    context,
    'paper.generate',
    {
      session: input.sessionId,
      papers: made.map(({ kind, productId, bytes }) => ({ kind, productId, sha256: hashOf(bytes) })),
    },
    () => {
      for (const { kind, productId, order, stem, bytes } of made) {
        const version = loadNextVersion(context.db, input.sessionId, kind, productId)
        const fileName = `${order}_${stem}${version > 1 ? `_v${version}` : ''}.docx`
        insertPaper(context.db, {
          id: context.newId(),
          sessionId: input.sessionId,
          kind,
          productId,
          version,
          fileName,
          sha256: hashOf(bytes),
          bytes,
          madeAt: context.now(),
          madeBy: seatName(context.caller),
        })
      }
      return ok(loadPapers(context.db, input.sessionId))
    },
  )
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
