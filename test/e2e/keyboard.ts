import type { Page } from 'playwright-core'

/** The words of whatever has the focus: its label, its text, or its tooltip. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : ''
    return [element.getAttribute('aria-label'), label, element.textContent, element.title]
      .filter(Boolean)
      .join(' ')
  })
}

/** Presses Tab until the focus is on something with these words; that it gets there is part of the test. */
export async function tabTo(page: Page, words: string | RegExp, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    const name = await focused(page)
    if (typeof words === 'string' ? name.includes(words) : words.test(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not reach ${words}`)
}

/** To the words by Tab, then Enter. */
export async function go(page: Page, words: string | RegExp): Promise<void> {
  await tabTo(page, words)
  await page.keyboard.press('Enter')
}

/** Waits until the focus has come to something with these words by itself. */
export async function focusOn(page: Page, words: RegExp, ms = 10_000): Promise<void> {
  const until = Date.now() + ms
  while (!words.test(await focused(page))) {
    if (Date.now() > until) throw new Error(`The focus did not come to ${words}: ${await focused(page)}`)
    await page.waitForTimeout(20)
  }
}
