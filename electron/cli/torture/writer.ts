// The process that dies: fills in ballots and seals them through the application's door, and says so line by line.
// writer.ts FOLDER FILE SESSION SEED MEMBER,MEMBER,… [weaken]
import { writeSync } from 'node:fs'
import type { BallotView } from '#shared/contract/ballot.ts'
import { criteriaOf, offeredOptions } from '#shared/domain/rubric.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Desk, openDesk, PIN, Refused } from './desk.ts'
import type { ReportLine, Write } from './report-line.ts'

const say = (line: ReportLine): void => void writeSync(1, `${JSON.stringify(line)}\n`)

async function acknowledged<T>(write: Write, work: () => Promise<T>): Promise<T> {
  say({ event: 'begin', write })
  return work()
}

async function fillIn(desk: Desk, chance: Chance, memberId: string, view: BallotView): Promise<void> {
  const where = { sessionId: view.sessionId, productId: view.productId }
  const place = { memberId, productId: view.productId, round: view.round }
  for (const { criterion } of criteriaOf(view.rubric.set)) {
    const { index: choice } = chance.oneOf(offeredOptions(criterion, view.cases))
    const write = { kind: 'choose', ...place, criterion: criterion.code, choice } as const
    await acknowledged(write, () =>
      desk.get('ballot.choose', { ...where, criterion: criterion.code, choice }),
    )
    say({ event: 'done' })
  }
  const { receipt } = await acknowledged({ kind: 'seal', ...place }, () => desk.get('ballot.seal', where))
  say({ event: 'done', receipt })
}

async function score(desk: Desk, chance: Chance, sessionId: string, memberId: string): Promise<boolean> {
  await desk.get('seat.take', { memberId, secret: PIN })
  const open = (await desk.get('ballot.progress', { sessionId })).filter(line => line.state === 'open')
  if (open.length > 0) {
    const { productId } = chance.oneOf(open)
    await fillIn(desk, chance, memberId, await desk.get('ballot.load', { sessionId, productId }))
  }
  await desk.get('seat.leave', {})
  return open.length > 0
}

async function scoreAll(desk: Desk, chance: Chance, sessionId: string, members: string[]): Promise<void> {
  let left = new Set(members)
  while (left.size > 0) {
    const memberId = chance.oneOf([...left])
    if (!(await score(desk, chance, sessionId, memberId)))
      left = new Set([...left].filter(id => id !== memberId))
  }
}

const [folder = '', fileName = '', sessionId = '', seed = '0', members = '', weaken] = process.argv.slice(2)
try {
  const desk = openDesk(folder)
  await desk.get('workspace.open', { fileName })
  // Only to see that a loss is noticed: what better-sqlite3 would do by itself.
  if (weaken) desk.app.workspace?.db.pragma('synchronous = NORMAL')
  say({ event: 'ready' })
  await scoreAll(desk, chanceOf(Number(seed)), sessionId, members.split(','))
  say({ event: 'nothing-left' })
} catch (error) {
  if (!(error instanceof Refused)) throw error
  say({ event: 'refused', code: error.code })
}
