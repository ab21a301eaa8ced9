import { ballotPoints, type Choices, criterionPoints } from '#shared/domain/ballot.ts'
import type { CouncilPerson } from '#shared/domain/papers/common.ts'
import type { ScoreSheetData, SheetMarks, SheetRubric } from '#shared/domain/papers/score-sheet.ts'
import { printedSheet, printsStarNote } from '#shared/domain/printed-sheet.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import { no, ok } from '#shared/result.ts'
import { dayOf } from '../context.ts'
import type { Mapper } from './mapper.ts'
import { seatOf } from './people.ts'
import type { LineGround } from './session-ground.ts'

export function marksOf(set: ProductSet, choices: Choices): SheetMarks {
  const each = criterionPoints(set, choices)
  const { parts, total } = ballotPoints(set, choices)
  const sectionPoints: Record<string, number> = {}
  for (const { section, criterion } of criteriaOf(set)) {
    sectionPoints[section.code] = (sectionPoints[section.code] ?? 0) + (each.get(criterion.code) ?? 0)
  }
  return { choices, criterionPoints: Object.fromEntries(each), sectionPoints, partPoints: parts, total }
}

const printed = new WeakMap<ProductSet, SheetRubric>()

/** The printed set, one object for all sheets: rows that are equal between sheets are written once for it. */
function printedOnce(set: ProductSet): SheetRubric {
  const sheet = printed.get(set) ?? printedSheet(set, 'official')
  printed.set(set, sheet)
  return sheet
}

/** What all sheets of one product have in common; without marks it is the sheet that is handed out. */
function commonSheet(papers: LineGround): Omit<ScoreSheetData, 'member'> {
  const { product, rubric } = papers.line
  return {
    regime: papers.round.regime,
    strictForm: papers.wording.layout.strictSheet,
    printsStarNote: printsStarNote(rubric),
    product,
    rubric: printedOnce(rubric.set),
    marks: null,
    round: 1,
    byWrittenOpinion: false,
    note: '',
    place: papers.council.place,
    scoredOn: null,
    year: papers.round.year,
    auditCode: '',
  }
}

export function blankSheetsOf(papers: LineGround, members: readonly CouncilPerson[]): ScoreSheetData[] {
  const sheet = commonSheet(papers)
  return members.map(member => ({ ...sheet, member }))
}

/** Every valid ballot of the product, round by round, in the order of the council. */
export function scoreSheetsOf(papers: LineGround): ScoreSheetData[] {
  const { rubric, tally } = papers.line
  const sheet = commonSheet(papers)
  return (tally?.rounds ?? []).flatMap(each =>
    papers.members.flatMap((member): ScoreSheetData[] => {
      const ballot = each.ballots.find(entry => entry.memberId === member.id)
      if (!ballot) return []
      return [
        {
          ...sheet,
          member: seatOf(member),
          marks: marksOf(rubric.set, ballot.choices),
          round: each.round === 1 ? 1 : 2,
          note: ballot.opinion,
          scoredOn: dayOf(ballot.sealedAt),
          auditCode: ballot.receipt,
        },
      ]
    }),
  )
}

/** a. One sheet for every valid ballot. */
export const scoreSheetMapper: Mapper<'scoreSheet'> = {
  suggest: null,
  map: papers => (papers.line.tally ? ok(scoreSheetsOf(papers)) : no(['tally'])),
}
