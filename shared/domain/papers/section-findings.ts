import { type Choices, criterionPoints } from '../ballot.ts'
import { criterionTitle } from '../criterion-title.ts'
import { formatPartMean } from '../number-format.ts'
import type { ProductSet } from '../rubric.ts'
import type { MinimumFinding } from '../stars.ts'
import type { SectionFinding } from './notice.ts'

/** From 80 % of a section's points on it counts as a strength, below 60 % as something to mend [FORMS h]. */
const STRONG = 80
const WEAK = 60

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
  const sumOf = (codes: readonly string[]) =>
    sheets.reduce((sum, sheet) => sum + codes.reduce((all, code) => all + (sheet.get(code) ?? 0), 0), 0)
  const count = sheets.length
  return set.parts.flatMap(part =>
    part.sections.map((section): SectionFinding => {
      const criteria = section.criteria.map(({ code, title, max }) => ({
        title: criterionTitle(title).head,
        max,
        code,
        sum: sumOf([code]),
      }))
      const sum = sumOf(section.criteria.map(criterion => criterion.code))
      const mean = { sum, count }
      const share = (points: number, max: number) =>
        max * count === 0 ? 100 : (points * 100) / (max * count)
      const weak = criteria.filter(each => share(each.sum, each.max) < WEAK)
      const held = unmet.filter(finding => criteria.some(each => each.code === finding.criterion))
      return {
        code: section.code,
        title: section.title,
        max: section.max,
        mean,
        strengths:
          share(sum, section.max) >= STRONG
            ? `Kết quả tốt, đạt ${formatPartMean(mean)}/${section.max} điểm`
            : '',
        weaknesses: [
          ...(share(sum, section.max) < WEAK || held.length > 0
            ? weak.map(each => `${each.code}. ${each.title}`)
            : []),
          ...held.map(
            finding => `chưa đạt yêu cầu tối thiểu ${finding.stars} sao ở tiêu chí ${finding.criterion}`,
          ),
        ].join('; '),
      }
    }),
  )
}
