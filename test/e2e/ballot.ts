import type { Page } from 'playwright-core'

/** Answers every criterion of the open ballot with the given card, then seals it. */
async function scoreOne(page: Page, digit: string): Promise<void> {
  const review = page.getByRole('button', { name: 'Niêm phong phiếu' })
  for (let criterion = 0; criterion < 60; criterion += 1) {
    if ((await review.count()) > 0) break
    await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
  }
  await review.click()
  await page.getByText('Đã niêm phong phiếu').waitFor()
}

/** Scores every open product of the list of own ballots. */
export async function scoreAll(page: Page, products: number, digit = '2'): Promise<void> {
  for (let product = 0; product < products; product += 1) {
    await page.getByRole('link', { name: 'Bắt đầu chấm' }).first().click()
    await scoreOne(page, digit)
    await page.getByRole('link', { name: 'Danh sách phiếu của tôi' }).first().click()
  }
}
