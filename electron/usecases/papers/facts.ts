import type { TallyView } from '#shared/contract/tally.ts'
import type { CouncilInput } from '#shared/domain/council.ts'
import type {
  Agency,
  CouncilPerson,
  IssueFacts,
  PairSignatures,
  ProductFacts,
  ProductResult,
  RoundFacts,
  Signer,
} from '#shared/domain/papers/common.ts'
import { areaOf, councilAgency, regimeOf, seatTitles } from '#shared/domain/papers/letterhead.ts'
import { withWordsOf } from '#shared/domain/printed-sheet.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { findRubric } from '../../rubrics/library.ts'
import type { Member } from '../../store/member.ts'
import type { Context } from '../context.ts'
import type { ListedRecord, SessionRecord } from '../session-view.ts'
import { rubricOf, tallyViewOf } from '../tally-view.ts'

/** One product of the session as the papers see it: facts, rubric, opened rounds, finding. */
export type PaperLine = {
  readonly line: ListedRecord
  readonly product: ProductFacts
  readonly rubric: Rubric
  readonly tally: TallyView | undefined
}

/** Everything the papers of one session are written from, gathered once. */
export type PaperRecord = {
  readonly record: SessionRecord
  readonly council: CouncilInput
  readonly agency: Agency
  readonly round: RoundFacts
  readonly lines: readonly PaperLine[]
  readonly auditCode: string
}

/** Undefined when the council has not been described yet. */
export function gatherPapers(
  context: Pick<Context, 'db' | 'rubrics'>,
  record: SessionRecord,
  auditCode: string,
): PaperRecord | undefined {
  const { council } = record
  if (!council) return undefined
  const lines = record.list
    .filter(line => line.rubricSha256 !== null)
    .map(line => paperLine(context, record, line))
  return {
    record,
    council,
    agency: councilAgency(council),
    round: roundFacts(record, council, lines),
    lines,
    auditCode,
  }
}

function paperLine(
  context: Pick<Context, 'db' | 'rubrics'>,
  record: SessionRecord,
  line: ListedRecord,
): PaperLine {
  const frozen = rubricOf(context, line)
  const known = findRubric(context.rubrics, frozen.pack.id, frozen.set.no)
  const rubric = { ...frozen, set: withWordsOf(frozen.set, known?.set) }
  const tally = line.boxes.some(box => box.openedAt !== null) ? tallyViewOf(context, record, line) : undefined
  return { line, rubric, product: productFacts(line, rubric), tally }
}

function productFacts(line: ListedRecord, rubric: Rubric): ProductFacts {
  const { code, name, registration } = line.product
  return {
    code,
    name,
    registration,
    setNumber: rubric.set.no,
    setName: rubric.set.name,
    groupName: rubric.set.group,
    producer: line.producer,
  }
}

function roundFacts(record: SessionRecord, council: CouncilInput, lines: readonly PaperLine[]): RoundFacts {
  const { year, batch } = record.session
  return {
    year,
    batch,
    regime: regimeOf(lines[0]?.rubric.pack.id ?? ''),
    level: council.level,
    councilName: council.name,
    area: areaOf(council),
  }
}

export const seatOf = (member: Member): CouncilPerson => ({
  honorific: member.honorific,
  fullName: member.fullName,
  post: [member.post, member.organization].filter(part => part !== '').join(' '),
  title: seatTitles[member.role],
})

/** Number and day stay open for the registry until the office gives them [NĐ 30/2020 Đ.15]. */
export const openIssue = (symbol: string, year: number): IssueFacts => ({
  number: '',
  symbol,
  issuedOn: null,
  year,
  issueMode: 'paper',
})

const memberName = (record: SessionRecord, id: string | null) =>
  record.members.find(member => member.id === id)?.fullName ?? ''

/** Secretary left, chair right, as tallies and minutes are signed. */
export function pairOf(record: SessionRecord, titles: { left: string; right: string }): PairSignatures {
  const chairId =
    record.session.presidingId ?? record.members.find(member => member.role === 'chair')?.id ?? null
  const secretaryId =
    record.session.secretaryId ?? record.members.find(member => member.role === 'secretary')?.id ?? null
  return {
    left: { title: titles.left, otherPost: '', name: memberName(record, secretaryId) },
    middle: [],
    right: { title: titles.right, otherPost: '', name: memberName(record, chairId) },
  }
}

export const unsigned: Signer = { authority: { kind: 'own', title: '' }, otherPost: '', name: '' }

/** What the council found on each concluded product. */
export function resultsOf(papers: PaperRecord): ProductResult[] {
  return papers.lines.flatMap(({ product, tally }): ProductResult[] => {
    const finding = tally?.finding
    const last = tally?.rounds.at(-1)
    if (!finding || !last) return []
    const votes = { for: finding.inFavour, against: finding.against, other: finding.other }
    if (finding.outcome === 'rejected' || finding.stars === null || last.stars.byPoints === undefined) {
      const gate = tally.gates.find(entry => entry.vote?.confirmed)
      return [
        {
          product,
          note: '',
          outcome: { kind: 'rejected', reason: finding.remark || gate?.text || 'Hội đồng không tán thành' },
        },
      ]
    }
    const outcome = {
      kind: 'scored',
      partMeans: last.tally.partMeans,
      mean: last.tally.mean,
      spread: last.tally.spread,
      starsByPoints: last.stars.byPoints,
      stars: last.stars.stars ?? last.stars.byPoints,
      unmetMinimums: last.stars.unmet.map(minimum => minimum.criterion),
      votes,
    } as const
    return [{ product, outcome, note: finding.remark }]
  })
}
