import type { SameKeys } from '../shape.ts'
import type { regulation as vietnamese } from '../vi/regulation.ts'

export const regulation: SameKeys<typeof vietnamese> = {
  hint: 'Decision 26/2026/QĐ-TTg leaves these to the council: fill them in from its regulation and cite the article.',
  number: 'Number of the regulation',
  issuedOn: 'Issued on',
  citation: 'Source (article of the regulation)',
  save: 'Save the regulation',
  quorum: {
    title: 'Members who must be present',
    missing: 'Not filled in. A session cannot be convened before.',
    fill: 'Fill in',
    clear: 'Leave empty',
    numerator: 'Upper number',
    denominator: 'Lower number',
    share: 'At least {{numerator}}/{{denominator}} of the members of the council present.',
    chair: 'The chair must be present',
  },
  spread: {
    title: 'Spread between members',
    limit: 'Limit (points)',
    comparison: 'Score again when the spread is',
    over: 'above the limit (exactly the limit passes)',
    from: 'at the limit or above',
  },
  minimums: { title: 'Star minimums (***, ****, *****)', rule: 'Met when' },
  vote: {
    title: 'Votes',
    numerator: 'Upper number',
    denominator: 'Lower number',
    hint: 'Carried when those in favour are more than this share of those entitled.',
  },
  secretary: { title: 'Secretary', value: 'The secretary scores' },
  delegate: { title: 'Delegates', value: 'A delegate scores in place of the member' },
  second: {
    title: 'Second round',
    value: 'Show the spread by criterion (without names) in the second round',
  },
  waiver: {
    title: 'Waiver',
    allowed: 'The second round may be waived with a reason',
    by: 'Decided by',
    chair: 'the chair',
    vote: 'a vote of the council',
  },
  written: {
    title: 'Written opinions',
    deadlineDays: 'Days to return the sheet',
    meetingWhenSpread: 'Meet when opinions differ beyond the limit',
  },
  machine: {
    title: 'The shared computer',
    idleMinutes: 'Leave the seat after (idle minutes)',
    pinLength: 'Shortest PIN (digits)',
  },
}
