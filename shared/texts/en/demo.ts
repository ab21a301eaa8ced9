import type { SameKeys } from '../shape.ts'
import type { demo as vietnamese } from '../vi/demo.ts'

export const demo: SameKeys<typeof vietnamese> = {
  usage:
    'Usage: npm run demo -- [--session FILE] [--out DIR]\nPlays a whole session from a session file (default: the sample) into a fresh workspace and writes every paper to the folder.',
  step: {
    setUp: 'Council, products, session',
    enrol: 'Members set their PINs',
    score: 'Ballots chosen and sealed',
    open: 'Chair and secretary open the tally',
    conclude: 'Votes and findings',
    minutes: 'Minutes approved, decision recorded',
    papers: 'Word papers',
  },
  problems: '{{file}}: {{count}} place(s) to mend. Nothing was written.',
  wholeFile: '(whole file)',
  more: '… and {{count}} more.',
  folderNotEmpty: 'The folder {{folder}} is not empty. Name another, so that nothing is mixed up.',
  folderUnusable: 'The folder {{folder}} cannot be written: {{reason}}. Name another.',
  refused: 'Stopped at {{call}}: {{sentence}} What had been written was removed.',
  cancelled: 'Stopped as asked. What had been written was removed.',
  paperLeftOut: 'One paper was left out. {{sentence}}',
  table: {
    title: 'Results',
    number: 'No.',
    product: 'Product',
    ballots: 'Ballots',
    mean: 'Mean',
    spread: 'Spread',
    round: 'Round',
    byPoints: 'By points',
    byMinimums: 'Minimums',
    outcome: 'Finding',
  },
  files: 'Papers: {{count}} files in {{folder}}',
  workspace: 'Council workspace: {{file}}. Open it with: npm start -- --data {{folder}}',
  pins: 'PINs of this run',
  clock: "The clock of this run is the session's own: {{day}}.",
}
