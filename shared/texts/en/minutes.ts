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
  sections: 'Sections of the minutes',
  generated: 'From the records',
  edited: 'Edited',
  outdated: 'Records changed',
  empty: 'No text yet',
  outdatedText:
    'The records of the session changed after this section was edited. Look at the difference, then choose.',
  update: 'Update from the records',
  updateHint: 'Drops the edited text and takes the text of the records.',
  keep: 'Keep the edited text',
  restore: 'Drop the edits',
  compare: 'Show the difference',
  hideCompare: 'Hide the difference',
  difference:
    'From the edited text to the records: struck through is only in the edited text, underlined only in the records.',
  save: 'Save this section',
  locked:
    'The minutes are approved. To change them, the secretary or the chair reopens them under Overview and gives the reason.',
  toOverview: 'To the overview, to approve',
}
