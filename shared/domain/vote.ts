import { no, ok, type Result } from '../result.ts'

/** Votes in favour, against, and other (abstained), in whole persons. */
export type Votes = { readonly inFavour: number; readonly against: number; readonly other: number }
export type VoteRule = { readonly numerator: number; readonly denominator: number }
export type VoteError = { code: 'votes-do-not-add-up'; voters: number; counted: number }

/** Votes must add up to the voters entitled and present; carried when more than numerator/denominator of them are in favour. */
export function decideVote(
  votes: Votes,
  voters: number,
  rule: VoteRule,
): Result<{ carried: boolean }, VoteError> {
  const counted = votes.inFavour + votes.against + votes.other
  if (counted !== voters) return no({ code: 'votes-do-not-add-up', voters, counted })
  return ok({ carried: votes.inFavour * rule.denominator > rule.numerator * voters })
}
