import type { RoundView } from '#shared/contract/tally.ts'
import { scores } from '#shared/domain/council.ts'
import type {
  ProductTallyData,
  SheetPoints,
  TallyRound,
  TallyRow,
} from '#shared/domain/papers/product-tally.ts'
import { no, ok } from '#shared/result.ts'
import type { Member } from '../../store/member.ts'
import { agencyOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { pairOf, seatOf } from './people.ts'
import { type PaperLine, type SessionGround, unmetCodes } from './session-ground.ts'

/** b. All rounds of one product side by side; undefined while nothing is opened. */
export function productTallyOf(papers: SessionGround, paper: PaperLine): ProductTallyData | undefined {
  const { record, round, auditCode } = papers
  const last = paper.tally?.rounds.at(-1)
  const starsByPoints = last?.stars.byPoints
  if (!paper.tally || !last || starsByPoints === undefined) return undefined
  const parts = paper.rubric.pack.scale
  return {
    agency: agencyOf(papers, 'council'),
    round,
    product: paper.product,
    meetingOn: record.session.heldOn,
    rounds: paper.tally.rounds.map(each => tallyRound(papers, paper, each)),
    partMaxima: { A: parts.A, B: parts.B, C: parts.C },
    ballotsIssued: paper.line.due.length,
    ballotsValid: last.tally.sheets.length,
    starsByPoints,
    stars: last.stars.stars ?? starsByPoints,
    unmetMinimums: unmetCodes(paper.rubric, last),
    signatures: pairOf(papers, { left: 'Người tổng hợp', right: 'Chủ tịch Hội đồng' }),
    auditCode,
  }
}

function tallyRound(papers: SessionGround, paper: PaperLine, each: RoundView): TallyRound {
  const { tally } = each
  const zero: SheetPoints = { A: 0, B: 0, C: 0, total: 0 }
  const all = tally.sheets.map(sheet => ({ ...sheet.points.parts, total: sheet.points.total }))
  const column = (pick: (values: number[]) => number): SheetPoints => ({
    A: pick(all.map(points => points.A)),
    B: pick(all.map(points => points.B)),
    C: pick(all.map(points => points.C)),
    total: pick(all.map(points => points.total)),
  })
  const { spread } = papers.regulation
  return {
    round: each.round === 1 ? 1 : 2,
    rows: papers.members.flatMap(member => rowOf(papers, paper, each, member)),
    sums: column(values => values.reduce((sum, value) => sum + value, 0)),
    partMeans: tally.partMeans,
    mean: tally.mean,
    highest: all.length === 0 ? zero : column(values => Math.max(...values)),
    lowest: all.length === 0 ? zero : column(values => Math.min(...values)),
    spread: tally.spread,
    limit: spread.limit,
    overLimit: tally.overLimit,
    citation: spread.citation,
    discussed: '',
  }
}

/** A scorer with his points, or why he has none; seats that never score are not listed. */
function rowOf(
  { record, regulation }: SessionGround,
  paper: PaperLine,
  each: RoundView,
  member: Member,
): TallyRow[] {
  if (!scores(member.role, regulation)) return []
  const sheet = each.tally.sheets.find(entry => entry.memberId === member.id)
  if (sheet)
    return [
      {
        kind: 'scored',
        member: seatOf(member),
        points: { ...sheet.points.parts, total: sheet.points.total },
        note: '',
      },
    ]
  const recused = paper.line.recusals.some(recusal => recusal.memberId === member.id)
  const present = record.attendance.some(line => line.memberId === member.id && line.present)
  const refused = each.refused.some(entry => entry.memberId === member.id)
  const reason = recused
    ? 'không tham gia chấm do có lợi ích liên quan'
    : refused
      ? 'phiếu không hợp lệ'
      : present
        ? 'không có phiếu'
        : 'vắng mặt'
  return [{ kind: 'notScoring', member: seatOf(member), reason }]
}

export const productTallyMapper: Mapper<'productTally'> = {
  suggest: null,
  map: papers => {
    const tally = productTallyOf(papers, papers.line)
    return tally ? ok([tally]) : no(['tally'])
  },
}
