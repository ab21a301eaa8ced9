import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordBody, wordFile } from '../electron/exchange/annex/annex-file.ts'
import { inventedSet, printSheet, withRow } from '../shared/domain/annex/printed-annex.ts'
import { fill, follow, look, press } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
beforeAll(async () => {
  app = await openApp()
  await fill(app.page, { 'Tên hồ sơ': 'Hội đồng thử tiêu chí' })
  await press(app.page, 'Lập hồ sơ')
  await app.page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
})
afterAll(async () => {
  expect(app.faults).toEqual([])
  await app.close()
})

const heading = (name: string) => app.page.getByRole('heading', { name, exact: true }).first().waitFor()

test('the criteria are browsed, found without diacritics, shown as on paper and compared', async () => {
  const { page } = app
  await follow(page, 'Hồ sơ')
  await follow(page, 'Bộ tiêu chí')
  await heading('Thực phẩm')
  await look(page, 'rubrics')
  await page.getByRole('searchbox', { name: 'Tìm' }).fill('ruou trang')
  await page.getByText('1 bộ sản phẩm').waitFor()
  await follow(page, 'Rượu trắng')
  await heading('14. Rượu trắng')
  await look(page, 'rubric-sheet')
  await follow(page, 'So sánh')
  await page.getByText(/thêm · .* bỏ · .* đổi/).waitFor()
  await look(page, 'rubric-compare')
})

test('an annex with misprints is settled and published, and its empty sheets are saved', async () => {
  const { page } = app
  const odd = withRow(printSheet(inventedSet(1)), '□ Gỗ rừng', ['□ Gỗ rừng trồng có chứng chỉ *****', '20¹'])
  const file = path.join(app.saveFolder, '..', 'phu-luc.docx')
  writeFileSync(file, wordFile(wordBody([odd, printSheet(inventedSet(2))])))
  await page.evaluate(() => {
    location.hash = '/rubrics/import'
  })
  await heading('Nhập phụ lục')
  await page.locator('input[type=file]').setInputFiles(file)
  await heading('Chỗ cần xử lý')
  await look(page, 'annex-draft')
  await page.getByRole('button', { name: /^20 điểm/ }).click()
  await page.getByText('Đã xử lý hết').waitFor()
  await fill(page, {
    'Số quyết định': '7/2031/QĐ-TTg',
    'Ngày ban hành': '05/03/2031',
    'Có hiệu lực từ': '01/04/2031',
  })
  await press(page, 'Lưu thông tin')
  await page.getByText('Đã lưu thông tin quyết định.').waitFor()
  await press(page, 'Ban hành bộ tiêu chí')
  await page.getByText('nhập từ phụ lục').waitFor()
  await page.getByText('Đồ chơi gỗ loại 1').waitFor()
  await press(page, 'Xuất tệp')
  await page.getByRole('menuitem', { name: /Phiếu trắng/ }).click()
  await page.getByText(/Đã lưu .*PhieuTrang_7-2031/).waitFor()
  expect(readdirSync(app.saveFolder)).toEqual([expect.stringContaining('PhieuTrang_7-2031')])
})

test('a file that is no annex is refused with what to do', async () => {
  const { page } = app
  const file = path.join(app.saveFolder, '..', 'anh.docx')
  writeFileSync(file, 'không phải tệp Word')
  await page.evaluate(() => {
    location.hash = '/rubrics/import'
  })
  await heading('Nhập phụ lục')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('Tệp không phải Word (.docx) hay trang web đã lưu (.html).').waitFor()
  await look(page, 'annex-refused')
})
