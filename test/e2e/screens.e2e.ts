import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallOutput } from '#shared/contract.ts'
import { axeBreaches } from './axe.ts'
import { doorOf } from './page-door.ts'
import { scrollsSideways } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const themes = ['Sáng', 'Tối'] as const

type SeatChoice = CallOutput<'seat.list'>[number]

let app: AppWindow
let scored: string
let scoring: string
let seats: readonly SeatChoice[]
let productIds: readonly string[]

const door = () => doorOf(app.page)
const secret = '407193'

/** Sits one of this role down, as on a machine that is passed on. */
async function sit(role: SeatChoice['role']): Promise<void> {
  await door()('seat.leave', {})
  const memberId = seats.find(seat => seat.role === role)?.memberId ?? ''
  await door()('seat.take', { memberId, secret })
}

/** The scored sample, and a second session of the same council that is still scoring. */
beforeAll(async () => {
  app = await openApp()
  await door()('workspace.createSample', { stage: 'scored' })
  seats = await door()('seat.list', {})
  await sit('secretary')
  const [sample] = await door()('session.list', {})
  scored = sample?.id ?? ''
  const { list, attendance } = await door()('session.load', { sessionId: scored })
  productIds = list.map(line => line.product.id)
  const session = await door()('session.create', {
    ...{ title: 'Phiên họp đợt 2', year: 2026, batch: 2, place: 'Hội trường', heldOn: '2026-06-25' },
    ...{ startMinute: 480, endedOn: null, endMinute: null },
  })
  scoring = session.id
  await door()('session.addProducts', { sessionId: scoring, productIds: productIds.slice(0, 2) })
  await door()('session.attend', { sessionId: scoring, attendance: [...attendance] })
  await door()('session.move', { sessionId: scoring, move: 'convene' })
  await door()('session.move', { sessionId: scoring, move: 'startScoring' })
  const opener = (role: SeatChoice['role']) => seats.find(seat => seat.role === role)?.memberId ?? ''
  const approvals = [opener('chair'), opener('secretary')].map(memberId => ({ memberId, secret }))
  const first = productIds.slice(0, 1)
  await door()('tally.open', { sessionId: scored, productIds: first, approvals, missingReason: '' })
  await door()('room.project', { sessionId: scored, projected: true, results: true })
  await app.page.reload()
}, 120_000)
afterAll(async () => {
  await app?.close()
})

async function open(page: Page, place: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${place}`)
  // Drawn, and the first answers of its calls too.
  await page.waitForTimeout(120)
  const heading = page.locator('h1, main h2').filter({ visible: true }).first()
  await heading.waitFor().catch(() => {
    throw new Error(`${place} shows no heading`)
  })
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await open(page, '/settings')
  await page.getByRole('radiogroup').getByText(theme, { exact: true }).click()
}

/** What is wrong with these screens in both themes and sizes; the contrast of each theme is read in one size. */
async function faultsOf(places: readonly string[]): Promise<string[]> {
  const { page } = app
  const faults: string[] = []
  for (const [index, theme] of themes.entries()) {
    await setTheme(page, theme)
    for (const place of places) {
      await open(page, place)

      for (const size of sizes) {
        await page.setViewportSize(size)
        const named = (fault: string) => `${place} ${theme} ${size.width}: ${fault}`
        if (await scrollsSideways(page)) faults.push(named('scrolls sideways'))
        if (size === sizes[index]) faults.push(...(await axeBreaches(page)).map(named))
      }
    }
  }
  return faults
}

const everywhere = [
  ...['sessions', 'products', 'producers', 'council', 'regulation', 'rubrics', 'rubrics/import'],
  ...['rubrics/26-2026/1', 'rubrics/26-2026/1/compare', 'follow', 'settings', 'settings/seats'],
  ...['settings/trail', 'settings/backups', 'practice', 'projector', 'nowhere'],
].map(place => `/${place}`)

test('screens of the council', async () => {
  expect(await faultsOf(everywhere)).toEqual([])
})

test('screens of a session that is scored, to its keeper', async () => {
  const pages = ['/tally', '/products', '/attendance', '/minutes', '/papers', '/room', '/sheets', '']
  const tally = `/tally/${productIds[0]}`
  expect(await faultsOf([tally, ...pages].map(page => `/sessions/${scored}${page}`))).toEqual([])
})

test('screens of a session that is scoring, to its keeper', async () => {
  const scorer = seats.find(seat => seat.role === 'member')?.memberId ?? ''
  const pages = ['', '/room', '/sheets', `/sheets/${productIds[0]}/${scorer}`, '/tally']
  expect(await faultsOf(pages.map(page => `/sessions/${scoring}${page}`))).toEqual([])
})

test('ballots and practice, to a member', async () => {
  await sit('member')
  await app.page.reload()
  const ballots = `/sessions/${scoring}/ballots`
  const sealed = `/sessions/${scored}/ballots/${productIds[0]}`
  const [task] = await door()('practice.list', {})
  const places = [ballots, `${ballots}/${productIds[0]}`, sealed, `/practice/${task?.id ?? ''}`]
  expect(await faultsOf(places)).toEqual([])
})

test('nothing broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
