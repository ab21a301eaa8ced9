import type { SameKeys } from '../shape.ts'
import type { workspace as vietnamese } from '../vi/workspace.ts'

export const workspace: SameKeys<typeof vietnamese> = {
  slogan: 'Score, tally and write the minutes of an OCOP council on this machine, without a network.',
  list: {
    title: 'Council files on this machine',
    folder: 'Folder: {{folder}}',
    empty: 'No council file yet. Start a new one, or open the sample to look around.',
    modified: 'Last changed {{moment}}',
    unreadable: 'Name cannot be read',
  },
  create: {
    title: 'New council file',
    name: 'Name',
    nameHint: 'For example: OCOP council of Hòa An province 2026',
    action: 'Create',
  },
  sample: {
    title: 'Look around',
    text: 'The sample has a council, products and a session; persons and places are invented.',
    action: 'Open the sample',
    scored: 'Open the sample with all ballots in',
  },
  unbound:
    'The key store of the operating system is not available here. Better use a phrase of 12 characters or more instead of digits.',
  close: 'Close the council file',
}
