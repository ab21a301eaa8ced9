import { belongsToCouncil } from '#shared/domain/council.ts'
import { absentFields } from '#shared/domain/missing-field.ts'
import { formatCount } from '#shared/domain/number-format.ts'
import type { CouncilPerson } from '#shared/domain/papers/common.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { memberOf, namedPeople, seatOf } from './people.ts'
import type { SessionGround } from './session-ground.ts'
import { writtenRoundOf } from './written-round.ts'

/** j. Giấy mời to every member but the one who presides, the advisory team and the guests. */
export const invitationMapper: Mapper<'invitation'> = {
  suggest: papers => {
    const { heldOn, startMinute, place } = papers.record.session
    const { batch, year } = papers.round
    return {
      day: heldOn,
      startMinute,
      place,
      agenda: [
        `Đánh giá, phân hạng ${formatCount(papers.lines.length)} sản phẩm OCOP đợt ${batch} năm ${year}`,
        'Biểu quyết, kết luận',
      ],
      notes: papers.wording.sentences.invitationNotes.split('\n').filter(note => note !== ''),
      guests: [],
      asList: false,
    }
  },
  map: (papers, facts) => {
    if (writtenRoundOf(papers)) return no(['meeting'])
    const { day, startMinute, place } = facts
    const chair = memberOf(papers, papers.presidingId)
    if (day === null || startMinute === null || !chair)
      return no(absentFields({ day: day === null, startMinute: startMinute === null, chair: !chair }))
    return ok([
      {
        frame: frameOf(papers, 'invitation'),
        round: papers.round,
        subject: '',
        invitees: [...membersOf(papers), ...namedPeople(facts.guests).map(asGuest)],
        asList: facts.asList,
        occasion: '',
        chair: seatOf(chair),
        day,
        startsAtMinutes: startMinute,
        place,
        agenda: facts.agenda,
        notes: facts.notes,
      },
    ])
  },
}

const asGuest = ({ honorific, fullName, post }: Omit<CouncilPerson, 'title'>): CouncilPerson => ({
  honorific,
  fullName,
  post,
  title: 'Khách mời',
})

function membersOf(papers: SessionGround): CouncilPerson[] {
  return papers.members
    .filter(member => member.id !== papers.presidingId)
    .filter(member => belongsToCouncil(member.role) || member.role === 'advisor')
    .map(seatOf)
}
