import { afterAll, beforeAll, expect, test } from 'vitest'
import { pin } from '../electron/application.ts'
import { addProduct, foundCouncil, type Meeting, scoreAndSeal, startSession } from '../electron/meeting.ts'
import { doorOf } from './page-door.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
let meeting: Meeting<{ get: ReturnType<typeof doorOf> }>
let observer: string
let products: string[]
/** A session in each state in which screens have something else to say. */
let sessions: Readonly<Record<'draft' | 'scoring' | 'decided', string>>

const door = () => doorOf(app.page)

async function sit(memberId: string): Promise<void> {
  await door()('seat.leave', {})
  await door()('seat.take', { memberId, secret: pin })
}

async function draftSession(): Promise<string> {
  const { id } = await door()('session.create', {
    ...{ title: 'Phiên họp đang chuẩn bị', year: 2026, batch: 2, place: '', heldOn: null },
    ...{ startMinute: null, endedOn: null, endMinute: null },
  })
  await door()('session.addProducts', { sessionId: id, productIds: products.slice(0, 1) })
  return id
}

/** One sealed ballot is enough to come to a decision: the chair closes without the others. */
async function decidedSession(): Promise<string> {
  const productIds = products.slice(1, 2)
  const { sessionId } = await startSession(meeting, productIds)
  const where = { sessionId, productId: productIds[0] ?? '' }
  await scoreAndSeal(meeting, where, meeting.chair)
  await sit(meeting.secretary)
  const approvals = [meeting.chair, meeting.secretary].map(memberId => ({ memberId, secret: pin }))
  await door()('tally.open', {
    sessionId,
    productIds,
    approvals,
    missingReason: 'Các thành viên khác bận họp',
  })
  await door()('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
  for (const move of ['finishScoring', 'conclude', 'approveMinutes', 'decide'] as const)
    await door()('session.move', { sessionId, move })
  return sessionId
}

beforeAll(async () => {
  app = await openApp({ cheapPins: true })
  meeting = await foundCouncil({ get: door() })
  const member = {
    honorific: 'Bà',
    fullName: 'Đinh Thị Quan Sát',
    post: '',
    organization: '',
    role: 'observer',
  } as const
  observer = (await door()('member.save', { id: null, member })).id
  await door()('seat.enrol', { memberId: observer, secret: pin })
  await sit(meeting.secretary)
  products = []
  for (const name of ['Chè xanh', 'Mật ong', 'Cam sành']) products.push(await addProduct(meeting.t, name))
  const draft = await draftSession()
  const decided = await decidedSession()
  const { sessionId: scoring } = await startSession(meeting, products.slice(2))
  sessions = { draft, scoring, decided }
  await app.page.reload()
}, 120_000)
afterAll(async () => {
  await app?.close()
})

/** What keeps somebody from going on: no heading, nothing said, nothing to press, or words of the program. */
async function deadEnds(places: readonly string[]): Promise<string[]> {
  const { page } = app
  const faults: string[] = []
  for (const place of places) {
    await page.goto(`${page.url().split('#')[0]}#${place}`)
    await page
      .locator('h1')
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => faults.push(`${place}: no heading`))
    const seen = await page.evaluate(() => {
      const main = document.querySelector('main')
      if (!main) return ['no main part']
      const ways = [...main.querySelectorAll('a, button:enabled, input:enabled')].filter(way =>
        way.checkVisibility(),
      )
      const words = main.textContent ?? ''
      const raw =
        /\{\{|undefined|NaN|\[object|\b(?:errors|frame|session|ballot|tally|sheet|room|roles|domain)\.[a-z]/i
      return [
        ...(ways.length === 0 ? ['no way on'] : []),
        ...(words.trim().split(/\s+/).length < 4 ? ['says nothing'] : []),
        ...(raw.test(words) ? [`words of the program: ${raw.exec(words)}`] : []),
      ]
    })
    faults.push(...seen.map(fault => `${place}: ${fault}`))
  }
  return faults
}

const sessionPages = (id: string, productId: string): string[] =>
  [
    ...['', '/products', '/attendance', '/room', '/ballots', '/sheets', '/tally', '/minutes', '/papers'],
    ...[`/ballots/${productId}`, `/tally/${productId}`, `/sheets/${productId}/${meeting.members[0]}`],
    ...['/facts/minutes', '/texts/submission'],
  ].map(page => `/sessions/${id}${page}`)

const unknown = () => [
  ...sessionPages('khong-co', 'khong-co').slice(0, 9),
  ...['ballots', 'tally'].map(page => `/sessions/${sessions.scoring}/${page}/khong-co`),
  `/sessions/${sessions.scoring}/sheets/khong-co/khong-co`,
  `/sessions/${sessions.scoring}/facts/khong-co`,
  `/sessions/${sessions.scoring}/texts/khong-co`,
  ...['/papers/khong-co', '/papers/khong-co/signing', '/rubrics/khong-co/1', '/rubrics/26-2026/99'],
  ...['/rubrics/26-2026/99/compare', '/rubrics/import/khong-co', '/practice/khong-co', '/texts/khong-co'],
  ...['/facts/khong-co', '/khong-co'],
]

const general = [
  ...['/sessions', '/products', '/producers', '/council', '/council/wording', '/regulation', '/follow'],
  ...[
    '/register',
    '/papers',
    '/rubrics',
    '/rubrics/import',
    '/settings',
    '/settings/seats',
    '/settings/trail',
  ],
  ...['/settings/backups', '/settings/verification', '/settings/signatures', '/practice', '/projector'],
]

const allSessions = () =>
  Object.values(sessions).flatMap((id, index) => sessionPages(id, products[[0, 2, 1][index] ?? 0] ?? ''))

test.each([
  { who: 'the secretary', seat: () => meeting.secretary },
  { who: 'a member', seat: () => meeting.members[0] },
  { who: 'an observer', seat: () => observer },
])('in sessions of every state $who finds a way on', async ({ seat }) => {
  await sit(seat())
  await app.page.reload()
  expect(await deadEnds([...allSessions(), ...general])).toEqual([])
})

test('an address that leads nowhere says so and leads back', async () => {
  await sit(meeting.secretary)
  await app.page.reload()
  expect(await deadEnds(unknown())).toEqual([])
})

test('a tally that is still sealed says so and leads to the list where it is opened', async () => {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#/sessions/${sessions.scoring}/tally/${products[2]}`)
  await page.getByRole('heading', { name: 'Chưa mở được trang này' }).waitFor()
  await page.getByRole('link', { name: 'Đến bảng tổng hợp' }).click()
  await page.getByRole('heading', { name: 'Tổng hợp kết quả' }).waitFor()
})

test('without a seat every address leads to the seats, without a file to the start', async () => {
  await door()('seat.leave', {})
  await app.page.reload()
  expect(await deadEnds([...allSessions().slice(0, 14), ...general])).toEqual([])
  await door()('workspace.close', {})
  await app.page.reload()
  expect(await deadEnds([...allSessions().slice(0, 14), ...general])).toEqual([])
})

test('nothing broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
