import type { CouncilLevel } from '#shared/domain/council.ts'
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
async function setRegistration(
  meeting: Meeting,
  productId: string,
  registration: RegistrationKind,
  code = '99-99001-02-2026',
  lodgedOn = '2026-05-25',
) {
  const { t } = meeting
  const found = (await t.get('product.list', {})).find(product => product.id === productId)
  if (!found) throw new Error('no product')
  const { id, producerName: _p, setName: _s, casesMissing: _c, ...product } = found
  await t.get('product.save', { id, product: { ...product, registration, code, lodgedOn } })
}

/** Two products scored, opened and concluded; the session ends at half past four. */
export async function playSession(
  options: Parameters<typeof testApplication>[0] = {},
): Promise<PlayedSession> {
  const meeting = await foundCouncil(testApplication(options))
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

/** Level, decision and set of a council that is played in a few words. */
export type PlayedLevel = {
  readonly council: {
    readonly level: CouncilLevel
    readonly name: string
    readonly province?: string
    readonly place?: string
    readonly decisionBody?: string
  }
  readonly packId: string
  /** Product name, how many options below the best each answer is, and how it is registered. */
  readonly products: readonly {
    readonly name: string
    readonly setNo: number
    readonly below: number
    readonly registration: RegistrationKind
  }[]
  readonly written: boolean
}

export type LevelSession = Meeting & { readonly sessionId: string; readonly productIds: readonly string[] }

/** A session of any level, in a meeting or in writing, scored, opened and concluded. */
export async function playLevel(of: PlayedLevel): Promise<LevelSession> {
  const meeting = await foundCouncil(testApplication())
  const { t } = meeting
  const { council } = await t.get('council.load', {})
  if (!council) throw new Error('no council')
  await t.get('council.save', { ...council, ...of.council })
  const productIds: string[] = []
  for (const { name, setNo, registration } of of.products) {
    const id = await addProduct(t, name, setNo, of.packId)
    await setRegistration(
      meeting,
      id,
      registration,
      `99-99001-0${productIds.length + 1}-2026`,
      of.packId.startsWith('1048') ? '2022-05-10' : '2026-05-25',
    )
    productIds.push(id)
  }
  const sessionId = of.written
    ? await startWriting(meeting, productIds)
    : (await startSession(meeting, productIds)).sessionId
  if (of.council.level === 'commune') return { ...meeting, sessionId, productIds }
  for (const [index, { below }] of of.products.entries())
    for (const memberId of meeting.scorers)
      await scoreAndSeal(meeting, { sessionId, productId: productIds[index] ?? '' }, memberId, () => below)
  await openTogether(meeting, sessionId, productIds)
  for (const productId of productIds)
    await t.get('finding.save', { sessionId, productId, inFavour: 4, against: 0, other: 0, remark: '' })
  return { ...meeting, sessionId, productIds }
}

async function startWriting({ t }: Meeting, productIds: string[]): Promise<string> {
  const { id: sessionId } = await t.get('session.create', {
    ...{ title: 'Đánh giá lại đợt 1', year: 2026, batch: 1, place: 'Phòng họp số 2', heldOn: '2026-06-20' },
    ...{ startMinute: 480, endedOn: null, endMinute: 990 },
  })
  await t.get('session.addProducts', { sessionId, productIds })
  await t.get('session.move', { sessionId, move: 'convene' })
  await t.get('written.begin', { sessionId, sentOn: '2026-06-05', deadlineOn: '2026-06-18' })
  await t.get('session.move', { sessionId, move: 'startScoring' })
  return sessionId
}
