import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pin } from '../electron/application.ts'
import { addProduct, foundCouncil, openTogether, scoreAndSeal, startSession } from '../electron/meeting.ts'
import { type Council, makeCouncil, meetingNames } from '../electron/signing/support/council.ts'
import { drawPicture, drawStrokes } from '../electron/signing/support/handwriting.ts'
import { makeKeyFile } from '../electron/signing/support/key-file.ts'
import { doorOf } from './page-door.ts'
import { follow, look, panelGone, picture, press } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
let council: Council
let sessionId: string
let folder: string

beforeAll(async () => {
  app = await openApp()
  council = await makeCouncil(meetingNames)
  folder = path.dirname(app.saveFolder)
  writeFileSync(path.join(folder, 'chu-tich.p12'), makeKeyFile(council.chair, 'mật khẩu'))
  writeFileSync(path.join(folder, 'goc.pem'), council.authority.pem)
  writeFileSync(path.join(folder, 'bien-ban-quet.png'), drawPicture(drawStrokes(1)))
  sessionId = await concludedSession(app.page)
}, 120_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'failed')
})
afterAll(async () => {
  await app?.close()
})

async function concludedSession(page: Page): Promise<string> {
  const t = { get: doorOf(page) }
  const meeting = await foundCouncil(t)
  const productId = await addProduct(t, 'Chè xanh Tân Lộc')
  const started = await startSession(meeting, [productId])
  const where = { sessionId: started.sessionId, productId }
  for (const memberId of meeting.scorers) await scoreAndSeal(meeting, where, memberId)
  await openTogether(meeting, started.sessionId, [productId])
  await t.get('finding.save', { ...where, inFavour: 4, against: 0, other: 0, remark: '' })
  for (const move of ['finishScoring', 'conclude'] as const)
    await t.get('session.move', { sessionId: started.sessionId, move })
  return started.sessionId
}

async function open(place: string): Promise<void> {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Draws over the field as a hand does. */
async function sign(page: Page): Promise<void> {
  const field = await page.getByRole('img', { name: 'Khung ký tay' }).boundingBox()
  if (!field) throw new Error('no field')
  const { x, y, width, height } = field
  for (const [from, to] of [
    [0.25, 0.6],
    [0.4, 0.75],
  ] as const) {
    await page.mouse.move(x + width * from, y + height * 0.55)
    await page.mouse.down()
    for (let step = 0; step <= 24; step += 1) {
      const at = from + ((to - from) * step) / 24
      await page.mouse.move(x + width * at, y + height * (0.5 + 0.25 * Math.sin(step * 0.9)), { steps: 2 })
      await page.waitForTimeout(8)
    }
    await page.mouse.up()
  }
}

const chooseFile = (page: Page, name: string) =>
  page.locator('input[type=file]').last().setInputFiles(path.join(folder, name))

test('a tally is signed by hand on the screen, with the PIN of whoever signs', async () => {
  const { page } = app
  await page.reload()
  await open(`/sessions/${sessionId}/papers`)
  await page.getByRole('checkbox', { name: 'Phiếu đánh giá' }).first().uncheck()
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).click()
  await page.getByText(/Đã tạo \d+ tệp/).waitFor()
  await page.getByRole('button', { name: /^Từng sản phẩm của Phiếu tổng hợp/ }).click()
  await page.getByText('Chưa ký').first().waitFor()
  await look(page, '40-papers-unsigned')
  await page.getByRole('link', { name: /^Ký .*PhieuTongHop/ }).click()
  await page.getByRole('heading', { name: 'Người ký' }).waitFor()
  await look(page, '41-paper')
  await press(page, 'Trần Quốc Khánh ký tay')
  const confirm = page.getByRole('button', { name: 'Ký văn bản này' })
  expect(await confirm.isDisabled()).toBe(true)
  await sign(page)
  await page.getByLabel('Mã PIN của người ký').fill('111222')
  await confirm.click()
  await page.getByText('Mã PIN không đúng. Hãy nhập lại.').waitFor()
  await look(page, '42-handwriting')
  await page.getByLabel('Mã PIN của người ký').fill(pin)
  await confirm.click()
  await panelGone(page)
  await page.getByText('Đã ký tay trên màn hình').first().waitFor()
  await look(page, '43-signed-by-hand')
})

test('then digitally with a certificate file, as the last act', async () => {
  const { page } = app
  await press(page, 'Trần Quốc Khánh ký số')
  await chooseFile(page, 'chu-tich.p12')
  await page.getByLabel('Mật khẩu của tệp').fill('sai')
  await page.getByRole('button', { name: 'Ký số văn bản này' }).click()
  await page.getByText('Sai mật khẩu của tệp chứng thư').waitFor()
  await look(page, '44-certificate')
  await page.getByLabel('Mật khẩu của tệp').fill('mật khẩu')
  await page.getByRole('button', { name: 'Ký số văn bản này' }).click()
  await panelGone(page)
  await page.getByText('Chứng thư: Trần Quốc Khánh').waitFor()
  expect(await page.getByRole('button', { name: 'Lê Thu Hà ký tay' }).count()).toBe(0)
  await press(page, 'Lê Thu Hà ký số')
  await chooseFile(page, 'chu-tich.p12')
  await page.getByLabel('Mật khẩu của tệp').fill('mật khẩu')
  await page.getByRole('button', { name: 'Ký số văn bản này' }).click()
  await page.getByText('Chứng thư này là của Trần Quốc Khánh, không phải của Lê Thu Hà').waitFor()
  await page.getByLabel('Lý do dùng chứng thư của Trần Quốc Khánh').fill('Thẻ của bà Hà đang cấp lại')
  await look(page, '45-other-certificate')
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  await panelGone(page)
  await look(page, '45-signed-digitally')
  await page.getByRole('button', { name: /^Lưu ra… / }).click()
  await page.getByText(/Đã lưu: /).waitFor()
})

test('another paper is signed on paper and its scan attached', async () => {
  const { page } = app
  await follow(page, 'Về danh sách văn bản')
  await page.getByRole('link', { name: /^Ký .*TongHopKetQua/ }).click()
  await press(page, 'Đính kèm bản quét')
  await chooseFile(page, 'bien-ban-quet.png')
  await page.getByRole('dialog').getByLabel('Ngày ký').fill('05/6/2026')
  await page.keyboard.press('Tab')
  await look(page, '46-scan-form')
  await page.getByRole('dialog').getByRole('button', { name: 'Đính kèm bản quét' }).click()
  await panelGone(page)
  await page.getByText('ngày 05/6/2026, tại Hòa An').first().waitFor()
  await look(page, '47-signed-on-paper')
  await press(page, 'Sửa danh sách người ký')
  await look(page, '48-signers')
  await page.keyboard.press('Escape')
  await panelGone(page)
})

test('what somebody has signed is written anew for a reason only', async () => {
  const { page } = app
  await follow(page, 'Về danh sách văn bản')
  const signed = page.getByRole('checkbox', { name: 'Biểu tổng hợp kết quả' }).first()
  await signed.waitFor()
  expect(await signed.isChecked()).toBe(false)
  await signed.check()
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).click()
  await page.getByText('Đã có người ký 03_TongHopKetQua').waitFor()
  const confirm = page.getByRole('button', { name: 'Lập phiên bản mới chưa ký' })
  expect(await confirm.isDisabled()).toBe(true)
  await page.getByLabel('Lý do lập lại văn bản đã ký').fill('Ghi sai giờ kết thúc')
  await look(page, '48-signed-again')
  await confirm.click()
  await page.getByText(/Đã tạo \d+ tệp/).waitFor()
})

test('the whole session is sealed into one file', async () => {
  const { page } = app
  await look(page, '49-papers-signed')
  await press(page, 'Thêm người ký số')
  await page.getByRole('dialog').getByLabel('Chức danh').fill('Chủ tịch Hội đồng')
  await chooseFile(page, 'chu-tich.p12')
  await page.getByLabel('Mật khẩu của tệp').fill('mật khẩu')
  await press(page, 'Thêm')
  await panelGone(page)
  await press(page, 'Niêm phong và lưu ra…')
  await page.getByText(/Đã niêm phong vào/).waitFor()
  await look(page, '50-sealed')
})

test('files are checked, first with an unknown issuer, then with its root installed', async () => {
  const { page } = app
  await open('/settings/verification')
  const files = readdirSync(app.saveFolder).map(name => path.join(app.saveFolder, name))
  const [docx, zip] = ['.docx', '.zip'].map(ending => files.find(file => file.endsWith(ending)) ?? '')
  await page.locator('input[type=file]').setInputFiles([docx ?? '', zip ?? '', path.join(folder, 'goc.pem')])
  await page.getByText('Chưa rõ nơi cấp chứng thư').first().waitFor()
  await page.getByText('Cộng lại khớp').waitFor()
  await page.getByText('Không kiểm tra được loại tệp này').waitFor()
  await look(page, '51-checked')
  await open('/settings/signatures')
  await look(page, '52-signature-settings')
  await chooseFile(page, 'goc.pem')
  await page.getByRole('button', { name: 'Tin cậy các chứng thư này' }).waitFor()
  await look(page, '53-trust')
  await press(page, 'Tin cậy các chứng thư này')
  await page.getByText('Đã thêm chứng thư.').waitFor()
  await page.getByLabel('Đường dẫn').fill('/khong/co/thu-vien.so')
  await press(page, 'Lưu')
  await press(page, 'Tìm thiết bị đang cắm')
  await page.getByText('Không thấy thư viện của thiết bị ký').waitFor()
  await look(page, '54-token')
  await open('/settings/verification')
  await page.locator('input[type=file]').setInputFiles(docx ?? '')
  await page.getByText('Hợp lệ: tệp còn nguyên vẹn').waitFor()
  await look(page, '55-trusted')
})

test('whoever has no workspace checks a file too', async () => {
  const { page } = app
  await open('/settings')
  await press(page, 'Đóng hồ sơ')
  await follow(page, 'Kiểm tra chữ ký của một tệp')
  const zip = readdirSync(app.saveFolder).find(name => name.endsWith('.zip')) ?? ''
  await page.locator('input[type=file]').setInputFiles(path.join(app.saveFolder, zip))
  await page.getByText('Cộng lại khớp').waitFor()
  await page.getByText('Chưa mở hồ sơ hội đồng nào').waitFor()
  await look(page, '56-elsewhere')
  expect(app.faults).toEqual([])
})
