import { expect, test } from 'vitest'
import type { SessionView } from '#shared/contract/session.ts'
import { waitingMembers } from '../../../renderer/screens/scoring/hand-over.ts'

const member = (id: string, role: string, position: number) => ({ id, role, position })
const line = (due: string[], sealed: string[], opened = false) => ({ due, sealed, opened })
const all = ['chair', 'lan', 'minh', 'thu']

/** As much of a session as the order round the table needs. */
const session = (list: object[]) =>
  ({
    members: [
      member('thu', 'member', 3),
      member('chair', 'chair', 0),
      member('minh', 'member', 2),
      member('lan', 'member', 1),
    ],
    list,
  }) as unknown as SessionView

const order = (list: object[], seat: string | null) =>
  waitingMembers(session(list), seat).map(waiting => [waiting.member.id, waiting.open])

test.each([
  [
    'after the one who sits',
    [line(all, [])],
    'lan',
    [
      ['minh', 1],
      ['thu', 1],
      ['chair', 1],
    ],
  ],
  [
    'from the last round to the first',
    [line(all, [])],
    'thu',
    [
      ['chair', 1],
      ['lan', 1],
      ['minh', 1],
    ],
  ],
  [
    'whoever has sealed everything is passed over',
    [line(all, ['minh']), line(['chair', 'lan', 'thu'], [])],
    'lan',
    [
      ['thu', 2],
      ['chair', 2],
    ],
  ],
  [
    'nobody sits',
    [line(all, ['chair'])],
    null,
    [
      ['lan', 1],
      ['minh', 1],
      ['thu', 1],
    ],
  ],
  ['an opened product needs no ballot', [line(all, [], true)], 'lan', []],
  [
    'a secretary who does not score begins at the top',
    [line(all, [])],
    'secretary',
    [
      ['chair', 1],
      ['lan', 1],
      ['minh', 1],
      ['thu', 1],
    ],
  ],
])('%s', (_, list, seat, expected) => {
  expect(order(list, seat)).toEqual(expected)
})
