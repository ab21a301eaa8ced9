import { belongsToCouncil } from '#shared/domain/council.ts'
import { type MinutesSectionKey, minutesSectionKeys } from '#shared/domain/minutes.ts'
import { absentFields, type MissingField } from '#shared/domain/missing-field.ts'
import type { MinutesData, RescoringTable } from '#shared/domain/papers/minutes.ts'
import { type PaperSection, plainRun } from '#shared/domain/papers/rich-text.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf, referenceTo } from './frame.ts'
import type { FactsFor, Mapper } from './mapper.ts'
import { minutesText } from './minutes-text.ts'
import { communeSeatOf, memberOf, namedPeople, pairOf, seatOf } from './people.ts'
import { productTallyOf } from './product-tally.ts'
import { resultsOf, type SessionGround } from './session-ground.ts'
import { sessionSummaryOf } from './session-summary.ts'
import { writtenRoundOf } from './written-round.ts'

/** Headings of the minutes in the order of mẫu 1.9. */
const headings: Readonly<Record<MinutesSectionKey, string>> = {
  agenda: 'Chương trình',
  opening: 'Khai mạc',
  advisoryReport: 'Báo cáo của Tổ tư vấn',
  proceedings: 'Đánh giá từng sản phẩm',
  results: 'Kết quả',
  votes: 'Biểu quyết',
  conclusion: 'Kết luận của chủ tọa',
  reservations: 'Ý kiến bảo lưu',
}

/** What the minutes still lack; empty when they can be written. */
function lacking(papers: SessionGround): MissingField[] {
  const { heldOn, startMinute, endMinute, place } = papers.record.session
  return absentFields({
    heldOn: heldOn === null,
    startMinute: startMinute === null,
    endMinute: endMinute === null,
    place: place === '',
    quorum: papers.record.quorum === null,
    chair: memberOf(papers, papers.presidingId) === undefined,
    secretary: memberOf(papers, papers.secretaryId) === undefined,
  })
}

/** d. The minutes from the records; free text is the secretary's where he edited it. */
export const minutesMapper: Mapper<'minutes'> = {
  // Whoever was invited as a guest need not be typed again.
  suggest: papers => ({ producers: [], guests: papers.savedFacts('invitation')?.guests ?? [] }),
  map: (papers, facts) => {
    // Opinions given in writing are reported on; minutes are of a meeting [26 Đ.7.6d].
    if (writtenRoundOf(papers)) return no(['meeting'])
    const fields = lacking(papers)
    return fields.length > 0 ? no(fields) : ok([minutesOf(papers, facts)])
  },
}

function minutesOf(papers: SessionGround, facts: FactsFor<'minutes'>): MinutesData {
  const { record, council } = papers
  const { heldOn, startMinute, endMinute, endedOn, place } = record.session
  const chair = memberOf(papers, papers.presidingId)
  const secretary = memberOf(papers, papers.secretaryId)
  if (heldOn === null || startMinute === null || endMinute === null || !chair || !secretary)
    throw new Error('Minutes need day, times, chair and secretary')
  const { agency, issue, legalBases, recipients, auditCode } = frameOf(papers, 'minutes')
  const isCommune = council.level === 'commune'
  const paper = referenceTo(papers, 'minutes')
  return {
    ...{ agency, issue, legalBases, recipients, auditCode, place },
    round: papers.round,
    subject: isCommune
      ? `Họp lấy ý kiến về hồ sơ sản phẩm OCOP đợt ${papers.round.batch} năm ${papers.round.year}`
      : '',
    startsAt: { day: heldOn, minutes: startMinute },
    endsAt: { day: endedOn ?? heldOn, minutes: endMinute },
    ...attendanceOf(papers, facts),
    chair: seatIn(papers)(chair),
    secretary: seatIn(papers)(secretary),
    sections: minutesSections(papers),
    rescorings: rescoringsOf(papers),
    results: isCommune ? [] : resultsOf(papers),
    readingSentence: papers.wording.sentences.minutesRead,
    signatures: pairOf(papers, { left: 'Thư ký', right: 'Chủ tọa' }),
    annexSummary: isCommune ? null : sessionSummaryOf(papers, { paper, issueMode: papers.wording.issueMode }),
    annexTallies: papers.lines.flatMap(line => productTallyOf({ ...papers, auditCode: '' }, line) ?? []),
  }
}

const seatIn = ({ council }: SessionGround) => (council.level === 'commune' ? communeSeatOf : seatOf)

function attendanceOf(papers: SessionGround, facts: FactsFor<'minutes'>) {
  const { record, regulation } = papers
  const seat = seatIn(papers)
  const line = (id: string) => record.attendance.find(entry => entry.memberId === id)
  const isPresent = (id: string) => line(id)?.present === true
  const inCouncil = record.members.filter(member => belongsToCouncil(member.role))
  const seats = (role: 'advisor' | 'observer') =>
    record.members.filter(member => member.role === role && isPresent(member.id)).map(seat)
  const present = inCouncil.filter(member => isPresent(member.id)).map(seat)
  return {
    present,
    memberSignatures: present,
    absent: inCouncil
      .filter(member => !isPresent(member.id))
      .map(member => ({ member: seat(member), reason: line(member.id)?.reason ?? '' })),
    delegates: inCouncil.flatMap(member => {
      const entry = line(member.id)
      if (!entry || entry.delegate === '') return []
      const delegate = { honorific: '', fullName: entry.delegate, post: '' }
      const mayScore = regulation.delegateScores.value
      return [{ delegate, delegateOf: seat(member), document: entry.delegateDocument, mayScore }]
    }),
    advisors: seats('advisor'),
    guests: [...seats('observer'), ...namedPeople(facts.guests)],
    producers: namedPeople(facts.producers),
    quorum: {
      present: record.quorum?.present ?? 0,
      size: record.quorum?.size ?? inCouncil.length,
      chairPresent: inCouncil.some(member => member.role === 'chair' && isPresent(member.id)),
      met: record.quorum?.enough ?? false,
      citation: regulation.quorum?.citation ?? '',
    },
  }
}

export function minutesSections(papers: SessionGround): PaperSection[] {
  const text = minutesText(papers)
  const isCommune = papers.council.level === 'commune'
  const own = isCommune ? { ...headings, proceedings: 'Ý kiến về từng hồ sơ' } : headings
  return minutesSectionKeys.map(key => ({ key, heading: own[key], blocks: text[key] }))
}

const parts = ['opening', 'advisoryReport', 'proceedings'] as const

/**
 * The sections as they are printed: opening, advisory report and products are numbered parts of one "Diễn biến", and what nobody has
 * anything to say in is left out. Done after the secretary's text is laid in.
 */
export function printedMinutes(data: MinutesData): MinutesData {
  const told = parts.flatMap(key => data.sections.find(section => section.key === key) ?? [])
  const blocks = told
    .filter(section => section.blocks.length > 0)
    .flatMap((section, index) => [
      { kind: 'subheading' as const, runs: [plainRun(`${index + 1}. ${section.heading}`)] },
      ...section.blocks,
    ])
  const isShown = ({ key, blocks: own }: PaperSection) =>
    own.length > 0 ||
    (key === 'results' && data.results.length > 0) ||
    (key === 'proceedings' && data.rescorings.length > 0)
  const sections = data.sections
    .filter(section => section.key !== 'opening' && section.key !== 'advisoryReport')
    .map(section => (section.key === 'proceedings' ? { ...section, heading: 'Diễn biến', blocks } : section))
  return { ...data, sections: sections.filter(isShown) }
}

/** Products that were scored twice: each member's points before and after, with the reason of the round. */
function rescoringsOf(papers: SessionGround): RescoringTable[] {
  return papers.lines.flatMap(({ product, tally }) => {
    const first = tally?.rounds[0]
    const last = tally?.rounds.at(-1)
    if (!first || !last || first === last) return []
    const rows = last.tally.sheets.flatMap(sheet => {
      const member = memberOf(papers, sheet.memberId)
      const before = first.tally.sheets.find(entry => entry.memberId === sheet.memberId)
      if (!member || !before) return []
      return [
        {
          member: seatOf(member),
          first: before.points.total,
          second: sheet.points.total,
          // Who kept his points adjusted nothing.
          reason: before.points.total === sheet.points.total ? 'Giữ nguyên điểm' : last.reason,
        },
      ]
    })
    return [{ productName: product.name, rows }]
  })
}
