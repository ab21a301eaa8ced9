import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { follow, look, picture } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
beforeAll(async () => {
  app = await openApp()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'practice-failed')
})
afterAll(async () => {
  await app?.close()
})

test('the practice room is open to anybody, before there is a council file', async () => {
  const { page } = app
  await follow(page, 'Luyện chấm')
  await page.getByRole('heading', { name: 'Phòng luyện chấm' }).waitFor()
  await look(page, 'practice-list')
  await page.getByRole('link', { name: 'Chấm thử' }).last().click()
  await page.getByText('18,4 tấn búp tươi').waitFor()
  await look(page, 'practice-desk')
})

test('a trainee scores by keyboard and sees beside each criterion why the reference differs', async () => {
  const { page } = app
  const result = page.getByRole('heading', { name: /^So với phiếu mẫu/ })
  for (let criterion = 0; criterion < 40 && (await result.count()) === 0; criterion += 1) {
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
  }
  await result.waitFor()
  await page.getByText('VietGAP là tiêu chuẩn quốc gia.').waitFor()
  await page.getByText('Điểm phiếu mẫu').waitFor()
  await look(page, 'practice-result')
})

test('the sheet is still there after a look elsewhere, and can be thrown away', async () => {
  const { page } = app
  await page.getByRole('link', { name: 'Các bài luyện' }).click()
  await page.getByRole('link', { name: 'Chấm thử' }).last().click()
  await page.getByText('Đã chấm đủ').waitFor()
  await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
  await page.getByRole('button', { name: 'Chấm lại từ đầu' }).click()
  await page.getByText('Chưa chấm tiêu chí nào').waitFor()
})

test('nothing of it makes a council file', async () => {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#/`)
  await page.getByLabel('Tên hồ sơ').waitFor()
  expect(await page.getByRole('button', { name: /\.chamsao/ }).count()).toBe(0)
  expect(app.faults).toEqual([])
})
