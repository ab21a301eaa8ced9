import type { SameKeys } from '../shape.ts'
import type { room as source } from '../vi/room.ts'

export const room: SameKeys<typeof source> = {
  tab: 'Conduct',
  guide: 'Steps of the meeting',
  opening: 'Opening',
  products: 'Product by product ({{products}})',
  closing: 'Closing',
  reorder: 'Reorder',
  sealed: '{{sealed}}/{{due}} ballots',
  concluded: 'concluded',
  productOf: 'Product {{position}} of {{products}}',
  next: 'Next: {{step}}',
  nextProduct: '{{step}}: {{name}}',
  regulation: 'Regulation {{number}}',
  state: { done: 'done', open: 'can be done now', blocked: 'waits for another step', idle: 'not needed' },
  begin: {
    title: 'The meeting is about to begin',
    text: 'The steps on the left lead through the whole meeting. Press one to go there, or take them in turn with the button below.',
  },
  step: {
    attendance: {
      name: 'Attendance',
      ask: 'Record who is here, who is absent and why, and who came in whose place.',
    },
    quorum: {
      name: 'Quorum',
      ask: 'Announce how many are present and whether the regulation lets the meeting go on.',
    },
    agenda: { name: 'Agenda', ask: 'State the purpose, introduce those present, adopt the agenda.' },
    advisoryReport: {
      name: 'Report of the advisory team',
      ask: 'The advisory team reports on the dossiers and its pre-assessment.',
    },
    presentation: {
      name: 'Presentation',
      ask: 'The producer presents the product; members look at samples and dossier.',
    },
    questions: {
      name: 'Questions',
      ask: 'Members ask, producer and advisory team answer. The secretary notes the main points below.',
    },
    scoring: { name: 'Scoring', ask: 'Members sit down one after the other, score alone and seal.' },
    tally: {
      name: 'Opening the tally',
      ask: 'Whoever presides and the secretary open the ballots together and check the spread.',
    },
    discussion: {
      name: 'Discussion',
      ask: 'Talk about criteria scored differently, grounds to reject, and minimums to vote on.',
    },
    secondRound: {
      name: 'Second round',
      ask: 'The spread is over the limit: every member scores again alone; the last round counts.',
    },
    vote: { name: 'Vote and finding', ask: 'Vote on the result of the product and record the finding.' },
    conclusion: { name: 'Conclusion', ask: 'The chair concludes; every product has its finding.' },
    minutesReading: {
      name: 'Reading of the minutes',
      ask: 'The secretary reads the minutes; the council amends and approves them.',
    },
    closing: {
      name: 'Closing',
      ask: 'Print and sign minutes and ballots; write the submission and the draft decision.',
    },
  },
  go: {
    attendance: 'To the attendance',
    quorum: 'To the attendance',
    scoring: 'To the ballots',
    tally: 'To the tally',
    discussion: 'See the result of the product',
    secondRound: 'See the result of the product',
    vote: 'Record the finding',
    conclusion: 'To the session overview',
    minutesReading: 'To the minutes',
    closing: 'To the papers',
  },
  cite: {
    noQuorum: 'The regulation sets no quorum yet; fill it in under Council › Regulation.',
    quorum: 'At least {{numerator}}/{{denominator}} of the members must be present. {{by}}',
    quorumChair:
      'At least {{numerator}}/{{denominator}} of the members must be present, the chair among them. {{by}}',
    spreadOver:
      'A spread over {{limit}} points is talked over and scored again; exactly {{limit}} passes. {{by}}',
    spreadFrom: 'A spread of {{limit}} points or more is talked over and scored again. {{by}}',
    vote: 'Carried when more than {{numerator}}/{{denominator}} of those entitled are in favour. {{by}}',
  },
  remark: {
    label: "The secretary's notes on the product",
    hint: 'Saved as you pause; goes into the proceedings of the minutes.',
  },
  timer: { title: 'Timer', minutes: '{{minutes}} min', stop: 'Stop', over: 'Time is up' },
  written: {
    title: 'Asking in writing',
    hint: 'For re-evaluations: members send their sheets, nobody meets.',
    choose: 'No meeting, ask in writing',
    sentOn: 'Sent on',
    deadlineOn: 'To be returned by',
    deadlineHint: 'Regulation: {{days}} days',
    begin: 'Ask in writing',
    cancel: 'Back to a meeting',
    until: 'To be returned by {{date}}.',
    left: '{{days}} days left.',
    late: '{{days}} days overdue.',
    allIn: 'Everybody has answered.',
    waiting: 'Still missing: {{members}}.',
    because: {
      spread: 'A meeting is needed: opinions differ widely on {{products}}.',
      gate: 'A meeting is needed: a ground to reject was raised on {{products}}.',
    },
    extend: 'Extend the deadline',
    extendUntil: 'New deadline',
    callMeeting: 'Call a meeting',
    met: 'A meeting was called: {{reason}}',
  },
  projector: {
    title: 'Projector',
    hint: 'A window of its own: the step, how many have sealed; no points before they are opened.',
    open: 'Open the projector',
    show: 'Show this session',
    results: 'Show opened results',
    nothing: 'No session is being shown.',
    sealed: '{{sealed}} of {{due}} ballots sealed',
    opened: 'Tally opened',
    concluded: '{{concluded}} of {{products}} products concluded',
  },
}
