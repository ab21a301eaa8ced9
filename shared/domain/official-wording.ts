import { z } from 'zod'
import { isGateNote } from './annex/annex-notes.ts'
import { type Criterion, criteriaOf, type ProductSet } from './rubric.ts'

const line = z.string().trim().min(1).max(4000)

/** The decision's own words for a pack that carries its own short ones: read from the annex, kept in the office's folder. */
export const officialWordingSchema = z.strictObject({
  packId: z.string(),
  source: z.strictObject({ fileName: z.string(), sha256: z.string(), importedAt: z.int() }),
  sets: z.array(
    z.strictObject({
      no: z.int(),
      disqualifiers: z.array(line),
      criteria: z.array(
        z.strictObject({
          code: z.string(),
          notes: z.array(line),
          options: z.array(z.strictObject({ points: z.int(), text: line })),
        }),
      ),
    }),
  ),
})
export type OfficialWording = z.infer<typeof officialWordingSchema>
export type SetWording = OfficialWording['sets'][number]

/** Same number of options with the same points in the same order: only then each text has its place. */
const isSameScale = (
  left: readonly { readonly points: number }[],
  right: readonly { readonly points: number }[],
): boolean =>
  left.length === right.length && left.every((option, index) => option.points === right[index]?.points)

/** The set with the official words laid over, criterion by criterion where code and points agree; the rest keeps its own. */
export function layWording(set: ProductSet, wording: SetWording): ProductSet {
  const byCode = new Map(wording.criteria.map(entry => [entry.code, entry]))
  const overlay = (criterion: Criterion): Criterion => {
    const words = byCode.get(criterion.code)
    if (!words || !isSameScale(criterion.options, words.options)) return criterion
    return {
      ...criterion,
      officialNotes: words.notes,
      options: criterion.options.map((option, index) => {
        const text = words.options[index]?.text
        return text === undefined ? option : { ...option, official: text }
      }),
    }
  }
  return {
    ...set,
    ...(wording.criteria.length > 0 ? { officialDisqualifiers: wording.disqualifiers } : {}),
    parts: set.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({ ...section, criteria: section.criteria.map(overlay) })),
    })),
  }
}

/** One criterion in the decision's own words as far as they are known: options, notes, gates. */
function spoken(criterion: Criterion): Criterion {
  const options = criterion.options.map(option => ({ ...option, label: option.official ?? option.label }))
  const { note: _note, gate: ownGate, officialNotes, ...rest } = criterion
  if (officialNotes === undefined) return { ...criterion, options }
  const gate = officialNotes.filter(isGateNote).join(' ') || ownGate
  const note = officialNotes.filter(line => !isGateNote(line)).join(' ')
  return {
    ...rest,
    officialNotes,
    ...(note === '' ? {} : { note }),
    ...(gate === undefined ? {} : { gate }),
    options,
  }
}

/** The criteria in the decision's own words; the grounds for rejection stay, because ballots name them by their place. */
export const inOfficialWords = (set: ProductSet): ProductSet => ({
  ...set,
  parts: set.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({ ...section, criteria: section.criteria.map(spoken) })),
  })),
})

/** The official words of a set that carries some: criteria without them are left out. */
export function wordingOf(set: ProductSet): SetWording {
  const criteria = criteriaOf(set).flatMap(({ criterion }) => {
    const options = criterion.options.flatMap(({ points, official }) =>
      official === undefined ? [] : [{ points: points as number, text: official }],
    )
    return options.length === criterion.options.length
      ? [{ code: criterion.code, notes: criterion.officialNotes ?? [], options }]
      : []
  })
  return { no: set.no, disqualifiers: set.officialDisqualifiers ?? set.disqualifiers, criteria }
}

/** Whether any of the decision's own words are known. */
export const hasOfficialWords = (set: ProductSet): boolean =>
  criteriaOf(set).some(({ criterion }) => criterion.options.some(option => option.official !== undefined))
