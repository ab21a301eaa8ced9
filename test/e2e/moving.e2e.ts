import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, look, openAt, press } from './screen.ts'
import { sit } from './seat.ts'
import { type AppWindow, openApp } from './window.ts'

const pin = '407193'
const secretary = 'Lê Thu Hà'
const fileName = 'Hoi-dong-mau.chamsao'
let stick: string
let code: string
let app: AppWindow

beforeAll(async () => {
  stick = mkdtempSync(path.join(tmpdir(), 'cham-sao-stick-'))
  app = await openApp({ cheapPins: true })
})
afterAll(async () => {
  await app?.close()
  rmSync(stick, { recursive: true, force: true })
})

/** Whoever of the sample keeps the records. */
const sitDown = () => sit(app.page, { name: secretary, pin })

test('the old machine prints a moving code once', { timeout: 60_000 }, async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu đã chấm xong' }).click()
  await page.getByText(pin).waitFor({ timeout: 40_000 })
  await sitDown()
  await openAt(page, '/settings/backups')
  await page.getByText('Hồ sơ chưa có mã chuyển máy').waitFor()
  await press(page, 'Tạo mã')
  const sheet = page.getByTestId('moving-code')
  await look(page, 'moving-code')
  code = /([0-9A-Z]{5} ){13}[0-9A-Z]{5}/.exec((await sheet.textContent()) ?? '')?.[0] ?? ''
  expect(code).toHaveLength(83)
  await page.getByLabel('Đã in hoặc chép lại và cất giữ').check()
  await press(page, 'Xong')
  await page.getByText('Mã đang dùng được tạo lúc').waitFor()
  await openAt(page, '/settings')
  await press(page, 'Đóng hồ sơ')
  await page.getByText('Khôi phục từ bản sao lưu').waitFor()
  copyFileSync(path.join(app.dataFolder, fileName), path.join(stick, fileName))
  expect(app.faults).toEqual([])
})

test('a new machine asks for it, refuses a mistyped one by its group, and then takes the old PINs', {
  timeout: 60_000,
}, async () => {
  await app.close()
  app = await openApp({ cheapPins: true })
  const { page } = app
  copyFileSync(path.join(stick, fileName), path.join(app.dataFolder, fileName))
  await page.reload()
  await page.getByRole('button', { name: /Hoi-dong-mau/ }).click()
  await page.getByText('Hồ sơ này được lập trên máy khác').waitFor()
  await look(page, 'move-here')
  await fill(page, { 'Mã chuyển máy': code.replace(/.$/, last => (last === '0' ? '1' : '0')) })
  await press(page, 'Dùng trên máy này')
  await page.getByText('Nhóm thứ 14').waitFor()
  await fill(page, { 'Mã chuyển máy': code.toLowerCase() })
  await press(page, 'Dùng trên máy này')
  await sitDown()
  await openAt(page, '/settings/trail')
  await page.getByText('Chuyển hồ sơ sang máy này').waitFor()
  expect(app.faults).toEqual([])
})
