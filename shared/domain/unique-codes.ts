import type { Criterion, ProductSet } from './rubric.ts'

const deepest = 4

/** The first free code under a repeated one: 6.1.3 becomes 6.1.3.2; at the deepest level the last number counts down from 99. */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  const numbers = code.split('.')
  const isDeepest = numbers.length >= deepest
  const stem = isDeepest ? numbers.slice(0, -1).join('.') : code
  for (let step = 0; step < 98; step++) {
    const candidate = `${stem}.${isDeepest ? 99 - step : step + 2}`
    if (!taken.has(candidate)) return candidate
  }
  throw new Error(`No free code beside ${code}`)
}

/**
 * Gives each criterion a key of its own where the print repeats a code (6.1.3 twice in set 14 of 1048): the first keeps it, the
 * others get the next free code below it and keep the print in `printedCode`. Conditions go on pointing to the first.
 */
export function withUniqueCodes(set: ProductSet): ProductSet {
  const codes = set.parts.flatMap(part =>
    part.sections.flatMap(section => section.criteria.map(criterion => criterion.code)),
  )
  const taken = new Set(codes)
  if (taken.size === codes.length) return set
  const seen = new Set<string>()
  const rename = (criterion: Criterion): Criterion => {
    if (!seen.has(criterion.code)) {
      seen.add(criterion.code)
      return criterion
    }
    const code = freeCode(criterion.code, taken)
    taken.add(code)
    return { ...criterion, code, printedCode: criterion.code }
  }
  return {
    ...set,
    parts: set.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({ ...section, criteria: section.criteria.map(rename) })),
    })),
  }
}
