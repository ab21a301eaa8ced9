import type { RoundView, TallyView } from '#shared/contract/tally.ts'
import type { ProductFacts, ProductResult } from '#shared/domain/papers/common.ts'
import { certifiedRanks } from '#shared/domain/papers/texts/counted.ts'
import { withWordsOf } from '#shared/domain/printed-sheet.ts'
import { printedCodesOf, type Rubric } from '#shared/domain/rubric.ts'
import { findRubric } from '../../rubrics/library.ts'
import { loadRemarks } from '../../store/room.ts'
import type { Context } from '../context.ts'
import type { ListedRecord, SessionRecord } from '../session-view.ts'
import { loadTallyRecords, rubricOf, type TallyRecords, tallyViewOf } from '../tally-view.ts'
import { groundOf, type PaperGround } from './ground.ts'
import { headFor } from './pack-in-force.ts'
import { loadExtensions, type WrittenExtension, writtenRoundOf } from './written-round.ts'

/** One product of the session as the papers see it: facts, rubric, opened rounds, finding. */
export type PaperLine = {
  readonly line: ListedRecord
  readonly product: ProductFacts
  readonly rubric: Rubric
  readonly tally: TallyView | undefined
}

/** Everything the papers of one session are written from, gathered once. */
export type SessionGround = PaperGround & {
  readonly record: SessionRecord
  readonly lines: readonly PaperLine[]
  /** Remarks written down in the meeting, by product. */
  readonly remarks: ReadonlyMap<string, string>
  /** Later deadlines of a round in writing. */
  readonly extensions: readonly WrittenExtension[]
}

/** A product in its session. */
export type LineGround = SessionGround & { readonly line: PaperLine }

type Gathering = Pick<Context, 'db' | 'rubrics' | 'now'>

/** Undefined when the council has not been described yet. */
export function gatherSession(context: Gathering, record: SessionRecord): SessionGround | undefined {
  const { council, session, regulation, members } = record
  if (!council) return undefined
  const records = loadTallyRecords(context, session.id)
  const lines = record.list.flatMap(line => paperLine(context, record, line, records))
  const inWriting = writtenRoundOf({ record }) !== undefined
  const ground = groundOf(context, {
    ...{ council, regulation, members, head: lines[0]?.rubric.pack ?? headFor(context, council) },
    session: { ...session, inWriting },
  })
  const remarks = loadRemarks(context.db, session.id)
  const extensions = record.written ? loadExtensions(context, session.id) : []
  return { ...ground, record, lines, remarks, extensions }
}

/** A draft has no frozen criteria yet: those on offer stand in. A product whose set is gone is left out. */
function paperLine(
  context: Gathering,
  record: SessionRecord,
  line: ListedRecord,
  records: TallyRecords,
): PaperLine[] {
  const { packId, setNo } = line.product
  const known = findRubric(context.rubrics, packId, setNo)
  const rubric = line.rubricSha256 === null ? known : inWordsOf(rubricOf(context, line), known)
  if (!rubric) return []
  const isOpen = line.boxes.some(box => box.openedAt !== null)
  return [
    {
      line,
      rubric,
      product: productFacts(line.product, line.producer, rubric),
      tally: isOpen ? tallyViewOf(context, record, line, records) : undefined,
    },
  ]
}

/** The same object for all products of a set, so that what is written from it is written once. */
const worded = new WeakMap<Rubric, { readonly known: Rubric | undefined; readonly rubric: Rubric }>()

/** The frozen set in the official words that are known today. */
function inWordsOf(frozen: Rubric, known: Rubric | undefined): Rubric {
  const made = worded.get(frozen)
  if (made && made.known === known) return made.rubric
  const rubric = { ...frozen, set: withWordsOf(frozen.set, known?.set) }
  worded.set(frozen, { known, rubric })
  return rubric
}

export function productFacts(
  product: Pick<ProductFacts, 'id' | 'code' | 'name' | 'registration'>,
  producer: ProductFacts['producer'],
  { set }: Rubric,
): ProductFacts {
  const { name, type, address, commune, phone, representative } = producer
  const { representativeSex, representativeEthnicity, representativeAddress } = producer
  return {
    id: product.id,
    code: product.code,
    name: product.name,
    registration: product.registration,
    setNumber: set.no,
    setName: set.name,
    groupName: set.group,
    producer: {
      ...{ name, type, address, commune, phone, representative },
      ...{ representativeSex, representativeEthnicity, representativeAddress },
    },
  }
}

/** Criteria whose minimum holds the star back, by the codes that are printed. */
export const unmetCodes = ({ set }: Rubric, { stars }: Pick<RoundView, 'stars'>): string[] =>
  stars.unmet.map(minimum => minimum.criterion).map(printedCodesOf(set))

/** What the council found on a product; undefined before its conclusion. */
export function resultOf({ product, rubric, tally }: PaperLine): ProductResult | undefined {
  const finding = tally?.finding
  const last = tally?.rounds.at(-1)
  if (!finding || !last) return undefined
  if (finding.outcome === 'rejected' || finding.stars === null || last.stars.byPoints === undefined) {
    const gate = tally.gates.find(entry => entry.vote?.confirmed)
    const reason = finding.remark || gate?.text || 'Hội đồng không tán thành'
    return { product, note: '', outcome: { kind: 'rejected', reason } }
  }
  const outcome = {
    kind: 'scored',
    partMeans: last.tally.partMeans,
    mean: last.tally.mean,
    spread: last.tally.spread,
    starsByPoints: last.stars.byPoints,
    stars: last.stars.stars ?? last.stars.byPoints,
    unmetMinimums: unmetCodes(rubric, last),
    votes: { for: finding.inFavour, against: finding.against, other: finding.other },
  } as const
  // What was said in the vote is the minutes'; decisions and tables do not repeat it.
  return { product, outcome, note: '' }
}

export const resultsOf = (papers: SessionGround): ProductResult[] =>
  papers.lines.flatMap(line => resultOf(line) ?? [])

const starsOf = (result: ProductResult) => (result.outcome.kind === 'scored' ? result.outcome.stars : 0)

/** Whether a certificate follows: 3 and 4 stars, at the centre 5 as well; nothing below 3 stars or below the province [26 Đ.4.1; 1048]. */
export const isRecognised = ({ council }: PaperGround, result: ProductResult): boolean =>
  certifiedRanks(council.level).some(stars => stars === starsOf(result))

/** Products of 90 points or more at the province: approved and sent up, no certificate [26 Đ.7.3e]. */
export const isPotentialFive = ({ council }: PaperGround, result: ProductResult): boolean =>
  council.level === 'province' && starsOf(result) === 5

/** Products of 50 points or more of a district: approved and sent up to the province [1048]. */
export const isSentUp = ({ council }: PaperGround, { outcome }: ProductResult): boolean =>
  council.level === 'district' && outcome.kind === 'scored' && outcome.mean.sum >= 50 * outcome.mean.count
