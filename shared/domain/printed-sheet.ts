import { conditionLine, saysCondition } from './annex/annex-notes.ts'
import { inOfficialWords, layWording, wordingOf } from './official-wording.ts'
import type { SheetCriterion, SheetRubric } from './papers/score-sheet.ts'
import { type Criterion, criteriaOf, type ProductSet, type Rubric } from './rubric.ts'

export type Words = 'short' | 'official'

/** A condition is printed in words unless the note or the title already says it. */
function conditionOf({ onlyIf, note, title }: Criterion): string | undefined {
  if (!onlyIf || saysCondition(note ?? '') || saysCondition(title)) return undefined
  return conditionLine(onlyIf)
}

const printedCriterion = (criterion: Criterion): SheetCriterion => ({
  ...criterion,
  condition: conditionOf(criterion),
})

/**
 * A set as its sheet prints it: in the decision's own words where they are known and wanted, with the codes of the print, the
 * group named down to the subgroup, and every condition in words.
 */
export function printedSheet(set: ProductSet, words: Words): SheetRubric {
  const spoken = words === 'official' ? inOfficialWords(set) : set
  const subgroup = set.subgroup ? `. Phân nhóm: ${set.subgroup}` : ''
  return {
    ...spoken,
    disqualifiers:
      words === 'official' ? (set.officialDisqualifiers ?? set.disqualifiers) : set.disqualifiers,
    group: `${set.group}${subgroup}`,
    parts: spoken.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(printedCriterion),
      })),
    })),
  }
}

/** Sets with star marks print the note that explains them, except set 26 of QĐ 26/2026, which has three marks and no note. */
export const printsStarNote = ({ pack, set }: Rubric): boolean =>
  criteriaOf(set).some(({ criterion }) => criterion.options.some(option => option.minFor !== undefined)) &&
  !(pack.id === '26-2026' && set.no === 26)

/** A set frozen before its annex was imported, with the official words that are known today; what is scored stays the same. */
export const withWordsOf = (set: ProductSet, known: ProductSet | undefined): ProductSet =>
  known ? layWording(set, wordingOf(known)) : set
