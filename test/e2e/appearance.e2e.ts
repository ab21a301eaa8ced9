import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, follow, look, press } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
beforeAll(async () => {
  app = await openApp()
  await fill(app.page, { 'Tên hồ sơ': 'Hội đồng thử hiển thị' })
  await press(app.page, 'Lập hồ sơ')
  await app.page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
})
afterAll(async () => {
  await app?.close()
})

/** Chooses on the settings screen, in whatever language it is. */
async function set(choice: string): Promise<void> {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#/settings`)
  await page.getByRole('radiogroup').getByText(choice, { exact: true }).click()
}

const places = ['sessions', 'council', 'regulation', 'products', 'producers', 'settings']

async function lookEverywhere(name: string): Promise<void> {
  const { page } = app
  for (const place of places) {
    await page.goto(`${page.url().split('#')[0]}#/${place}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, `${name}-${place}`)
  }
}

test('every screen can be read as it comes', () => lookEverywhere('normal'))

test('a session is made by keyboard alone', async () => {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#/sessions`)
  const make = page.getByRole('button', { name: 'Lập phiên họp' })
  await make.waitFor()
  for (
    let tabs = 0;
    tabs < 30 && !(await make.evaluate(node => node === document.activeElement));
    tabs += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Tên phiên họp')
  await name.waitFor()
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  await page.keyboard.type('Họp thử bằng bàn phím')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Họp thử bằng bàn phím' }).waitFor()
})

test('large type and high contrast fit on a small laptop', async () => {
  await set('Lớn')
  await set('Cao')
  await lookEverywhere('large')
  const size = await app.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(size).toBe('20px')
})

test('the dark theme keeps its contrast', async () => {
  await set('Tối')
  await lookEverywhere('dark')
})

test('English has every sentence, and the choice is kept', async () => {
  await set('English')
  await app.page.reload()
  await app.page.getByRole('heading', { name: 'Settings' }).waitFor()
  await lookEverywhere('english')
  await follow(app.page, 'Council')
  expect(await app.page.locator('html').getAttribute('lang')).toBe('en')
})

test('nothing broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
