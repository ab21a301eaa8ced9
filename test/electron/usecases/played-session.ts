import type { RegistrationKind } from '#shared/domain/product.ts'
import { testApplication } from '../application.ts'
import {
  addProduct,
  foundCouncil,
  type Meeting,
  openTogether,
  scoreAndSeal,
  startSession,
} from '../meeting.ts'

export type PlayedSession = Meeting & {
  readonly sessionId: string
  /** 100 points: goes up to the centre. */
  readonly tea: string
  /** Evaluated again, three or four stars. */
  readonly honey: string
}

/** A product evaluated again, of the same set as it was. */
async function setRegistration(meeting: Meeting, productId: string, registration: RegistrationKind) {
  const { t } = meeting
  const found = (await t.get('product.list', {})).find(product => product.id === productId)
  if (!found) throw new Error('no product')
  const { id, producerName: _p, setName: _s, casesMissing: _c, ...product } = found
  await t.get('product.save', { id, product: { ...product, registration, code: '99-99001-02-2026' } })
}

/** Two products scored, opened and concluded; the session ends at half past four. */
export async function playSession(): Promise<PlayedSession> {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const tea = await addProduct(t, 'Chè xanh Tân Lộc')
  const honey = await addProduct(t, 'Mật ong "Suối <Trong>" & bạn', 4)
  await setRegistration(meeting, honey, 'reEvaluation')
  const { sessionId } = await startSession(meeting, [tea, honey])
  const below = (code: string) => (/^[135]\./.test(code) ? 1 : 0)
  for (const memberId of meeting.scorers) {
    await scoreAndSeal(meeting, { sessionId, productId: tea }, memberId)
    await scoreAndSeal(meeting, { sessionId, productId: honey }, memberId, below)
  }
  await openTogether(meeting, sessionId, [tea, honey])
  for (const productId of [tea, honey]) {
    await t.get('finding.save', { sessionId, productId, inFavour: 4, against: 0, other: 0, remark: '' })
  }
  const { title, year, batch, place, heldOn, startMinute } = await t.get('session.load', { sessionId })
  await t.get('session.save', {
    sessionId,
    session: { title, year, batch, place, heldOn, startMinute, endedOn: null, endMinute: 990 },
  })
  return { ...meeting, sessionId, tea, honey }
}
