import type { QuorumRule } from './regulation.ts'

export type QuorumFinding = {
  readonly present: number
  readonly size: number
  /** Smallest whole number of members that satisfies the fraction. */
  readonly needed: number
  readonly enough: boolean
  readonly chairMissing: boolean
}

/** Counts presence against the regulation: present/size >= numerator/denominator, in whole members [RULES 7]. */
export function decideQuorum(
  rule: QuorumRule,
  attendance: { size: number; present: number; chairPresent: boolean },
): QuorumFinding {
  const { size, present, chairPresent } = attendance
  const enoughMembers = size > 0 && present * rule.denominator >= rule.numerator * size
  const chairMissing = rule.chairRequired && !chairPresent
  return {
    present,
    size,
    needed: Math.ceil((rule.numerator * size) / rule.denominator),
    enough: enoughMembers && !chairMissing,
    chairMissing,
  }
}
