import type { MemberView } from '#shared/contract/council.ts'
import { compareMembers } from '#shared/domain/council.ts'

/** Members of the frozen council by id, in the order of the papers. */
export type CouncilNames = {
  readonly full: (memberId: string) => string
  /** Given name alone, as a narrow column head; with the surname's initial where two share it. */
  readonly short: (memberId: string) => string
  readonly order: readonly string[]
}

export function councilNames(members: readonly MemberView[]): CouncilNames {
  const sorted = [...members].sort(compareMembers)
  const byId = new Map(sorted.map(member => [member.id, member]))
  const givenName = (member: MemberView) => member.fullName.split(' ').at(-1) ?? member.fullName
  return {
    full: id => {
      const member = byId.get(id)
      return member ? `${member.honorific} ${member.fullName}` : id
    },
    short: id => {
      const member = byId.get(id)
      if (!member) return id
      const given = givenName(member)
      const shared = sorted.some(other => other !== member && givenName(other) === given)
      return shared ? `${member.fullName.charAt(0)}. ${given}` : given
    },
    order: sorted.map(member => member.id),
  }
}
