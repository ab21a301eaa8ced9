import { describe, expect, test } from 'vitest'
import {
  type GuideProduct,
  type GuideSituation,
  type GuideState,
  type MeetingPlace,
  meetingGuide,
  nextLine,
} from '#shared/domain/meeting-guide.ts'

const quorum = { present: 7, size: 9, needed: 7, enough: true, chairMissing: false }
const tea: GuideProduct = {
  productId: 'tea',
  round: 1,
  due: 7,
  sealed: 0,
  opened: false,
  overLimit: false,
  waived: false,
  toSettle: false,
  concluded: false,
}
const scoring: GuideSituation = { state: 'scoring', present: 7, quorum, products: [tea], passed: [] }

const statesOf = (situation: GuideSituation, productId: string | null = 'tea') =>
  Object.fromEntries(
    meetingGuide(situation)
      .filter(line => line.productId === productId)
      .map(line => [line.step, line.state]),
  )

describe('one product', () => {
  const rows: [string, Partial<GuideProduct>, GuideState[]][] = [
    //                                   presentation questions scoring tally  discussion secondRound vote
    ['nothing sealed', {}, ['open', 'open', 'open', 'blocked', 'blocked', 'blocked', 'blocked']],
    ['all sealed', { sealed: 7 }, ['open', 'open', 'done', 'open', 'blocked', 'blocked', 'blocked']],
    [
      'opened, of one mind',
      { sealed: 7, opened: true },
      ['done', 'done', 'done', 'done', 'idle', 'idle', 'open'],
    ],
    [
      'opened, a minimum to settle',
      { sealed: 7, opened: true, toSettle: true },
      ['done', 'done', 'done', 'done', 'open', 'idle', 'open'],
    ],
    [
      'over the limit',
      { sealed: 7, opened: true, overLimit: true },
      ['done', 'done', 'done', 'done', 'open', 'open', 'blocked'],
    ],
    [
      'over the limit and waived',
      { sealed: 7, opened: true, overLimit: true, waived: true },
      ['done', 'done', 'done', 'done', 'open', 'idle', 'open'],
    ],
    [
      'second round running',
      { round: 2, sealed: 3 },
      ['open', 'open', 'done', 'done', 'done', 'open', 'blocked'],
    ],
    [
      'second round still over the limit',
      { round: 2, sealed: 7, opened: true, overLimit: true },
      ['done', 'done', 'done', 'done', 'done', 'done', 'open'],
    ],
    [
      'concluded',
      { sealed: 7, opened: true, concluded: true },
      ['done', 'done', 'done', 'done', 'idle', 'idle', 'done'],
    ],
  ]
  test.each(rows)('%s', (_, change, expected) => {
    expect(Object.values(statesOf({ ...scoring, products: [{ ...tea, ...change }] }))).toEqual(expected)
  })

  test('before scoring has begun there is nothing to score', () => {
    expect(statesOf({ ...scoring, state: 'convened' }).scoring).toBe('blocked')
  })
})

describe('the frame of the meeting', () => {
  const done: GuideProduct = { ...tea, sealed: 7, opened: true, concluded: true }
  test.each<[string, Partial<GuideSituation>, Record<string, GuideState>]>([
    ['nobody is here', { present: 0, quorum: null }, { attendance: 'open', quorum: 'blocked' }],
    ['too few', { quorum: { ...quorum, enough: false } }, { attendance: 'done', quorum: 'open' }],
    ['enough', {}, { quorum: 'done', agenda: 'open', conclusion: 'blocked' }],
    ['all products concluded', { products: [done] }, { conclusion: 'open', minutesReading: 'blocked' }],
    [
      'session concluded',
      { state: 'concluded', products: [done] },
      { conclusion: 'done', minutesReading: 'open', closing: 'blocked' },
    ],
    ['minutes approved', { state: 'minuted', products: [done] }, { minutesReading: 'done', closing: 'open' }],
    ['no product at all', { products: [] }, { conclusion: 'blocked' }],
  ])('%s', (_, change, expected) => {
    expect(statesOf({ ...scoring, ...change }, null)).toMatchObject(expected)
  })

  test('a step without a record is done once the meeting was led past it', () => {
    const agenda: MeetingPlace = { step: 'agenda', productId: null }
    const report: MeetingPlace = { step: 'advisoryReport', productId: null }
    expect(statesOf({ ...scoring, passed: [agenda] }, null).agenda).toBe('open')
    expect(statesOf({ ...scoring, passed: [agenda, report] }, null)).toMatchObject({
      agenda: 'done',
      advisoryReport: 'open',
    })
  })
})

describe('what comes next', () => {
  const lines = meetingGuide(scoring)
  test.each<[MeetingPlace | null, string | undefined]>([
    [null, 'agenda'],
    [{ step: 'agenda', productId: null }, 'advisoryReport'],
    [{ step: 'advisoryReport', productId: null }, 'presentation'],
    [{ step: 'questions', productId: 'tea' }, 'scoring'],
    [{ step: 'scoring', productId: 'tea' }, 'agenda'],
  ])('after %j', (now, expected) => {
    expect(nextLine(lines, now)?.step).toBe(expected)
  })

  test('nothing is left', () => {
    expect(nextLine([{ step: 'agenda', productId: null, state: 'done' }], null)).toBeUndefined()
  })
})
