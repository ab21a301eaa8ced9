import { type Choices, criterionPoints } from '../ballot.ts'
import { criterionTitle } from '../criterion-title.ts'
import { formatPartMean } from '../number-format.ts'
import { type ProductSet, printedCodeOf, type Section } from '../rubric.ts'
import type { MinimumFinding } from '../stars.ts'
import type { SectionFinding } from './notice.ts'
import { suggestSection } from './section-suggestion.ts'

type SumOf = (codes: readonly string[]) => number

/**
 * Result of each section of the criteria with a first word on strengths and weaknesses, from the ballots of the last round. Means are
 * exact; no single ballot can be told from them where there are two or more.
 */
export function sectionFindings(
  set: ProductSet,
  ballots: readonly Choices[],
  unmet: readonly MinimumFinding[],
): SectionFinding[] {
  const sheets = ballots.map(choices => criterionPoints(set, choices))
  const sumOf: SumOf = codes =>
    sheets.reduce((sum, sheet) => sum + codes.reduce((all, code) => all + (sheet.get(code) ?? 0), 0), 0)
  return set.parts.flatMap(part =>
    part.sections.map((section): SectionFinding => {
      const mean = { sum: sumOf(section.criteria.map(({ code }) => code)), count: sheets.length }
      const suggested = suggestSection(mean, section.max)
      return {
        code: section.code,
        title: section.title,
        max: section.max,
        mean,
        strengths:
          suggested === 'strength' ? `Kết quả tốt, đạt ${formatPartMean(mean)}/${section.max} điểm` : '',
        weaknesses: weaknessesOf(section, suggested === 'weakness', unmet, {
          sumOf,
          count: sheets.length,
        }).join('; '),
      }
    }),
  )
}

/** The weak criteria of a weak section, and every star minimum that is not met, by the codes that are printed. */
function weaknessesOf(
  section: Section,
  isWeak: boolean,
  unmet: readonly MinimumFinding[],
  { sumOf, count }: { readonly sumOf: SumOf; readonly count: number },
): string[] {
  const held = section.criteria.flatMap(criterion =>
    unmet.filter(finding => finding.criterion === criterion.code).map(({ stars }) => ({ criterion, stars })),
  )
  const weak = section.criteria.filter(
    ({ code, max }) => suggestSection({ sum: sumOf([code]), count }, max) === 'weakness',
  )
  return [
    ...(isWeak || held.length > 0
      ? weak.map(criterion => `${printedCodeOf(criterion)}. ${criterionTitle(criterion.title).head}`)
      : []),
    ...held.map(
      ({ criterion, stars }) =>
        `chưa đạt yêu cầu tối thiểu ${stars} sao ở tiêu chí ${printedCodeOf(criterion)}`,
    ),
  ]
}
