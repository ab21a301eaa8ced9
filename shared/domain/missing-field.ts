/**
 * Fields that a paper may lack, as papers name them: a place in its data ("frame.recipients", "results[2].product.name") or what the
 * records or the secretary still owe ("heldOn"). Every one has a name for people in the text catalogue.
 */
export const missingFields = [
  // What the records still owe.
  'subject',
  'occasion',
  'members',
  'chair',
  'secretary',
  'quorum',
  'tally',
  'findings',
  'products',
  'recognisedProducts',
  'fiveStarProducts',
  'separateAnnex',
  'reEvaluatedProducts',
  'writtenRound',
  'meeting',
  'communeOrDistrict',
  'aboveCommune',
  'heldOn',
  'place',
  'day',
  'startMinute',
  'endMinute',
  'startDay',
  'endDay',
  'deadline',
  'ground',
  'stars',
  'expiredOn',
  'certificate',
  'returnTo',
  'evaluator',
  'findings.completeness',
  'material.found',
  'labour.found',
  'origin.found',
  'identity.found',
  'commune.office',
  // Letterhead, number, signer, recipients: the council's wording.
  'agency.name',
  'agency.nameLines',
  'agency.place',
  'frame.agency.name',
  'frame.agency.nameLines',
  'frame.agency.place',
  'signer.authority',
  'frame.signer.authority',
  'issue.symbol',
  'frame.issue.symbol',
  'recipients',
  'frame.recipients',
  'frame.legalBases',
  'authority',
  'round.councilName',
  'addressees',
  'closing',
  // The product and its owner.
  'name',
  'setName',
  'producer.name',
  'product.name',
  'product.setName',
  'product.producer.name',
  'product.producer.address',
  'product.producer.representative',
  'productName',
  'outcome.stars',
  'mean',
  'recognition',
  'rubric.parts',
  // Persons.
  'fullName',
  'title',
  'chair.fullName',
  'secretary.fullName',
  'member.fullName',
  'present',
  'team',
  'council',
  'invitees',
  // Text and lists.
  'sections',
  'sections.results',
  'sections.findings',
  'sections.opinions',
  'sections.missing',
  'sections.expired',
  'articles',
  'articles.council',
  'articles.recall',
  'blocks',
  'chapters',
  'results',
  'opinions',
  'recalled',
  'expired',
  'certificates',
  'documents',
  'items',
  'missing',
  'item',
  'rounds',
  'rows',
  'groups',
] as const
export type MissingField = (typeof missingFields)[number]

/** Lists of a paper whose lines are counted out: "results[2]" is the third product. */
export const missingLists = [
  'results',
  'products',
  'certificates',
  'recalled',
  'expired',
  'findings',
  'opinions',
  'present',
  'team',
  'council',
  'advisors',
  'invitees',
  'articles',
  'chapters',
  'documents',
  'items',
  'missing',
  'rounds',
  'rows',
  'groups',
] as const
export type MissingList = (typeof missingLists)[number]

export type MissingPlace = {
  /** Lines on the way to the field, outermost first; `place` counts from 1. */
  readonly lines: readonly { readonly list: MissingList; readonly place: number }[]
  readonly field: MissingField
}

/** "results.product" as a key of the text catalogue, whose own separator is the dot: "results_product". */
export type FieldKey<Path extends string = MissingField> = Path extends `${infer Head}.${infer Rest}`
  ? `${Head}_${FieldKey<Rest>}`
  : Path
export const fieldKey = (field: MissingField): FieldKey => field.replaceAll('.', '_') as FieldKey

const isField = (text: string): text is MissingField => missingFields.some(field => field === text)
const isList = (text: string): text is MissingList => missingLists.some(list => list === text)

/** Reads "results[2].product.name"; undefined where a part of it is not known. */
export function readMissingField(path: string): MissingPlace | undefined {
  // A sheet within a paper lacks what a sheet lacks.
  const code = path.replace(/^sheet\./, '')
  const steps = [...code.matchAll(/([A-Za-z.]+)\[(\d+)\]\.?/g)]
  const field = code.slice(steps.reduce((length, [step]) => length + step.length, 0))
  const lines = steps.flatMap(([, list = '', index]) =>
    isList(list) ? [{ list, place: Number(index) + 1 }] : [],
  )
  return isField(field) && lines.length === steps.length ? { lines, field } : undefined
}

/** Fields marked as absent, in the order given. */
export const absentFields = (absent: Partial<Record<MissingField, boolean>>): MissingField[] =>
  missingFieldsIn(absent).filter(field => absent[field])

const missingFieldsIn = (absent: object): MissingField[] => Object.keys(absent).filter(isField)
