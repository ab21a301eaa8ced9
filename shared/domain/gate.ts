import { criteriaOf, type ProductSet } from './rubric.ts'

/** A ground to reject a file: a disqualifier of the set or a gate printed at a criterion [RULES 4]. */
export type Gate = { readonly id: string; readonly criterion: string | undefined; readonly text: string }

/** All gates of a set: `set:1…` for "Hồ sơ bị loại khi", the criterion's code for "Bị loại nếu…". */
export function gatesOf(set: ProductSet): Gate[] {
  const ofSet = set.disqualifiers.map((text, index) => ({
    id: `set:${index + 1}`,
    criterion: undefined,
    text,
  }))
  const ofCriteria = criteriaOf(set).flatMap(({ criterion }) =>
    criterion.gate ? [{ id: criterion.code, criterion: criterion.code, text: criterion.gate }] : [],
  )
  return [...ofSet, ...ofCriteria]
}

/** A gate raised by a member with a reason; it decides nothing until the council votes. */
export type RaisedGate = { readonly gateId: string; readonly reason: string }

/** What the council voted on a raised gate; confirmed means no star. */
export type GateVote = {
  readonly gateId: string
  readonly confirmed: boolean
  readonly votesFor: number
  readonly votesAgainst: number
  readonly votesOther: number
}
