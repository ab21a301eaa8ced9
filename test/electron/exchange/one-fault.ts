import type { SessionFileCode } from '#shared/session-file/problem.ts'
import type { looseSample } from './sample-file.ts'

type Loose = ReturnType<typeof looseSample>
export type Row = readonly [what: string, spoil: (file: Loose) => void, at: string, code: SessionFileCode]

const without = (list: Loose[], test: (entry: Loose) => boolean) => list.splice(list.findIndex(test), 1)
/** Everybody gives the best or the worst answer, so that the spread is what the two say. */
function widen(file: Loose): void {
  const mine = file.ballots.filter((ballot: Loose) => ballot.product === 'p2')
  mine[0].choices = { ...mine[0].choices, '4.3': 4, '5.1': 4, '7': 2, '8': 3, '6.1': 2, '6.2': 3 }
  mine[1].choices = { ...mine[1].choices, '4.3': 0, '5.1': 0, '5.2': 0, '7': 0, '8': 0, '6.1': 0, '6.2': 0 }
}

/** Files with one fault each. Places are those a person finds by counting from 0. */
export const rows: readonly Row[] = [
  ['a list instead of the file', () => {}, '', 'object-expected'],
  ['no version', file => delete file.version, 'version', 'value-missing'],
  ['a version from the future', file => (file.version = 2), 'version', 'not-in-list'],
  ['a misspelt entry', file => (file.ballotz = []), 'ballotz', 'key-unknown'],
  ['a misspelt entry of a ballot', file => (file.ballots[3].opnion = ''), 'ballots[3].opnion', 'key-unknown'],
  ['a number for a name', file => (file.council.name = 7), 'council.name', 'text-expected'],
  ['a text for a number', file => (file.products[0].setNo = '11'), 'products[0].setNo', 'number-expected'],
  [
    'half a case',
    file => (file.products[10].cases['8'] = 1.5),
    'products[10].cases["8"]',
    'whole-number-expected',
  ],
  [
    'a text for yes',
    file => (file.attendance[2].present = 'yes'),
    'attendance[2].present',
    'yes-no-expected',
  ],
  ['one producer for the list', file => (file.producers = {}), 'producers', 'list-expected'],
  ['a number for choices', file => (file.ballots[0].choices = 3), 'ballots[0].choices', 'object-expected'],
  ['a role that no council has', file => (file.members[3].role = 'king'), 'members[3].role', 'not-in-list'],
  ['an empty name', file => (file.members[3].fullName = ' '), 'members[3].fullName', 'empty'],
  ['a name of a page', file => (file.name = 'x'.repeat(101)), 'name', 'too-long'],
  ['no products', file => (file.products = []), 'products', 'empty'],
  ['a year before the programme', file => (file.session.year = 1999), 'session.year', 'too-small'],
  ['a round too many', file => (file.ballots[0].round = 10), 'ballots[0].round', 'too-large'],
  ['a day that no year has', file => (file.session.heldOn = '2026-02-30'), 'session.heldOn', 'not-a-day'],
  ['a day in words', file => (file.products[2].lodgedOn = '5 June'), 'products[2].lodgedOn', 'not-a-day'],
  ['an hour that no day has', file => (file.session.start = '24:00'), 'session.start', 'not-a-time'],
  [
    'a choice in words',
    file => (file.ballots[3].choices['1.2'] = 'best'),
    'ballots[3].choices["1.2"]',
    'choice-malformed',
  ],
  ['a PIN too short to set', file => (file.regulation.pinLength = 3), 'regulation.pinLength', 'too-small'],
  [
    'more than everybody for a quorum',
    file => (file.regulation.quorum.numerator = 5),
    'regulation.quorum.numerator',
    'quorum-over-one',
  ],
  ['an end before the beginning', file => (file.session.end = '07:59'), 'session.end', 'ends-before-start'],
  [
    'an end the day before',
    file => (file.session.endedOn = '2026-06-04'),
    'session.endedOn',
    'ends-before-start',
  ],
  [
    'a file lodged after the session',
    file => (file.products[1].lodgedOn = '2026-06-06'),
    'products[1].lodgedOn',
    'lodged-after-session',
  ],
  [
    'a number of minutes, which no register takes yet',
    file => (file.issue = [{ paper: 'minutes', number: '05' }]),
    'issue[0].number',
    'issue-not-recorded',
  ],
  [
    'a paper that no session has',
    file => (file.issue = [{ paper: 'councilDecision' }]),
    'issue[0].paper',
    'paper-not-written',
  ],
  ['two members of one key', file => (file.members[9].key = 'm9'), 'members[9].key', 'key-twice'],
  [
    'two products of one code',
    file => (file.products[4].code = file.products[0].code),
    'products[4].code',
    'code-twice',
  ],
  ['one ballot twice', file => file.ballots.push(file.ballots[0]), 'ballots[116]', 'entry-twice'],
  [
    'two findings on one product',
    file => file.findings.push(file.findings[0]),
    'findings[12]',
    'entry-twice',
  ],
  [
    'attendance twice',
    file => file.attendance.push(file.attendance[0]),
    'attendance[10].member',
    'entry-twice',
  ],
  ['a ballot of nobody', file => (file.ballots[5].member = 'm77'), 'ballots[5].member', 'member-unknown'],
  [
    'attendance of nobody',
    file => (file.attendance[0].member = 'm77'),
    'attendance[0].member',
    'member-unknown',
  ],
  [
    'a producer of no product',
    file => (file.products[6].producer = 'c99'),
    'products[6].producer',
    'producer-unknown',
  ],
  ['a ballot on nothing', file => (file.ballots[5].product = 'p99'), 'ballots[5].product', 'product-unknown'],
  [
    'a finding on nothing',
    file => (file.findings[0].product = 'p99'),
    'findings[0].product',
    'product-unknown',
  ],
  ['two chairs', file => (file.members[1].role = 'chair'), 'members[1].role', 'role-not-once'],
  ['no secretary', file => (file.members[9].role = 'observer'), 'members', 'role-not-once'],
  [
    'a member missing from the roll',
    file => without(file.attendance, line => line.member === 'm4'),
    'attendance',
    'attendance-missing',
  ],
  [
    'no quorum in the regulation',
    file => (file.regulation.quorum = null),
    'regulation.quorum',
    'quorum-rule-missing',
  ],
  [
    'too few present',
    file => {
      for (const line of file.attendance.slice(2, 6)) line.present = false
    },
    'attendance',
    'quorum-not-met',
  ],
  ['an absent chair', file => (file.attendance[0].present = false), 'attendance', 'chair-absent'],
  ['an absent secretary', file => (file.attendance[9].present = false), 'attendance', 'secretary-absent'],
  [
    'a rubric that does not exist',
    file => (file.products[3].packId = '27-2027'),
    'products[3].setNo',
    'rubric-not-found',
  ],
  [
    'a set that does not exist',
    file => (file.products[3].setNo = 27),
    'products[3].setNo',
    'rubric-not-found',
  ],
  [
    'a session before the rubric is in force',
    file => {
      file.session.heldOn = '2026-05-21'
      file.session.endedOn = null
      for (const product of file.products) product.lodgedOn = null
    },
    'products[0].packId',
    'rubric-not-in-force',
  ],
  [
    'no case for a criterion with cases',
    file => delete file.products[10].cases['9'],
    'products[10].cases',
    'case-missing',
  ],
  ['a case too many', file => (file.products[10].cases['9'] = 3), 'products[10].cases["9"]', 'case-unknown'],
  [
    'a criterion of another set',
    file => (file.ballots[0].choices['99.9'] = 0),
    'ballots[0].choices["99.9"]',
    'criterion-unknown',
  ],
  [
    'a note on no criterion',
    file => (file.ballots[0].notes = { '99.9': 'x' }),
    'ballots[0].notes["99.9"]',
    'criterion-unknown',
  ],
  [
    'an option past the list',
    file => (file.ballots[3].choices['1.2'] = 7),
    'ballots[3].choices["1.2"]',
    'option-unknown',
  ],
  [
    'an option of the other case',
    file => (file.ballots.find((ballot: Loose) => ballot.product === 'p11').choices['9'] = 2),
    'ballots[98].choices["9"]',
    'option-of-other-case',
  ],
  [
    'none where an option has 0 points',
    file => (file.ballots[0].choices['1.7'] = 'none'),
    'ballots[0].choices["1.7"]',
    'none-not-offered',
  ],
  [
    'a criterion left out',
    file => delete file.ballots[8].choices['2.1'],
    'ballots[8].choices',
    'choices-missing',
  ],
  [
    'points for a story that is not there',
    file => {
      file.ballots[0].choices['5.1'] = 0
      file.ballots[0].choices['5.2'] = 2
    },
    'ballots[0].choices["5.2"]',
    'choice-not-asked',
  ],
  [
    'a gate that the set does not have',
    file => (file.ballots[0].gates = [{ gate: 'set:9', reason: 'x' }]),
    'ballots[0].gates[0].gate',
    'gate-unknown',
  ],
  [
    'everybody recused',
    file => {
      for (let i = 1; i < 10; i++) file.recusals.push({ product: 'p12', member: `m${i}`, reason: 'x' })
    },
    'products[11]',
    'product-without-scorers',
  ],
  [
    'a ballot of a recused member',
    file =>
      file.ballots.push({ ...file.ballots.find((ballot: Loose) => ballot.product === 'p10'), member: 'm8' }),
    'ballots[116].member',
    'ballot-not-due',
  ],
  [
    'a ballot of the secretary',
    file => file.ballots.push({ ...file.ballots[0], member: 'm10' }),
    'ballots[116].member',
    'ballot-not-due',
  ],
  ['a missing ballot', file => file.ballots.splice(115, 1), 'ballots', 'ballot-missing'],
  ['a second round without a reason', file => (file.rounds = []), 'products[0]', 'round-reason-missing'],
  ['a spread over the limit scored once', widen, 'products[1]', 'second-round-missing'],
  [
    'a waiver that the regulation does not know',
    file => {
      widen(file)
      file.waivers = [{ product: 'p2', reason: 'x', votes: { inFavour: 9, against: 0, other: 0 } }]
    },
    'waivers[0]',
    'waiver-not-allowed',
  ],
  [
    'a waiver without need',
    file => {
      file.regulation.waiver.allowed = true
      file.waivers = [{ product: 'p2', reason: 'x', votes: { inFavour: 9, against: 0, other: 0 } }]
    },
    'waivers[0]',
    'round-not-needed',
  ],
  [
    'a waiver by vote without the votes',
    file => {
      widen(file)
      file.regulation.waiver.allowed = true
      file.waivers = [{ product: 'p2', reason: 'x', votes: null }]
    },
    'waivers[0].votes',
    'waiver-by-vote',
  ],
  ['a raised gate without a vote', file => (file.gateVotes = []), 'ballots[78].gates[0]', 'gate-not-voted'],
  [
    'a vote on a minimum that nobody doubts',
    file => file.minimumVotes.push({ ...file.minimumVotes[0], criterion: '1.1' }),
    'minimumVotes[1].criterion',
    'minimum-not-disputed',
  ],
  ['a product without a finding', file => file.findings.pop(), 'findings', 'finding-missing'],
  [
    'votes of more than the voters',
    file => (file.findings[9].inFavour = 9),
    'findings[9]',
    'votes-do-not-add-up',
  ],
  [
    'gate votes of fewer than the voters',
    file => (file.gateVotes[0].against = 1),
    'gateVotes[0]',
    'votes-do-not-add-up',
  ],
  [
    'a lost vote without a reason',
    file => Object.assign(file.findings[0], { inFavour: 0, against: 9 }),
    'findings[0].remark',
    'remark-missing',
  ],
]
