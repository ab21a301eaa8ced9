import { describe, expect, it } from 'vitest'
import type { CallInput, CallName } from '#shared/contract.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, sit, startSession } from '../meeting.ts'

/** How many statements one call prepares on the database. */
async function statementsOf<Name extends CallName>(
  t: TestApplication,
  name: Name,
  input: CallInput<Name>,
): Promise<number> {
  const db = t.app.workspace?.db
  if (!db) throw new Error('No workspace')
  const prepare = db.prepare
  let count = 0
  Object.assign(db, {
    prepare: (sql: string) => {
      count++
      return prepare.call(db, sql)
    },
  })
  await t.get(name, input)
  Reflect.deleteProperty(db, 'prepare')
  return count
}

/** Statements of each call that is asked for the whole session, with this many products sealed by everybody and opened. */
async function statementsWith(products: number): Promise<Record<string, number>> {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const productIds: string[] = []
  for (let index = 0; index < products; index++) productIds.push(await addProduct(t, `Chè xanh số ${index}`))
  const { sessionId } = await startSession(meeting, productIds)
  for (const memberId of meeting.scorers)
    for (const productId of productIds) await scoreAndSeal(meeting, { sessionId, productId }, memberId)
  await openTogether(meeting, sessionId, productIds)
  await sit(t, meeting.secretary)
  await t.get('room.project', { sessionId, projected: true, results: true })
  return {
    'paperSheet.list': await statementsOf(t, 'paperSheet.list', { sessionId }),
    'room.load': await statementsOf(t, 'room.load', { sessionId }),
    'room.show': await statementsOf(t, 'room.show', {}),
    'tally.overview': await statementsOf(t, 'tally.overview', { sessionId }),
    'written.load': await statementsOf(t, 'written.load', { sessionId }),
  }
}

describe('what a screen asks for a whole session', () => {
  it('reads each table once, however many products are on the run-list', async () => {
    const three = await statementsWith(3)
    expect(three).toEqual(await statementsWith(1))
    for (const count of Object.values(three)) expect(count).toBeLessThan(25)
  })
})
