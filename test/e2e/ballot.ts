import type { Page } from 'playwright-core'

/** Answers every criterion of the open ballot with the best of the given cards that it has, then seals it. */
async function scoreOne(page: Page, digits: string): Promise<void> {
  const review = page.getByRole('button', { name: 'Niêm phong phiếu' })
  for (let criterion = 0; criterion < 60; criterion += 1) {
    if ((await review.count()) > 0) break
    for (const digit of digits) await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
  }
  await review.click()
  await page.getByText('Đã niêm phong phiếu').waitFor()
}

/** Scores the open products of the list of own ballots, each up to its own card. */
export async function scoreAll(page: Page, digits: readonly string[]): Promise<void> {
  for (const best of digits) {
    await page.getByRole('link', { name: 'Bắt đầu chấm' }).first().click()
    await scoreOne(page, best)
    await page.getByRole('link', { name: 'Danh sách phiếu của tôi' }).first().click()
  }
}
