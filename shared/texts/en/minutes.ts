import type { SameKeys } from '../shape.ts'
import type { minutes as vietnamese } from '../vi/minutes.ts'

export const minutes: SameKeys<typeof vietnamese> = {
  hint: 'The text comes from the records of the session; the secretary may edit each section. Each line is a paragraph of the paper.',
  section: {
    agenda: 'Agenda',
    opening: 'Opening',
    advisoryReport: 'Report of the advisory team',
    proceedings: 'Proceedings',
    results: 'Results',
    votes: 'Votes',
    conclusion: 'Conclusion',
    reservations: 'Reservations',
  },
  locked:
    'The minutes are approved. To change them, the secretary or the chair reopens them under Overview and gives the reason.',
  toOverview: 'To the overview, to approve',
}
