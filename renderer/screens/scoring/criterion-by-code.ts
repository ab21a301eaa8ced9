import { type Criterion, criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'

/** The criterion with this code; undefined when the set has none. */
export function criterionByCode(set: ProductSet, code: string): Criterion | undefined {
  return criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
}
