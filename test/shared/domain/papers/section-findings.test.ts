import { expect, test } from 'vitest'
import { sectionFindings } from '#shared/domain/papers/section-findings.ts'
import type { ProductSet } from '#shared/domain/rubric.ts'
import { minimumFindings } from '#shared/domain/stars.ts'
import { fullMarks, smallCases, smallRubric } from '../small-rubric.ts'

/** The print calls two criteria 1.1; the second has a key of its own. */
const twice: ProductSet = {
  ...smallRubric.set,
  parts: smallRubric.set.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({
      ...section,
      criteria: section.criteria.map(criterion =>
        criterion.code === '1.2' ? { ...criterion, code: '1.1.2', printedCode: '1.1' } : criterion,
      ),
    })),
  })),
}
const { '1.2': energy, ...others } = fullMarks
const marks = { ...others, '1.1.2': energy }

test('a section from 80 % of its points on is a strength, below 60 % its weak criteria are named', () => {
  const [production, packing] = sectionFindings(twice, [{ ...marks, '2': 0 }], [])
  expect(production).toMatchObject({ strengths: 'Kết quả tốt, đạt 6,00/6 điểm', weaknesses: '' })
  expect(packing).toMatchObject({ strengths: '', weaknesses: '2. Đóng gói' })
})

test('what holds a star back is named by the code that is printed', () => {
  const ballots = [{ ...marks, '1.1.2': 0 }]
  const unmet = minimumFindings(twice, smallCases, ballots, 'majority').filter(finding => !finding.met)
  expect(unmet.map(finding => finding.criterion)).toEqual(['1.1.2'])
  expect(sectionFindings(twice, ballots, unmet)[0]?.weaknesses).toBe(
    '1.1. Năng lực; chưa đạt yêu cầu tối thiểu 5 sao ở tiêu chí 1.1',
  )
})
