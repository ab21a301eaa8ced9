import { belongsToCouncil } from '#shared/domain/council.ts'
import type { MinutesSectionKey } from '#shared/domain/minutes.ts'
import { councilBases, regimeBases } from '#shared/domain/papers/legal-bases.ts'
import type { MinutesData, RescoringTable } from '#shared/domain/papers/minutes.ts'
import { type PaperSection, plainSection } from '#shared/domain/papers/rich-text.ts'
import type { Context } from '../context.ts'
import { minutesSections } from '../minutes.ts'
import { openIssue, type PaperRecord, pairOf, resultsOf, seatOf } from './facts.ts'
import { productTallyOf } from './product-tally.ts'
import { sessionSummaryOf } from './session-summary.ts'

/** Headings of the minutes in the order of mẫu 1.9; sections without text are left out of the paper. */
const headings: Readonly<Record<MinutesSectionKey, string>> = {
  agenda: 'Chương trình',
  opening: 'Khai mạc',
  advisoryReport: 'Báo cáo của Tổ tư vấn',
  proceedings: 'Diễn biến',
  results: 'Kết quả',
  votes: 'Biểu quyết',
  conclusion: 'Kết luận của chủ tọa',
  reservations: 'Ý kiến bảo lưu',
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** What the minutes still lack; empty when they can be written. */
export function missingForMinutes(papers: PaperRecord): string[] {
  const { heldOn, startMinute, endMinute, place } = papers.record.session
  const missing: [string, boolean][] = [
    ['heldOn', heldOn === null],
    ['startMinute', startMinute === null],
    ['endMinute', endMinute === null],
    ['place', place === ''],
    ['quorum', papers.record.quorum === null],
  ]
  return missing.filter(([, absent]) => absent).map(([name]) => name)
}

/** d. The minutes from the records and the secretary's sections. Call only when nothing is missing. */
export function minutesOf(context: Pick<Context, 'db'>, papers: PaperRecord): MinutesData {
  const { record, council, agency, round, auditCode } = papers
  const { session, regulation } = record
  const { heldOn, startMinute, endMinute, endedOn } = session
  if (heldOn === null || startMinute === null || endMinute === null || record.quorum === null)
    throw new Error('Minutes need day, times and quorum')
  const inCouncil = record.members.filter(member => belongsToCouncil(member.role))
  const line = (id: string) => record.attendance.find(entry => entry.memberId === id)
  const isPresent = (id: string) => line(id)?.present === true
  const chair = record.members.find(member => member.id === session.presidingId) ?? inCouncil[0]
  const secretary = record.members.find(member => member.id === session.secretaryId) ?? inCouncil.at(-1)
  if (!chair || !secretary) throw new Error('Minutes need a chair and a secretary')
  const bases = [...(regimeBases[round.regime] ?? []), ...councilBases(council, regulation)]
  const tallies = papers.lines.flatMap(paper => productTallyOf({ ...papers, auditCode: '' }, paper) ?? [])
  const reference = {
    name: 'Biên bản',
    number: '',
    symbol: `BB-${council.abbreviation}`,
    issuedOn: null,
    year: round.year,
    issuer: council.name,
  }
  return {
    agency,
    issue: openIssue(`BB-${council.abbreviation}`, round.year),
    round,
    subject: '',
    legalBases: bases,
    startsAt: { day: heldOn, minutes: startMinute },
    endsAt: { day: endedOn ?? heldOn, minutes: endMinute },
    place: session.place,
    present: inCouncil.filter(member => isPresent(member.id)).map(seatOf),
    absent: inCouncil
      .filter(member => !isPresent(member.id))
      .map(member => ({ member: seatOf(member), reason: line(member.id)?.reason ?? '' })),
    delegates: inCouncil.flatMap(member => {
      const entry = line(member.id)
      if (!entry || entry.delegate === '') return []
      const delegate = { honorific: '', fullName: entry.delegate, post: '' }
      return [
        {
          delegate,
          delegateOf: seatOf(member),
          document: entry.delegateDocument,
          mayScore: regulation.delegateScores.value,
        },
      ]
    }),
    advisors: record.members.filter(member => member.role === 'advisor' && isPresent(member.id)).map(seatOf),
    guests: record.members.filter(member => member.role === 'observer' && isPresent(member.id)).map(seatOf),
    producers: [],
    quorum: {
      present: record.quorum.present,
      size: record.quorum.size,
      chairPresent: inCouncil.some(member => member.role === 'chair' && isPresent(member.id)),
      met: record.quorum.enough,
      citation: regulation.quorum?.citation ?? '',
    },
    chair: seatOf(chair),
    secretary: seatOf(secretary),
    sections: minutesSections(context, record).flatMap((section): PaperSection[] =>
      section.text.trim() === ''
        ? []
        : [plainSection(section.key, headings[section.key], ...paragraphs(section.text))],
    ),
    rescorings: rescoringsOf(papers),
    results: resultsOf(papers),
    readingSentence: '',
    signatures: pairOf(record, { left: 'Thư ký', right: 'Chủ tọa' }),
    memberSignatures: inCouncil.filter(member => isPresent(member.id)).map(seatOf),
    recipients: ['Như thành phần dự họp', 'Lưu: VT, Hồ sơ'],
    annexSummary: sessionSummaryOf(papers, { paper: reference, issueMode: 'paper' }),
    annexTallies: tallies,
    auditCode,
  }
}

/** Products that were scored twice: each member's points before and after, with the reason of the round. */
function rescoringsOf(papers: PaperRecord): RescoringTable[] {
  return papers.lines.flatMap(({ product, tally }) => {
    const first = tally?.rounds[0]
    const last = tally?.rounds.at(-1)
    if (!first || !last || first === last) return []
    const rows = last.tally.sheets.flatMap(sheet => {
      const member = papers.record.members.find(entry => entry.id === sheet.memberId)
      const before = first.tally.sheets.find(entry => entry.memberId === sheet.memberId)
      return member && before
        ? [
            {
              member: seatOf(member),
              first: before.points.total,
              second: sheet.points.total,
              reason: last.reason,
            },
          ]
        : []
    })
    return [{ productName: product.name, rows }]
  })
}
