import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { scoreAll } from './ballot.ts'
import { choose, fill, follow, look, panelGone, picture, press } from './screen.ts'
import { enrol, leave, sit } from './seat.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
beforeAll(async () => {
  app = await openApp()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'failed')
})
afterAll(async () => {
  await app?.close()
})

const title = 'Họp đánh giá sản phẩm OCOP đợt 1 năm 2026'

const chair = { name: 'Nguyễn Văn An', pin: '739164' }
const secretary = { name: 'Võ Thị Thanh Thúy', pin: '580973' }
const others = [
  { name: 'Trần Thị Bích Hằng', pin: '481920' },
  { name: 'Lê Quang Dũng', pin: 'con trâu đi trước' },
]

const members = [
  ['Ông', 'Nguyễn Văn An', 'Chủ tịch'],
  ['Bà', 'Trần Thị Bích Hằng', 'Ủy viên'],
  ['Ông', 'Lê Quang Dũng', 'Ủy viên'],
  ['Bà', 'Võ Thị Thanh Thúy', 'Thư ký'],
] as const

const products = [
  ['Rau cải Hòa An', 'Hợp tác xã Rau sạch Hòa An', 'rau cu'],
  ['Chè shan Mây Trắng', 'Hợp tác xã Chè Mây Trắng', 'chè'],
] as const

test('a council is set up', async () => {
  const { page } = app
  await look(page, '01-start')
  await fill(page, { 'Tên hồ sơ': 'Hội đồng OCOP tỉnh Hòa An 2026' })
  await press(page, 'Lập hồ sơ')
  await page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
  await look(page, '02-sessions-empty')
  await follow(page, 'Khai hội đồng')
  await press(page, 'Khai thông tin')
  await press(page, 'Lưu')
  await look(page, '03-council-missing')
  expect(await page.getByText('Cần điền ô này.').count()).toBeGreaterThan(0)
  await fill(page, {
    'Tên hội đồng': 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hòa An',
    'Cơ quan chủ quản': 'Ủy ban nhân dân tỉnh Hòa An',
    'Tỉnh, thành phố': 'Hòa An',
    'Địa danh': 'Hòa An',
    'Chữ viết tắt': 'HĐOCOP',
    'Số quyết định': '128/QĐ-UBND',
    'Ngày quyết định': '02/3/2026',
    'Cơ quan ra quyết định': 'Ủy ban nhân dân tỉnh Hòa An',
  })
  await press(page, 'Lưu')
  await panelGone(page)
  for (const [honorific, fullName, role] of members) {
    await press(page, 'Thêm thành viên')
    await fill(page, {
      'Họ và tên': fullName,
      'Chức vụ': 'Chuyên viên',
      'Đơn vị': 'Sở Nông nghiệp và Môi trường',
    })
    await choose(page, 'Ông/Bà', honorific)
    await choose(page, 'Vai trò', role)
    await press(page, 'Lưu')
    await panelGone(page)
  }
  await look(page, '04-council')
  expect(await page.getByRole('row').count()).toBe(members.length + 1)
})

test('the regulation asks for a quorum before it can be saved', async () => {
  const { page } = app
  await follow(page, 'Quy chế')
  await press(page, 'Điền tỷ lệ')
  await press(page, 'Lưu quy chế')
  await page.getByText('Cần một số nguyên.').first().waitFor()
  await page.getByLabel('Tử số').first().fill('3')
  await page.getByLabel('Mẫu số').first().fill('4')
  await page.getByRole('switch', { name: 'Chủ tịch phải có mặt' }).check()
  await page.getByLabel('Căn cứ').first().fill('Điều 5 khoản 2 Quy chế')
  await look(page, '05-regulation')
  await press(page, 'Lưu quy chế')
  await page.getByText('Đã lưu.').waitFor()
})

test('products are described', async () => {
  const { page } = app
  await follow(page, 'Hồ sơ')
  await look(page, '06-products-empty')
  for (const [name, producer, set] of products) {
    await page.getByRole('button', { name: 'Thêm sản phẩm' }).click()
    await fill(page, { 'Tên sản phẩm': name })
    const producers = page.getByRole('combobox', { name: 'Chủ thể' })
    await producers.fill(producer)
    await page.getByRole('option', { name: 'Lập chủ thể mới' }).click()
    const sets = page.getByRole('combobox', { name: 'Bộ sản phẩm' })
    await sets.fill(set)
    await look(page, '07-product-set')
    await page.getByRole('option').first().click()
    for (const group of await page.getByRole('radiogroup').all())
      await group.getByRole('radio').first().check()
    await look(page, '08-product-form')
    await press(page, 'Lưu')
    await panelGone(page)
  }
  await page.getByLabel('Tìm', { exact: true }).fill('che shan')
  await look(page, '09-products')
  expect(await page.locator('tbody tr').count()).toBe(1)
})

test('a session is set up and convened', async () => {
  const { page } = app
  await follow(page, 'Phiên họp')
  await press(page, 'Lập phiên họp')
  await fill(page, {
    'Tên phiên họp': title,
    'Nơi họp': 'Phòng họp số 2, Sở Nông nghiệp và Môi trường',
    'Ngày họp': '05/6/2026',
  })
  await press(page, 'Lưu')
  await page.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor()
  await look(page, '10-session-draft')
  await page.getByText('Danh sách sản phẩm của phiên họp còn trống').waitFor()
  await follow(page, 'Chọn sản phẩm')
  await press(page, 'Thêm sản phẩm vào phiên')
  await press(page, 'Chọn tất cả đang hiện')
  await look(page, '11-add-products')
  await press(page, 'Thêm 2 sản phẩm')
  await panelGone(page)
  await look(page, '12-run-list')
  await follow(page, 'Tổng quan')
  await press(page, 'Triệu tập phiên họp')
  await page.getByText('Có mặt 0/4').first().waitFor()
  await follow(page, 'Điểm danh')
  await press(page, 'Tất cả có mặt')
  await page.getByText('Đủ số để họp.').first().waitFor()
  await look(page, '13-attendance')
})

test('members set their PIN, the wrong one is refused, and the secretary starts the scoring', async () => {
  const { page } = app
  for (const person of [chair, ...others]) {
    await enrol(page, person)
    await leave(page)
  }
  await look(page, '14-seats')
  await page.getByRole('button', { name: chair.name }).click()
  await page.getByLabel('Mã PIN hoặc câu bí mật').fill('000001')
  await page.keyboard.press('Enter')
  await page.getByText('Mã PIN không đúng. Hãy nhập lại.').waitFor()
  await look(page, '15-wrong-pin')
  await press(page, 'Chọn người khác')
  await enrol(page, secretary)
  await follow(page, title)
  await look(page, '16-session-convened')
  await press(page, 'Bắt đầu chấm điểm')
  await page.getByTestId('recovery-code').waitFor()
  await look(page, '17-recovery-code')
  expect(await page.getByRole('button', { name: 'Tiếp tục phiên họp' }).isDisabled()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'In mã' }).isVisible()).toBe(false)
  await picture(page, '17-recovery-code-printed')
  await page.emulateMedia({ media: null })
  await page.getByLabel('Đã in hoặc chép lại và cất giữ').check()
  await press(page, 'Tiếp tục phiên họp')
  await look(page, '18-session-scoring')
  await leave(page)
})

test('members score and seal by keyboard', async () => {
  const { page } = app
  for (const person of [chair, ...others]) {
    await sit(page, person)
    await follow(page, title)
    await follow(page, 'Chấm điểm')
    await scoreAll(page, ['123', '123456'])
    await leave(page)
  }
})

test('chair and secretary open the tally, and each product gets its finding', async () => {
  const { page } = app
  await sit(page, secretary)
  await follow(page, title)
  await follow(page, 'Kết quả')
  await press(page, 'Mở tổng hợp (2)')
  for (const person of [chair, secretary]) {
    await page.getByRole('dialog').getByText(person.name).waitFor()
    await page.getByLabel('Mã PIN hoặc câu bí mật').fill(person.pin)
    await page.keyboard.press('Enter')
  }
  await panelGone(page)
  await look(page, '30-tally')
  for (const [name] of products) {
    await page.getByRole('link', { name }).first().click()
    await page.getByLabel('Ý kiến kết luận').fill('Hội đồng nhất trí với kết quả chấm.')
    await press(page, 'Ghi kết luận')
    await page.getByText('Đã ghi kết luận.').first().waitFor()
    await look(page, '31-finding')
    await follow(page, 'Tất cả sản phẩm')
  }
  await follow(page, title)
  await press(page, 'Kết thúc chấm điểm')
  await page.getByText('Biên bản còn thiếu: giờ khai mạc, giờ bế mạc').waitFor()
  await press(page, 'Sửa thông tin')
  await fill(page, {
    'Giờ khai mạc: giờ': '08',
    'Giờ khai mạc: phút': '00',
    'Giờ bế mạc: giờ': '11',
    'Giờ bế mạc: phút': '30',
  })
  await press(page, 'Lưu')
  await panelGone(page)
  await look(page, '31-before-conclusion')
  await press(page, 'Kết luận phiên họp')
  await page.getByText('Bước 5/7').waitFor({ state: 'attached' })
})

/** Reopens the tally with a reason, lets one member vote against, and concludes again. */
async function voteAgain(page: Page): Promise<void> {
  await follow(page, 'Tổng quan')
  await press(page, 'Mở lại tổng hợp…')
  await page.getByLabel('Mở lại tổng hợp: lý do').fill('Ghi nhầm số phiếu biểu quyết')
  await press(page, 'Mở lại tổng hợp')
  await follow(page, 'Đến kết quả')
  await page.getByRole('link', { name: products[0][0] }).first().click()
  await press(page, 'Sửa kết luận')
  await page.getByLabel('Không đồng ý').fill('1')
  await press(page, 'Ghi kết luận')
  await page.getByText('Đã ghi kết luận.').first().waitFor()
  await follow(page, title)
  await press(page, 'Kết luận phiên họp')
  await page.getByText('Bước 5/7').waitFor({ state: 'attached' })
}

test('the secretary edits the minutes, and nothing he wrote is overwritten', async () => {
  const { page } = app
  await follow(page, 'Đến biên bản')
  await page.getByRole('button', { name: 'Báo cáo của Tổ tư vấn' }).click()
  const report = page.getByRole('textbox', { name: 'Báo cáo của Tổ tư vấn' })
  await report.fill('Tổ tư vấn báo cáo hồ sơ đầy đủ, hợp lệ.')
  await press(page, 'Lưu mục này')
  await page.getByText('Đã sửa tay').waitFor()
  await look(page, '32-minutes')
  expect(await report.textContent()).toBe('Tổ tư vấn báo cáo hồ sơ đầy đủ, hợp lệ.')
  const votes = page.getByRole('textbox', { name: 'Biểu quyết' })
  await page.getByRole('button', { name: /^Biểu quyết/ }).click()
  await votes.fill('Hội đồng biểu quyết như sau, thư ký ghi lại.')
  await press(page, 'Lưu mục này')
  await voteAgain(page)
  await follow(page, 'Đến biên bản')
  await page.getByRole('button', { name: /^Biểu quyết.*Dữ liệu đã đổi/ }).click()
  await press(page, 'Xem khác nhau')
  await look(page, '32-minutes-outdated')
  expect(await votes.textContent()).toBe('Hội đồng biểu quyết như sau, thư ký ghi lại.')
  await press(page, 'Cập nhật theo dữ liệu')
  await page.getByRole('button', { name: /^Biểu quyết.*Theo dữ liệu/ }).waitFor()
  expect(await votes.textContent()).toContain('Rau cải Hòa An')
  await follow(page, 'Đến tổng quan để thông qua')
  await press(page, 'Thông qua biên bản')
  await page.getByText('Bước 6/7').waitFor({ state: 'attached' })
})

test('the papers are made as Word files and saved', async () => {
  const { page } = app
  await follow(page, 'Đến văn bản')
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).click()
  await page.getByText(/Đã tạo \d+ tệp/).waitFor()
  await look(page, '33-papers')
  await page.getByRole('button', { name: /^Xem mọi phiên bản/ }).click()
  await look(page, '33-paper-versions')
  await page.getByRole('button', { name: /^Lưu ra… .*BienBan/ }).click()
  await page.getByText(/Đã lưu: /).waitFor()
  const [saved] = readdirSync(app.saveFolder)
  expect(saved).toMatch(/BienBan.*\.docx$/)
  const head = readFileSync(path.join(app.saveFolder, saved ?? '')).subarray(0, 2)
  expect(head.toString()).toBe('PK')
  await follow(page, 'Tổng quan')
  await press(page, 'Ghi nhận đã ban hành quyết định')
  await page.getByText('Bước 7/7').waitFor({ state: 'attached' })
  await look(page, '34-decided')
})

test('the pages of a session can be read in large type too', async () => {
  const { page } = app
  const address = page.url()
  await follow(page, 'Cài đặt')
  await page.getByRole('radiogroup').getByText('Lớn', { exact: true }).click()
  for (const place of ['', '/products', '/attendance', '/tally', '/minutes', '/papers']) {
    await page.goto(`${address.replace(/\/$/, '')}${place}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, `40-large${place.replace('/', '-')}`)
  }
})

test('nothing on the way broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
