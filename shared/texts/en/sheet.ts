import type { SameKeys } from '../shape.ts'
import type { sheet as source } from '../vi/sheet.ts'

export const sheet: SameKeys<typeof source> = {
  tab: 'Paper sheets',
  hint: 'For members who score on paper. Each sheet is typed twice; where the two differ the paper decides. Who typed is written into the minutes.',
  all: 'All paper sheets',
  one: 'Paper sheet of {{name}}',
  sealed: 'sealed on the machine',
  notOffered: 'The sheet knows no such points (at most {{max}}). Look at the paper.',
  state: {
    none: 'not typed',
    first: 'typed once',
    differs: 'the two passes differ',
    ready: 'alike, to be merged',
    merged: 'in the ballot box',
  },
  closed: {
    title: 'Paper sheets are typed while scoring is open',
    text: 'The session has to be in scoring; nothing is added to a product whose tally is open.',
  },
  discard: { ask: 'Discard what was typed', sure: 'Discard and begin anew' },
  more: 'Show more ({{count}} products left)',
  first: {
    hint: 'Type the points written on the paper; the next field comes by itself. What is typed is saved at once.',
    done: 'First pass done',
  },
  second: {
    title: 'Type it again',
    text: 'The first pass is hidden. Somebody else should type this one.',
    hint: 'Type it again from the paper, without sight of the first pass.',
    sheet: 'Type the whole sheet again',
    totals: 'Type the part totals only',
  },
  gate: {
    title: 'Grounds to reject raised on the paper ({{count}})',
    hint: 'Type the reason as on the paper; leave it empty where the paper raises none.',
    again: 'Tick the grounds to reject that the paper raises.',
    raised: 'raised',
    absent: 'not raised',
    none: 'Not on the paper',
    keep: 'On the paper',
  },
  totals: { title: 'Part totals as written on the paper', action: 'Compare' },
  differs: {
    title: 'The two passes differ',
    text: 'Take the signed sheet, look at each place below and choose the points on the paper.',
    typed: 'First {{first}}, second {{second}}',
    paper: 'On the paper:',
    correct: 'Look at the first pass again',
  },
  ready: {
    title: 'The two passes agree',
    text: 'Once it is in the box it cannot be changed; it is sealed like a ballot scored on the machine.',
    action: 'Put it into the box',
  },
  merged: { title: 'The sheet is in the box', text: 'Receipt {{receipt}}.' },
}
