import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill, look, press } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => {
  await app?.close()
})

async function go(place: string): Promise<void> {
  await app.page.goto(`${app.page.url().split('#')[0]}#${place}`)
  await app.page.getByRole('heading', { level: 1 }).waitFor()
}

test('a secretary copies the workspace and sees what is in the copy', async () => {
  const { page } = app
  await press(page, 'Mở hồ sơ mẫu')
  await page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
  await go('/settings/backups')
  await page.getByText('Chưa có bản sao.').waitFor()
  await press(page, 'Sao lưu ngay')
  await page.getByText('Đã sao lưu và đọc lại đúng.').waitFor()
  await look(page, 'copies')
  await page.getByRole('button', { name: /^Xem bản sao/ }).click()
  await page.getByText('Giống hồ sơ đang mở.').waitFor()
  await look(page, 'copy')
  await page.keyboard.press('Escape')
})

test('a second place that is not there is refused with its name', async () => {
  const { page } = app
  await fill(page, { 'Nơi thứ hai': '/khong/co/usb' })
  await press(page, 'Lưu')
  await page.getByText('Không thấy thư mục /khong/co/usb').waitFor()
  await press(page, 'Chọn…')
  await page.getByText('đang chạy trong trình duyệt').waitFor()
})

test('a copy takes the place of the workspace, and what it replaced is kept', async () => {
  const { page } = app
  await go('/producers')
  await press(page, 'Thêm chủ thể')
  await fill(page, { 'Tên chủ thể': 'Hợp tác xã Nhập Nhầm' })
  await press(page, 'Lưu')
  await page.getByRole('cell', { name: 'Hợp tác xã Nhập Nhầm', exact: true }).waitFor()
  await go('/settings/backups')
  await page.getByRole('button', { name: /^Xem bản sao/ }).click()
  await page.getByText('khôi phục sẽ lùi lại 1 việc').waitFor()
  await press(page, 'Khôi phục bản này')
  await look(page, 'restore')
  await press(page, 'Khôi phục')
  await page.getByText('Đã khôi phục').waitFor()
  await page.getByText('Bị thay khi khôi phục').waitFor()
  await go('/producers')
  expect(await page.getByText('Hợp tác xã Nhập Nhầm').count()).toBe(0)
})

test('the first screen restores a workspace that is gone', async () => {
  const { page, dataFolder } = app
  await go('/settings')
  await press(page, 'Đóng hồ sơ')
  await page.getByText('Khôi phục từ bản sao lưu').waitFor()
  rmSync(`${dataFolder}/Hoi-dong-mau.chamsao`)
  await press(page, 'Các bản sao')
  await look(page, 'copies-start')
  await page
    .getByRole('button', { name: /^Xem bản sao/ })
    .first()
    .click()
  await press(page, 'Khôi phục bản này')
  await press(page, 'Khôi phục')
  await page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
})

test("a producer's personal data are exported and deleted on request", async () => {
  const { page, saveFolder } = app
  await go('/producers')
  await page.getByRole('button', { name: /^Sửa / }).first().click()
  await press(page, 'Xuất dữ liệu đã lưu về người này')
  await page.getByText('Đã lưu tệp').waitFor()
  expect(readdirSync(saveFolder)).toHaveLength(1)
  await fill(page, { 'Văn bản đề nghị xóa (số, ngày)': 'Đơn ngày 10/6/2026' })
  await press(page, 'Xóa dữ liệu cá nhân')
  await look(page, 'erase')
  await press(page, 'Xóa hẳn')
  await page.getByText('Đã xóa, kể cả ở').waitFor()
  expect(await page.getByLabel('Người đại diện', { exact: true }).inputValue()).toBe('')
  await press(page, 'Sao lưu mới và xóa các bản sao cũ')
  await page.getByRole('button', { name: 'Sao lưu mới và xóa các bản sao cũ' }).first().click()
  await page.getByText('Đã sao lưu mới').waitFor()
  await page.keyboard.press('Escape')
})

test('an archive is saved, opened to be read, and closed', async () => {
  const { page, saveFolder } = app
  await go('/settings/backups')
  const words = 'năm con mèo mướp'
  await fill(page, { 'Mật khẩu của tệp lưu trữ': words, 'Nhập lại mật khẩu': words })
  await press(page, 'Lưu tệp lưu trữ')
  await page.getByText('Đã lưu và mở thử lại đúng').waitFor()
  const archive = readdirSync(saveFolder).find(name => name.endsWith('.luutru')) ?? ''
  await go('/settings')
  await press(page, 'Đóng hồ sơ')
  await page.getByText('Xem tệp lưu trữ').waitFor()
  await fill(page, {
    'Tệp lưu trữ (.luutru)': path.join(saveFolder, archive),
    'Mật khẩu của tệp lưu trữ': words,
  })
  await press(page, 'Mở để xem')
  await page.getByText('chỉ đọc, không sửa được gì').waitFor()
  await look(page, 'archive')
  await go('/producers')
  await page.getByRole('row').nth(1).waitFor()
  expect(await page.getByRole('button', { name: 'Thêm chủ thể' }).count()).toBe(0)
  await press(page, 'Đóng tệp lưu trữ')
  await page.getByText('Xem tệp lưu trữ').waitFor()
})

test('the workspace of an archive is put among the others, unless one of its name is there', async () => {
  const { page, saveFolder, dataFolder } = app
  const archive = readdirSync(saveFolder).find(name => name.endsWith('.luutru')) ?? ''
  await fill(page, {
    'Tệp lưu trữ (.luutru)': path.join(saveFolder, archive),
    'Mật khẩu của tệp lưu trữ': 'năm con mèo mướp',
  })
  await press(page, 'Chép vào máy này')
  await page.getByText('Máy này đã có tệp hồ sơ').waitFor()
  for (const name of readdirSync(dataFolder).filter(each => each.includes('.chamsao')))
    rmSync(path.join(dataFolder, name))
  await press(page, 'Chép vào máy này')
  await page.getByRole('heading', { name: 'Phiên họp', exact: true }).waitFor()
  expect(readdirSync(dataFolder).filter(name => name.endsWith('.chamsao'))).toHaveLength(1)
})

test('nothing broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
