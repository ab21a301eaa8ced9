import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { axeBreaches } from './axe.ts'

const pictures = process.env.CHAM_SAO_PICTURES

/**
 * Looks at a screen as a careful reader would: nothing sticks out, nothing breaks WCAG 2.2 AA; and leaves a picture in both sizes
 * when CHAM_SAO_PICTURES names a folder to put them in.
 */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect(await scrollsSideways(page), `${name} scrolls sideways`).toBe(false)
  expect(await axeBreaches(page), `${name} breaks WCAG 2.2 AA`).toEqual([])
}

export async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150)
    await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`) })
  }
}

/** The side panel that is open, or the whole page. */
const area = async (page: Page): Promise<Page | Locator> => {
  const panel = page.getByRole('dialog')
  return (await panel.count()) > 0 ? panel : page
}

/** Fills text fields by their labels and leaves each with Tab, as one types. */
export async function fill(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  const where = await area(page)
  for (const [label, text] of Object.entries(texts)) {
    const field = where.getByLabel(label).first()
    await field.fill(text)
    await field.press('Tab')
  }
}

/** Chooses in a list by its label, typing to search where the list allows it. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const where = await area(page)
  await where.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

export async function press(page: Page, button: string): Promise<void> {
  const where = await area(page)
  await where.getByRole('button', { name: button, exact: true }).click()
}

export async function follow(page: Page, link: string): Promise<void> {
  await page.getByRole('link', { name: link }).first().click()
}

/** The side panel has gone: what was in it is saved. */
export async function panelGone(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Whether anything sticks out to the right of the window. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.documentElement
    const cut = [...document.querySelectorAll('button, a, input')].some(
      control => control.getBoundingClientRect().right > innerWidth + 1,
    )
    return cut || main.scrollWidth > main.clientWidth + 1
  })
}

/** Calls that the page still waits for. */
const waiting = new WeakMap<Page, { calls: number }>()

/** Counts the page's calls from now on, so that `settled` knows when the last is answered. */
function watchCalls(page: Page): { calls: number } {
  const known = waiting.get(page)
  if (known) return known
  const count = { calls: 0 }
  waiting.set(page, count)
  const isCall = (address: string) => address.includes('/call/')
  const ended = (request: Request) => {
    if (isCall(request.url())) count.calls = Math.max(0, count.calls - 1)
  }
  page.on('request', request => {
    if (isCall(request.url())) count.calls++
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return count
}

/** Drawn with every answer it asked for. Electron's calls cannot be counted: there it gets a moment. */
export async function settled(page: Page): Promise<void> {
  const count = watchCalls(page)
  const least = page.url().startsWith('http') ? 2 : 6
  for (let quiet = 0, turn = 0; quiet < least && turn < 100; turn += 1) {
    await page.evaluate(() => new Promise(resolve => setTimeout(() => requestAnimationFrame(resolve), 20)))
    quiet = count.calls === 0 ? quiet + 1 : 0
  }
}

/** Goes to an address of the app and waits for its heading and its answers. */
export async function openAt(page: Page, place: string): Promise<void> {
  watchCalls(page)
  await page.goto(`${page.url().split('#')[0]}#/elsewhere-first`)
  await page.goto(`${page.url().split('#')[0]}#${place}`)
  await settled(page)
  const heading = page.locator('h1, main h2').filter({ visible: true }).first()
  await heading.waitFor().catch(() => {
    throw new Error(`${place} shows no heading`)
  })
}
