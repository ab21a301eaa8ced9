import type { Page } from 'playwright-core'
import { press } from './screen.ts'

export type Person = { readonly name: string; readonly pin: string }

/** Chooses the name on the seat screen, wherever the app is. */
async function chooseSeat(page: Page, name: string): Promise<void> {
  const toSeat = page.getByRole('link', { name: 'Vào ghế' })
  if ((await toSeat.count()) > 0) await toSeat.click()
  await page.getByRole('heading', { name: 'Ai ngồi vào máy?' }).waitFor()
  await page.getByRole('button', { name }).click()
}

const seated = (page: Page) => page.getByRole('button', { name: 'Rời ghế' }).waitFor()

/** Sits down for the first time and sets the PIN. */
export async function enrol(page: Page, { name, pin }: Person): Promise<void> {
  await chooseSeat(page, name)
  await page.getByLabel('Mã PIN mới').fill(pin)
  await page.getByLabel('Nhập lại lần nữa').fill(pin)
  await press(page, 'Đặt mã và ngồi vào ghế')
  await seated(page)
}

/** Sits down with the PIN set before. */
export async function sit(page: Page, { name, pin }: Person): Promise<void> {
  await chooseSeat(page, name)
  await page.getByLabel('Mã PIN hoặc câu bí mật').fill(pin)
  await page.keyboard.press('Enter')
  await seated(page)
}

export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Ai ngồi vào máy?' }).waitFor()
}
