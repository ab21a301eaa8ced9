import { z } from 'zod'
import { type Points, points } from './points.ts'

/** Points as a pack prints them: whole, 0 to 100. */
const wholePoints = z
  .int()
  .min(0)
  .max(100)
  .transform(value => points(value))
const line = z.string().trim().min(1).max(2000)
const criterionCode = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/)

export const starMarkSchema = z.union([z.literal(3), z.literal(4), z.literal(5)])
/** A star minimum printed as ***, **** or ***** beside an option. */
export type StarMark = z.infer<typeof starMarkSchema>

export const optionSchema = z.strictObject({
  label: line,
  /** The decision's own words, known once its annex was imported. */
  official: line.optional(),
  points: wholePoints,
  minFor: starMarkSchema.optional(),
  case: z.int().min(1).max(9).optional(),
})

export const criterionSchema = z.strictObject({
  /** Key of the criterion, unique in its set: ballots and tallies are keyed by it. */
  code: criterionCode,
  /** The code as printed, where the print repeats one and the key had to differ. */
  printedCode: criterionCode.optional(),
  title: line,
  max: wholePoints,
  under: line.optional(),
  note: line.optional(),
  gate: line.optional(),
  /** Notes and gates in the decision's own words. */
  officialNotes: z.array(line).optional(),
  remark: line.optional(),
  onlyIf: z.strictObject({ criterion: criterionCode, minPoints: wholePoints }).optional(),
  cases: z.array(line).min(2).optional(),
  options: z.array(optionSchema).min(1).max(30),
})

export const sectionSchema = z.strictObject({
  code: criterionCode,
  title: line,
  max: wholePoints,
  remark: line.optional(),
  criteria: z.array(criterionSchema).min(1),
})

export const partCodes = ['A', 'B', 'C'] as const
export type PartCode = (typeof partCodes)[number]

export const partSchema = z.strictObject({
  code: z.enum(partCodes),
  title: line,
  max: wholePoints,
  sections: z.array(sectionSchema).min(1),
})

export const productSetSchema = z.strictObject({
  no: z.int().min(1).max(999),
  name: line,
  industry: line,
  group: line,
  subgroup: z.string().trim().optional(),
  agency: line.optional(),
  samples: z.int().min(0).max(99).optional(),
  remark: line.optional(),
  unverified: z.boolean().optional(),
  disqualifiers: z.array(line),
  officialDisqualifiers: z.array(line).optional(),
  parts: z.array(partSchema).length(3),
})

const day = z.iso.date()
export const packHeadSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  decision: line,
  title: line,
  issuedOn: day,
  effectiveFrom: day,
  effectiveTo: day.optional(),
  replaces: z.array(line),
  amendedBy: z.array(line).optional(),
  scale: z.strictObject({ A: wholePoints, B: wholePoints, C: wholePoints }),
  bands: z
    .array(
      z.strictObject({
        stars: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
        min: wholePoints,
      }),
    )
    .length(5),
})

export type RubricOption = z.infer<typeof optionSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type Section = z.infer<typeof sectionSchema>
export type Part = z.infer<typeof partSchema>
/** The criteria of one product set ("bộ sản phẩm"), 100 points in parts A, B and C. */
export type ProductSet = z.infer<typeof productSetSchema>
/** What a decision says for all its sets: dates, scale, star bands. */
export type PackHead = z.infer<typeof packHeadSchema>
export type RubricPack = {
  readonly head: PackHead
  readonly sets: readonly ProductSet[]
  /** Comes with the application, or was read from an annex in this office. */
  readonly origin: 'shipped' | 'imported'
}
export type Stars = 1 | 2 | 3 | 4 | 5

/** What a session is scored with: one set and the bands of its pack, frozen with a SHA-256 when the session is convened. */
export type Rubric = { readonly pack: PackHead; readonly set: ProductSet }

export type PlacedCriterion = {
  readonly part: Part
  readonly section: Section
  readonly criterion: Criterion
}

/** A set never changes, and its criteria are asked for once a ballot and paper. */
const placed = new WeakMap<ProductSet, readonly PlacedCriterion[]>()

/** All criteria of a set in printed order, each with its part and section. */
export function criteriaOf(set: ProductSet): readonly PlacedCriterion[] {
  const known = placed.get(set)
  if (known) return known
  const list = set.parts.flatMap(part =>
    part.sections.flatMap(section => section.criteria.map(criterion => ({ part, section, criterion }))),
  )
  placed.set(set, list)
  return list
}

/** The code to show and print. */
export const printedCodeOf = (criterion: Pick<Criterion, 'code' | 'printedCode'>): string =>
  criterion.printedCode ?? criterion.code

/** The printed code of a criterion that is known by its code. */
export function printedCodesOf(set: ProductSet): (code: string) => string {
  const printed = new Map(criteriaOf(set).map(({ criterion }) => [criterion.code, printedCodeOf(criterion)]))
  return code => printed.get(code) ?? code
}

/** The case of each criterion that prints "Lựa chọn một trong hai trường hợp", fixed per product; codes to case numbers from 1. */
export type CaseChoices = Readonly<Record<string, number>>

/** Options that may be chosen in the product's case, with their index in the printed list. */
export function offeredOptions(
  criterion: Criterion,
  cases: CaseChoices,
): { index: number; option: RubricOption }[] {
  const wanted = cases[criterion.code]
  return criterion.options
    .map((option, index) => ({ index, option }))
    .filter(({ option }) => option.case === undefined || option.case === wanted)
}

/** Whether "không đạt mức nào (0 điểm)" must be offered: none of the options gives 0 points [RULES 6]. */
export function offersNone(criterion: Criterion, cases: CaseChoices): boolean {
  return offeredOptions(criterion, cases).every(({ option }) => option.points > 0)
}

/** Criteria of a set that need a case before scoring can begin, and the case names. */
export function criteriaWithCases(
  set: ProductSet,
): { code: string; title: string; cases: readonly string[] }[] {
  return criteriaOf(set).flatMap(({ criterion }) =>
    criterion.cases ? [{ code: criterion.code, title: criterion.title, cases: criterion.cases }] : [],
  )
}

export type { Points }
