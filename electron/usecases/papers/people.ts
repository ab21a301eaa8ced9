import type { CouncilPerson, PairSignatures, Person } from '#shared/domain/papers/common.ts'
import { communeTitles, seatTitles } from '#shared/domain/papers/seat-titles.ts'
import type { Member } from '../../store/member.ts'
import type { PaperGround } from './ground.ts'

/** A member as papers list him. */
export const seatOf = (member: Member): CouncilPerson => personOf(member, seatTitles)

/** The same at a commune's meeting, where nobody sits in a council. */
export const communeSeatOf = (member: Member): CouncilPerson => personOf(member, communeTitles)

const personOf = (member: Member, titles: typeof seatTitles): CouncilPerson => ({
  honorific: member.honorific,
  fullName: member.fullName,
  post: [member.post, member.organization].filter(part => part !== '').join(' '),
  title: titles[member.role],
})

/** People typed into a form: rows without a name are nobody. */
export const namedPeople = (rows: readonly Person[]): Person[] => rows.filter(row => row.fullName !== '')

export const memberOf = (ground: PaperGround, id: string | null): Member | undefined =>
  ground.members.find(member => member.id === id)

/** Secretary left, chair right, as tallies and minutes are signed [NĐ 30/2020 PL III mẫu 1.9]. */
export function pairOf(ground: PaperGround, titles: { left: string; right: string }): PairSignatures {
  const name = (id: string | null) => memberOf(ground, id)?.fullName ?? ''
  return {
    left: { title: titles.left, otherPost: '', name: name(ground.secretaryId) },
    middle: [],
    right: { title: titles.right, otherPost: '', name: name(ground.presidingId) },
  }
}
