import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '#electron/browser.ts'
import { quietFlags } from '../e2e/window.ts'
import type { Bench, Row } from './bench.ts'
import { benchPin, makeLargeMeeting, size } from './large-meeting.ts'

export const name: Bench['name'] = `Screens of a session with ${size.products} products and ${size.members} members, in the browser`

/** From the change of address to the first frame that shows what the screen is for, ms, measured inside the page. */
async function openScreen(page: Page, address: string, shown: string): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.waitForSelector('main h1')
  await page.waitForTimeout(50)
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

export const run: Bench['run'] = async () => {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('No browser: install Chromium, or name one in CHAM_SAO_BROWSER')
  const meeting = await makeLargeMeeting()
  const browser = await chromium.launch({ executablePath, args: [...quietFlags] })
  const rows: Row[] = []
  try {
    const { call, sessionId, productIds, memberIds } = meeting
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await call('seat.take', { memberId: memberIds[2] ?? '', secret: benchPin })
    await page.goto(meeting.host.address)
    await page.waitForSelector('main h1')
    const ballot = `/sessions/${sessionId}/ballots/${productIds[size.sealedProducts]}`
    await openScreen(page, ballot, '[role=radio]')
    const choices: number[] = []
    for (let index = 0; index < 100; index++) {
      choices.push(await pressDigit(page, index % 2 === 0 ? '1' : '2'))
      await page.waitForTimeout(20)
    }
    rows.push({ label: 'a choice on screen', samples: choices, limit: 50, limitAt: 'p95' })
    const screen = async (label: string, address: string, shown: string) => {
      const samples: number[] = []
      for (let index = 0; index < 7; index++) samples.push(await openScreen(page, address, shown))
      rows.push({ label, samples, limit: 200 })
    }
    await screen('ballot', ballot, '[role=radio]')
    await screen('my ballots', `/sessions/${sessionId}/ballots`, 'main table, main li')
    await call('seat.take', { memberId: meeting.secretaryId, secret: benchPin })
    await page.reload()
    await page.waitForSelector('main h1')
    await screen('sessions', '/sessions', 'main table')
    await screen('session', `/sessions/${sessionId}`, 'main dl')
    await screen('run-list', `/sessions/${sessionId}/products`, 'main table')
    await screen('tally', `/sessions/${sessionId}/tally`, 'main table')
    await screen('tally of a product', `/sessions/${sessionId}/tally/${productIds[0]}`, 'main table')
    await screen(
      'minutes',
      `/sessions/${sessionId}/minutes`,
      'main textarea, main [contenteditable], main [role=textbox]',
    )
    await screen('products', '/products', 'main table')
    await screen('council', '/council', 'main table')
    await screen('audit trail', '/settings/trail', 'main table')
  } finally {
    await browser.close()
    await meeting.close()
  }
  return rows
}
