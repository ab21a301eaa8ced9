import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '#electron/browser.ts'
import { quietFlags } from '../e2e/window.ts'
import type { Bench, Row } from './bench.ts'
import { benchPin, type LargeMeeting, makeLargeMeeting, size } from './large-meeting.ts'

export const name: Bench['name'] = `Screens of a session with ${size.products} products and ${size.members} members, in the browser`

/** An address that leads nowhere: its screen shows nothing that another is looked for by. */
const nowhere = '/nowhere'

/**
 * From the change of address to the first frame that shows what the screen is for, ms, measured inside the page. The page is loaded
 * anew before, so that no answer is remembered from an earlier visit.
 */
async function openScreen(page: Page, address: string, shown: string, from = nowhere): Promise<number> {
  await page.evaluate(hash => {
    location.hash = hash
  }, `#${from}`)
  await page.reload()
  await page.waitForSelector('h1')
  await page.waitForTimeout(150)
  return page.evaluate(
    async ([hash, selector]) => {
      const start = performance.now()
      location.hash = hash
      while (!document.querySelector(selector)) {
        if (performance.now() - start > 5000) throw new Error(`${hash} never showed ${selector}`)
        await new Promise(requestAnimationFrame)
      }
      await new Promise(requestAnimationFrame)
      return performance.now() - start
    },
    [`#${address}`, shown] as const,
  )
}

/** From the key to the frame that shows the choice, ms, measured inside the page. */
async function pressDigit(page: Page, digit: string): Promise<number> {
  return page.evaluate(async key => {
    const wanted = () =>
      document.querySelectorAll('[role=radio]')[Number(key) - 1]?.getAttribute('aria-checked') === 'true'
    const start = performance.now()
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: `Digit${key}`, bubbles: true, cancelable: true }),
    )
    while (!wanted()) {
      if (performance.now() - start > 5000) throw new Error(`The choice ${key} never showed`)
      await new Promise(requestAnimationFrame)
    }
    return performance.now() - start
  }, digit)
}

type Shown = readonly [label: string, address: string, shown: string]

/** Every screen that the keeper of a session opens, and what it is there to show. */
function keeperScreens(session: string, opened: string, sealed: string, scorer: string): Shown[] {
  return [
    ['sessions', '/sessions', 'main table'],
    ['session', session, 'main dl'],
    ['run-list', `${session}/products`, 'main table tbody tr'],
    ['attendance', `${session}/attendance`, 'main table tbody tr'],
    ['room', `${session}/room`, 'main nav ol button'],
    ['paper sheets', `${session}/sheets`, 'main table tbody tr'],
    ['paper sheet of a member', `${session}/sheets/${sealed}/${scorer}`, 'main input'],
    ['tally', `${session}/tally`, 'main table tbody tr'],
    ['tally of a product', `${session}/tally/${opened}`, 'main table tbody tr'],
    ['minutes', `${session}/minutes`, 'main textarea, main [contenteditable], main [role=textbox]'],
    ['papers', `${session}/papers`, 'main table, main li'],
    [
      'facts of a session',
      `${session}/facts/minutes`,
      'main form button, main [contenteditable], main [role=textbox]',
    ],
    ['products', '/products', 'main table tbody tr'],
    ['producers', '/producers', 'main table tbody tr'],
    ['council', '/council', 'main table tbody tr'],
    ['wording', '/council/wording', 'main form input'],
    ['regulation', '/regulation', 'main form input'],
    ['rubrics', '/rubrics', 'main li a, main table a'],
    ['a set of criteria', '/rubrics/26-2026/1', 'main table'],
    ['two sets compared', '/rubrics/26-2026/1/compare', 'main table'],
    ['importing an annex', '/rubrics/import', 'main button'],
    ['follow-up', '/follow', 'main nav a[aria-current=page]'],
    ['papers of the council', '/papers', 'main section button, main section a'],
    ['register', '/register', 'main table, main button'],
    ['seats', '/settings/seats', 'main table tbody tr'],
    ['audit trail', '/settings/trail', 'main table tbody tr'],
    ['copies', '/settings/backups', 'main button'],
    ['verification', '/settings/verification', 'main input, main button'],
    ['signatures', '/settings/signatures', 'main input, main button'],
    ['practice', '/practice', 'main li a'],
    ['projector with results', '/projector', 'main table tbody tr'],
  ]
}

/** A screen that never shows what it is for has missed its limit; the others are still measured. */
async function measured(page: Page, [label, address, shown]: Shown, from?: string): Promise<Row> {
  const samples: number[] = []
  try {
    for (let index = 0; index < 5; index++) samples.push(await openScreen(page, address, shown, from))
  } catch (error) {
    console.error(`${label}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    console.error((await page.textContent('main'))?.slice(0, 300))
    return { label: `${label} (never shown)`, samples: [Number.POSITIVE_INFINITY], limit: 200 }
  }
  return { label, samples, limit: 200 }
}

/** Digits pressed at the pace of somebody in a hurry, each until it shows. */
async function choicesOn(page: Page, ballot: string): Promise<Row> {
  await openScreen(page, ballot, '[role=radio]')
  const samples: number[] = []
  for (let index = 0; index < 100; index++) {
    samples.push(await pressDigit(page, index % 2 === 0 ? '1' : '2'))
    await page.waitForTimeout(20)
  }
  return { label: 'a choice on screen', samples, limit: 50, limitAt: 'p95' }
}

/** The whole page loaded anew, which promises nothing, and the first screen, shown when the council's file is closed. */
async function startScreens(page: Page, meeting: LargeMeeting): Promise<Row[]> {
  const address = `${page.url().split('#')[0]}#/sessions`
  const loads: number[] = []
  for (let index = 0; index < 5; index++) {
    await page.goto('about:blank')
    const begun = performance.now()
    await page.goto(address)
    await page.waitForSelector('main table')
    loads.push(performance.now() - begun)
  }
  await meeting.call('workspace.close', {})
  await page.reload()
  await page.waitForSelector('main form input')
  const start = await measured(page, ['start', '/', 'main form input'], '/practice')
  return [start, { label: 'the page loaded anew', samples: loads }]
}

export const run: Bench['run'] = async () => {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('No browser: install Chromium, or name one in CHAM_SAO_BROWSER')
  const meeting = await makeLargeMeeting()
  const browser = await chromium.launch({ executablePath, args: [...quietFlags] })
  const rows: Row[] = []
  try {
    const { call, sessionId, productIds, memberIds } = meeting
    const session = `/sessions/${sessionId}`
    const [opened = '', sealed = ''] = [productIds[0], productIds[size.sealedProducts]]
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await call('seat.take', { memberId: memberIds[2] ?? '', secret: benchPin })
    await page.goto(meeting.host.address)
    await page.waitForSelector('main h1')
    rows.push(await choicesOn(page, `${session}/ballots/${sealed}`))
    rows.push(await measured(page, ['ballot', `${session}/ballots/${sealed}`, '[role=radio]']))
    rows.push(await measured(page, ['sealed ballot', `${session}/ballots/${opened}`, 'main table']))
    rows.push(await measured(page, ['my ballots', `${session}/ballots`, 'main table tbody tr']))
    await call('seat.take', { memberId: meeting.secretaryId, secret: benchPin })
    await call('room.project', { sessionId, projected: true, results: true })
    await page.reload()
    await page.waitForSelector('main h1')
    for (const screen of keeperScreens(session, opened, sealed, memberIds[3] ?? ''))
      rows.push(await measured(page, screen))
    rows.push(...(await startScreens(page, meeting)))
  } finally {
    await browser.close()
    await meeting.close()
  }
  return rows
}
