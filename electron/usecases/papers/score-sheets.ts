import { ballotPoints, type Choices, criterionPoints } from '#shared/domain/ballot.ts'
import type { ScoreSheetData, SheetMarks } from '#shared/domain/papers/score-sheet.ts'
import { printedSheet, printsStarNote } from '#shared/domain/printed-sheet.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import { dayOf } from '../context.ts'
import { type PaperLine, type PaperRecord, seatOf } from './facts.ts'

function marksOf(set: ProductSet, choices: Choices): SheetMarks {
  const each = criterionPoints(set, choices)
  const { parts, total } = ballotPoints(set, choices)
  const sectionPoints: Record<string, number> = {}
  for (const { section, criterion } of criteriaOf(set)) {
    sectionPoints[section.code] = (sectionPoints[section.code] ?? 0) + (each.get(criterion.code) ?? 0)
  }
  return { choices, criterionPoints: Object.fromEntries(each), sectionPoints, partPoints: parts, total }
}

/** a. One sheet for every valid ballot of the product, round by round, in the order of the council. */
export function scoreSheetsOf(papers: PaperRecord, { product, rubric, tally }: PaperLine): ScoreSheetData[] {
  const { record, council, round } = papers
  const sheetRubric = printedSheet(rubric.set, 'official')
  return (tally?.rounds ?? []).flatMap(each =>
    record.members.flatMap(member => {
      const ballot = each.ballots.find(entry => entry.memberId === member.id)
      if (!ballot) return []
      const sheet: ScoreSheetData = {
        regime: round.regime,
        strictForm: false,
        printsStarNote: printsStarNote(rubric),
        product,
        rubric: sheetRubric,
        member: seatOf(member),
        marks: marksOf(rubric.set, ballot.choices),
        round: each.round === 1 ? 1 : 2,
        byWrittenOpinion: false,
        note: ballot.opinion,
        place: council.place,
        scoredOn: dayOf(ballot.sealedAt),
        year: round.year,
        auditCode: ballot.receipt,
      }
      return [sheet]
    }),
  )
}
