import { type MemberRole, scores } from './council.ts'
import type { Regulation } from './regulation.ts'

type Seat = { readonly id: string; readonly role: MemberRole }
type RollLine = { readonly memberId: string; readonly present: boolean; readonly delegate: string }

/** Members who score in a session: seat, regulation and presence; a delegate only if the regulation lets him [RULES 7]. */
export function scoringMembers(
  members: readonly Seat[],
  attendance: readonly RollLine[],
  regulation: Regulation,
): string[] {
  const lines = new Map(attendance.map(line => [line.memberId, line]))
  return members
    .filter(member => {
      const line = lines.get(member.id)
      const represented = line !== undefined && line.delegate !== '' && regulation.delegateScores.value
      return scores(member.role, regulation) && (line?.present || represented)
    })
    .map(member => member.id)
}
