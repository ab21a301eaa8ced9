import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { tabTo } from './keyboard.ts'
import { doorOf } from './page-door.ts'
import { concludedSession, lookOver as lookAt, slowOffice } from './papers-stage.ts'
import { fill, follow, panelGone, picture, press } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
let sessionId: string
let soffice: string

beforeAll(async () => {
  app = await openApp()
  soffice = path.join(path.dirname(app.saveFolder), 'soffice')
  // Not there yet: a machine without an office program.
  process.env.CHAM_SAO_SOFFICE = soffice
  sessionId = await concludedSession(app.page)
  await app.page.reload()
}, 120_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'papers-failed')
})
afterAll(async () => {
  delete process.env.CHAM_SAO_SOFFICE
  await app?.close()
})

async function open(place: string): Promise<void> {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const lookOver = (name: string): Promise<void> => lookAt(app.page, name)

test('papers stand by group, each with what it lacks and the way to fill that in', async () => {
  const { page } = app
  await open(`/sessions/${sessionId}`)
  await follow(page, 'Văn bản')
  await page.getByRole('heading', { name: 'Cả bộ văn bản của phiên họp' }).waitFor()
  const groups = await page.locator('th[scope=rowgroup]').allTextContents()
  expect(groups.slice(0, 3)).toEqual(['Trước phiên họp', 'Chấm điểm và tổng hợp', 'Phiên họp'])
  await page.getByText('Chưa có mã số: Chè xanh Tân Lộc').waitFor()
  await page.getByRole('link', { name: 'Sửa hồ sơ sản phẩm' }).waitFor()
  await page.getByText('Còn thiếu: nhận xét về thành phần hồ sơ').waitFor()
  await lookOver('list')
  await page.getByRole('link', { name: 'Điền nội dung: Báo cáo của Tổ tư vấn' }).first().click()
  await page.getByRole('heading', { level: 2, name: 'Báo cáo của Tổ tư vấn' }).waitFor()
})

test('everything that is missing is filled in once, and what was typed waits when another page is looked at', async () => {
  const { page } = app
  await open(`/sessions/${sessionId}/papers`)
  await follow(page, 'Điền nội dung còn thiếu')
  await page.getByLabel('Thành phần hồ sơ, dòng 1').fill('Đủ')
  await page.getByLabel('Thành phần hồ sơ, dòng 2').fill('Đủ')
  await lookOver('facts')
  await page.getByRole('button', { name: /^Biên bản họp Hội đồng/ }).click()
  await press(page, 'Thêm dòng vào Khách mời')
  await press(page, 'Thêm dòng vào Khách mời')
  await page.getByLabel('Họ và tên, dòng 2').fill('Lê Thị Hạnh')
  await follow(page, 'Kết quả')
  await page.goBack()
  expect(await page.getByLabel('Thành phần hồ sơ, dòng 2').inputValue()).toBe('Đủ')
  await page.getByText('Có thay đổi chưa lưu').waitFor()
  await press(page, 'Lưu tất cả')
  await page.getByText('Đã lưu nội dung của 2 văn bản.').waitFor()
  const { content } = await doorOf(page)('facts.load', { kind: 'minutes', sessionId, productId: null })
  expect(content.facts).toMatchObject({ guests: [{ honorific: '', fullName: 'Lê Thị Hạnh', post: '' }] })
  await follow(page, 'Về danh sách văn bản')
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).waitFor()
  await page.getByText('Còn thiếu: nhận xét về thành phần hồ sơ').waitFor({ state: 'detached' })
})

test('a section of the minutes is edited in formats, compared with what it was, and kept when the data change', async () => {
  const { page } = app
  await open(`/sessions/${sessionId}/minutes`)
  await page.getByRole('button', { name: /^Nội dung, chương trình/ }).click()
  const area = page.getByRole('textbox', { name: 'Nội dung, chương trình' })
  await area.press('Control+End')
  await area.press('Enter')
  await page.keyboard.type('Khảo sát vùng nguyên liệu')
  for (let word = 0; word < 5; word += 1) await area.press('Control+Shift+ArrowLeft')
  await area.press('Control+b')
  await press(page, 'Gạch đầu dòng')
  await area.locator('[data-kind=dash] strong', { hasText: 'Khảo sát vùng nguyên liệu' }).waitFor()
  expect(await page.getByRole('button', { name: 'Đậm (Ctrl+B)' }).getAttribute('aria-pressed')).toBe('true')
  await lookOver('minutes')
  await follow(page, 'Văn bản')
  await follow(page, 'Biên bản')
  await page.getByRole('button', { name: /^Nội dung, chương trình.*Chưa lưu/ }).click()
  await press(page, 'Lưu mục này')
  await page.getByRole('button', { name: /^Nội dung, chương trình.*Đã sửa tay/ }).waitFor()
  await area.press('Control+End')
  await area.press('Enter')
  await page.keyboard.type('Trưng bày sản phẩm mẫu.')
  await press(page, 'Lưu mục này')
  await press(page, 'Các phiên bản (2)')
  const panel = page.getByRole('dialog')
  await panel.locator('ins', { hasText: 'Trưng bày sản phẩm mẫu.' }).waitFor()
  await lookOver('versions')
  await page.keyboard.press('Escape')
  await panelGone(page)

  await open(`/sessions/${sessionId}`)
  await press(page, 'Sửa thông tin')
  await fill(page, { Đợt: '2' })
  await press(page, 'Lưu')
  await panelGone(page)
  await follow(page, 'Biên bản')
  await page.getByRole('button', { name: /^Nội dung, chương trình.*Dữ liệu đã đổi/ }).click()
  expect(await area.textContent()).toContain('Trưng bày sản phẩm mẫu.')
  await press(page, 'Xem khác nhau')
  await lookOver('outdated')
  await press(page, 'Gộp vào bản đã sửa')
  expect(await area.textContent()).toMatch(/đợt 2 năm 2026.*Trưng bày sản phẩm mẫu\./s)
  await press(page, 'Lưu mục này')
  await page.getByRole('button', { name: /^Nội dung, chương trình.*Đã sửa tay/ }).waitFor()
})

test('the text of a decision is edited too, and a count that is no longer true blocks the paper and leads back to the text', async () => {
  const { page } = app
  await open(`/sessions/${sessionId}/texts/recognitionDecision`)
  const area = page.getByRole('textbox', { name: 'Điều 1' })
  const before = (await area.textContent()) ?? ''
  await area.fill(before.replaceAll('01 sản phẩm', '05 sản phẩm'))
  await press(page, 'Lưu mục này')
  await page.getByRole('button', { name: /^Điều 1.*Đã sửa tay/ }).waitFor()
  await lookOver('text')
  await open(`/sessions/${sessionId}/papers`)
  await page.getByText(/chỗ phải sửa trước khi lập văn bản/).waitFor()
  await page.getByRole('checkbox', { name: 'Lập Quyết định công nhận' }).check()
  await page.getByText('Quyết định công nhận: phải sửa chỗ không khớp nêu ở trên.').waitFor()
  await lookOver('blocked')
  await page.getByRole('link', { name: 'Sửa lời văn: Quyết định công nhận' }).first().click()
  await press(page, 'Bỏ sửa, lấy theo dữ liệu')
  await page.getByRole('button', { name: /^Điều 1.*Theo dữ liệu/ }).waitFor()
  await open(`/sessions/${sessionId}/papers`)
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).waitFor()
  await page.getByText(/chỗ phải sửa trước khi lập văn bản/).waitFor({ state: 'detached' })
})

test('a paper is written, looks like its page, is printed page by page, and says when there can be no PDF', async () => {
  const { page } = app
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).click()
  await page.getByText(/Đã tạo \d+ tệp/).waitFor()
  await follow(page, 'Biên bản họp Hội đồng')
  const pages = page.locator('section.docx')
  await page.getByText(/^\d+ trang$/).waitFor()
  const first = await pages.first().boundingBox()
  expect((first?.height ?? 0) / (first?.width ?? 1)).toBeCloseTo(297 / 210, 2)
  const said = (await pages.allTextContents()).join('\n')
  expect(said).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(said).toContain('Lê Thị Hạnh')
  const survey = page.locator('section.docx span', { hasText: 'Khảo sát vùng nguyên liệu' }).last()
  expect(await survey.evaluate(span => Number(getComputedStyle(span).fontWeight))).toBeGreaterThanOrEqual(600)
  await lookOver('preview')
  await page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelector('[data-print-pages]')?.shadowRoot?.querySelectorAll('section')
      document.title = `printed ${sheets?.length}`
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await press(page, 'In')
  expect(await page.title()).toBe(`printed ${await pages.count()}`)
  expect(await page.locator('[data-print-pages]').count()).toBe(0)
  await page.getByRole('button', { name: /^Lưu PDF…/ }).click()
  await page
    .getByText(/không có Microsoft Word hay LibreOffice/)
    .first()
    .waitFor()
})

/** When the meeting ended; without it there are no minutes. */
async function setEnd(endMinute: number | null): Promise<void> {
  const door = doorOf(app.page)
  const { title, year, batch, place, heldOn, startMinute, endedOn } = await door('session.load', {
    sessionId,
  })
  const session = { title, year, batch, place, heldOn, startMinute, endedOn, endMinute }
  await door('session.save', { sessionId, session })
}

test('with the keyboard alone the whole set goes into one folder with its index, and the end says what is not in it', async () => {
  const { page } = app
  await setEnd(null)
  await open(`/sessions/${sessionId}`)
  await tabTo(page, /^Văn bản/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Cả bộ văn bản của phiên họp' }).waitFor()
  await tabTo(page, 'Lưu cả bộ vào thư mục')
  await page.keyboard.press('Enter')
  await page.getByText(/^Đã lưu \d+ tệp/).waitFor()
  const left = page.getByRole('dialog').getByRole('listitem')
  expect(await left.textContent()).toMatch(/^Biên bản họp Hội đồng: Còn thiếu: .*Sửa thông tin phiên họp$/)
  await lookOver('folder')
  const [folder = ''] = readdirSync(app.saveFolder).filter(name => name.startsWith('HoSo_'))
  const files = readdirSync(path.join(app.saveFolder, folder))
  expect(files).toContain('00_DanhMuc.docx')
  expect(files.filter(name => name.includes('BienBan'))).toEqual([])
  expect(readFileSync(path.join(app.saveFolder, folder, 'SHA256SUMS.txt'), 'utf8').split('\n')).toHaveLength(
    files.length - 1,
  )
  await tabTo(page, /^Đóng$/)
  await page.keyboard.press('Enter')
  await panelGone(page)
})

test('a folder on its way can be stopped, and then there is none', async () => {
  const { page } = app
  await setEnd(990)
  writeFileSync(soffice, slowOffice)
  chmodSync(soffice, 0o755)
  await page.reload()
  const before = readdirSync(app.saveFolder)
  await page.getByRole('checkbox', { name: 'Kèm bản PDF' }).check()
  await press(page, 'Lưu cả bộ vào thư mục…')
  await page.getByText(/^Đang tạo PDF/).waitFor()
  await page.keyboard.press('Escape')
  await panelGone(page)
  await press(page, 'Xem tiến độ lưu')
  await press(page, 'Dừng')
  await page.getByText('Đã dừng, không để lại tệp nào.').waitFor()
  expect(readdirSync(app.saveFolder)).toEqual(before)
  await page.keyboard.press('Escape')
  await panelGone(page)
})

test('numbers come in order: a gap and a double ask for a reason, and the book leads to the paper', async () => {
  const { page } = app
  await press(page, 'Cấp số cho Biên bản họp Hội đồng')
  await page.getByText('Số tiếp theo của dãy HĐOCOP: 01/BB-HĐOCOP').waitFor()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Số', exact: true }).fill('3')
  await press(page, 'Cấp số và lập lại văn bản')
  const refusal = page.getByRole('dialog').getByRole('alert')
  await refusal.getByText(/01/).first().waitFor()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Số 01 và 02 đã cấp trên sổ giấy')
  await lookOver('number')
  await press(page, 'Cấp số và lập lại văn bản')
  await panelGone(page)
  await page.getByText('03/BB-HĐOCOP').first().waitFor()
  await open('/register')
  await page.getByText('Chưa dùng số 01–02').waitFor()
  await page.getByText(/^Mã kiểm tra tệp: [0-9a-f]{16}…$/).waitFor()
  await page.getByRole('link', { name: 'Mở văn bản số 03/BB-HĐOCOP' }).waitFor()
  await press(page, 'Ghi văn bản lập nơi khác')
  await fill(page, { 'Ký hiệu': 'BC-HĐOCOP', 'Trích yếu': 'Báo cáo lập trước', Số: '3' })
  await press(page, 'Ghi vào sổ')
  await page.getByRole('dialog').getByRole('alert').getByText(/03/).waitFor()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Sổ giấy đã cấp trùng')
  await press(page, 'Ghi vào sổ')
  await panelGone(page)
  await page.getByText('Sổ giấy đã cấp trùng').waitFor()
  await lookOver('register')
})

test('notices of all products get their numbers in one go', async () => {
  const { page } = app
  await doorOf(page)('paper.generate', { sessionId, kinds: ['resultNotice'] })
  await open(`/sessions/${sessionId}/papers`)
  await page.reload()
  await press(page, 'Cấp số cả loạt: Thông báo kết quả tới chủ thể')
  const panel = page.getByRole('dialog')
  await panel.getByText(/^Các số tiếp theo trong dãy \S+, từ \d+\/TB-\S+ đến \d+\/TB-/).waitFor()
  await lookOver('number-run')
  await panel.getByRole('button', { name: /^Cấp số và lập lại \d+ văn bản$/ }).click()
  await panelGone(page)
  await page.getByText(/^Đã cấp \d+ số, từ /).waitFor()
  expect(
    await page.getByRole('button', { name: 'Cấp số cả loạt: Thông báo kết quả tới chủ thể' }).count(),
  ).toBe(0)
})

test('the wording is the council’s own: the next paper carries it, and each part goes back to the default', async () => {
  const { page } = app
  await open('/council/wording?part=agencies')
  await page.getByLabel('Cơ quan chủ quản (dòng trên)').first().fill('UBND TỈNH HÒA AN')
  await lookOver('wording-agencies')
  await page.getByText('Ký hiệu, nơi nhận, người ký', { exact: true }).click()
  const recipients = page.getByLabel(/^Nơi nhận/)
  await recipients.fill(`Thường trực Tỉnh ủy\n${await recipients.inputValue()}`)
  await page.getByLabel(/^Họ tên/).fill('Đặng Hữu Phước')
  await lookOver('wording-papers')
  await page.getByText('Căn cứ pháp lý', { exact: true }).click()
  await press(page, 'Thêm căn cứ')
  await page
    .getByLabel('Lời căn cứ (không chấm cuối câu)')
    .fill('Căn cứ Kế hoạch số 77/KH-UBND ngày 10 tháng 01 năm 2026')
  await page.getByRole('combobox', { name: 'Ghi trong văn bản' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Biên bản họp Hội đồng' }).click()
  await page.keyboard.press('Tab')
  await lookOver('wording-bases')
  await press(page, 'Lưu lời văn')
  await page.getByText('Đã lưu.').waitFor()

  await open(`/sessions/${sessionId}/papers`)
  await page.getByRole('button', { name: /^Tạo \d+ loại văn bản$/ }).click()
  await page.getByText(/Đã tạo \d+ tệp/).waitFor()
  await follow(page, 'Biên bản họp Hội đồng')
  await page.getByText(/^\d+ trang$/).waitFor()
  const said = (await page.locator('section.docx').allTextContents()).join('\n')
  for (const own of ['UBND TỈNH HÒA AN', 'Thường trực Tỉnh ủy', '77/KH-UBND']) expect(said).toContain(own)

  await open('/council/wording?part=agencies')
  await press(page, 'Về mặc định: Hội đồng')
  expect(await page.getByLabel('Cơ quan chủ quản (dòng trên)').first().inputValue()).toBe('')
  await press(page, 'Lưu lời văn')
  await page.getByText('Đã lưu.').waitFor()
})

test('nothing on the way broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
