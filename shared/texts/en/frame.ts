import type { SameKeys } from '../shape.ts'
import type { frame as vietnamese } from '../vi/frame.ts'

export const frame: SameKeys<typeof vietnamese> = {
  rail: {
    label: 'Sections',
    products: 'Dossiers',
    council: 'Council',
    sessions: 'Sessions',
    results: 'Results',
    papers: 'Papers',
    settings: 'Settings',
  },
  bar: {
    noSession: 'No session chosen',
    steps: 'Steps of the session',
    step: 'Step {{index}} of {{count}}: {{name}}',
    present: 'Present {{present}}/{{size}}',
    quorumMet: 'enough',
    quorumNotMet: '{{needed}} needed',
    quorumUnset: 'not in the regulation yet',
    lock: 'Leave seat',
    lockHint: 'Locks the screen and leaves the seat (Ctrl+L)',
    toSeat: 'Sit down',
  },
  broken: {
    title: 'This screen failed',
    text: 'What was saved is safe. Reload the screen; if it fails again, send the log to support.',
    reload: 'Reload the screen',
  },
  gap: {
    title: 'This page cannot be shown yet',
    to: {
      sessions: 'Back to the sessions',
      session: 'Back to the session',
      products: 'To the list of products',
      tally: 'To the tally',
      ballots: 'To my ballots',
      seat: 'Take a seat',
      papers: 'To the papers',
      rubrics: 'To the sets of criteria',
      practice: 'To the practice room',
    },
  },
  lost: { title: 'No such page', text: 'Choose a section on the left.', home: 'To the sessions' },
}
