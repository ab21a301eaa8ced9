import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Seed, seedMeeting } from '../support/meeting.ts'
import { focusOn, go, tabTo } from './keyboard.ts'
import { doorOf } from './page-door.ts'
import { look, picture } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
let seed: Seed
beforeAll(async () => {
  app = await openApp({ cheapPins: true })
  seed = await seedMeeting(doorOf(app.page))
  const where = { sessionId: seed.session.id, productId: seed.products[3]?.id ?? '' }
  await seed.sit(seed.member('secretary'))
  const reason = 'Em trai là giám đốc hợp tác xã'
  await seed.door('session.recuse', { ...where, memberId: seed.member('member', 2).id, reason })
  await seed.leave()
  await app.page.reload()
}, 120_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'room-failed')
})
afterAll(async () => {
  await app?.close()
})

const scorers = () => seed.members.filter(member => member.role !== 'secretary')
const heading = (name: string) => app.page.getByRole('heading', { name }).first().waitFor()

/** Presses the cards of each criterion in turn and goes on with Enter, until the sheet is up for review; then seals. */
async function scoreByKeys(cards: string): Promise<void> {
  const { page } = app
  const review = page.getByRole('button', { name: 'Niêm phong phiếu' })
  const left = await page.getByText(/^Còn \d+ tiêu chí$/).textContent()
  // Typed ahead as a quick hand does; what a condition left open is answered after that.
  for (let criterion = Number(left?.replaceAll(/\D/g, '')); criterion > 0; criterion -= 1)
    for (const key of [...cards, 'Enter']) await page.keyboard.press(key)
  for (let criterion = 0; criterion < 10 && (await review.count()) === 0; criterion += 1)
    for (const key of [...cards, 'Enter']) await page.keyboard.press(key)
  await page.keyboard.press('Control+Enter')
  await heading('Đã niêm phong phiếu')
}

/** The PIN at the blank screen or the seat screen, wherever the focus is. */
async function typePin(memberId: string): Promise<void> {
  await app.page.getByLabel('Mã PIN hoặc câu bí mật').waitFor()
  await app.page.keyboard.type(seed.pinOf(memberId))
  await app.page.keyboard.press('Enter')
}

async function sitByKeys(name: string, memberId: string): Promise<void> {
  await heading('Ai ngồi vào máy?')
  await go(app.page, name)
  await typePin(memberId)
  await app.page.getByRole('button', { name: 'Rời ghế' }).waitFor()
}

async function leaveByKeys(): Promise<void> {
  await app.page.keyboard.press('Control+l')
  await heading('Ai ngồi vào máy?')
}

/** One member after the other scores what is open and passes the machine on. */
async function roundTheTable(
  round: number,
  cardsOf: (member: number, product: number) => string,
): Promise<void> {
  const { page } = app
  const [first] = scorers()
  await sitByKeys(first?.fullName ?? '', first?.id ?? '')
  await page.goto(`${page.url().split('#')[0]}#/sessions/${seed.session.id}/ballots`)
  for (const [index, member] of scorers().entries()) {
    await heading('Phiếu của tôi')
    const begin = page.getByRole('link', { name: 'Bắt đầu chấm' })
    await begin.first().waitFor()
    const open = await begin.count()
    if (index === 0) await look(page, `room-${round}-my-ballots`)
    await focusOn(page, /Bắt đầu chấm/)
    await page.keyboard.press('Enter')
    for (let product = 0; product < open; product += 1) {
      await page.getByText('Còn có thể đạt').or(page.getByText('Chưa chấm tiêu chí nào')).first().waitFor()
      if (index === 0 && product === 0) await look(page, `room-${round}-ballot`)
      await scoreByKeys(cardsOf(index, product))
      if (index === 0 && product === 0) await look(page, `room-${round}-receipt`)
      if (product === open - 1) break
      await focusOn(page, /^Chấm tiếp/)
      await page.keyboard.press('Enter')
    }
    const next = scorers()[index + 1]
    if (!next) break
    await go(page, `Chuyển máy cho ${next.honorific} ${next.fullName}`)
    await heading(next.fullName)
    await focusOn(page, /^Tôi là/)
    expect(await page.getByText(seed.products[0]?.name ?? '').count()).toBe(0)
    if (index === 0) await look(page, `room-${round}-hand-over`)
    await page.keyboard.press('Enter')
    await typePin(next.id)
    expect(member.id).not.toBe(next.id)
  }
  await leaveByKeys()
}

async function openByKeys(products: number): Promise<void> {
  const { page } = app
  const secretary = seed.member('secretary')
  await sitByKeys(secretary.fullName, secretary.id)
  await go(page, 'Kết quả')
  await heading('Tổng hợp kết quả')
  if (products === 4) await look(page, 'room-tally-sealed')
  await go(page, `Mở tổng hợp (${products})`)
  await page.getByRole('dialog').getByText(seed.member('chair').fullName).waitFor()
  await look(page, 'room-two-keys')
  await typePin(seed.member('chair').id)
  await page.getByRole('dialog').getByText(secretary.fullName).waitFor()
  await typePin(secretary.id)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('nine members score four products by keyboard alone, passing the machine round the table', async () => {
  await roundTheTable(1, (member, product) => (product === 0 && member === 2 ? '1' : '2'))
})

test('the tally shows who is apart, and who was recused is not in the count', async () => {
  await openByKeys(4)
  const { page } = app
  await page.getByText('Mức đồng thuận của hội đồng').waitFor()
  await look(page, 'room-tally-opened')
  await go(page, seed.products[3]?.name ?? '')
  await page.getByText('Bình quân của 8 phiếu').waitFor()
  await page.getByText('Em trai là giám đốc hợp tác xã').first().waitFor()
  await look(page, 'room-product-recused')
  await go(page, 'Tất cả sản phẩm')
  await go(page, seed.products[0]?.name ?? '')
  await page.getByText(/vượt giới hạn 10 của quy chế/).waitFor()
  await look(page, 'room-product-apart')
})

test('the product over the limit is scored again by each member alone', async () => {
  const { page } = app
  await go(page, 'Chấm lại lần 2')
  await page.keyboard.type('Chênh lệch vượt 10 điểm, hội đồng đã thảo luận.')
  await go(page, 'Chấm lại lần 2')
  await heading('Tổng hợp kết quả')
  await leaveByKeys()
  await roundTheTable(2, () => '2')
  await openByKeys(1)
  await go(page, seed.products[0]?.name ?? '')
  await heading('So sánh các lần chấm')
  await page.getByText('Lý do chấm lần 2').waitFor()
  await look(page, 'room-rounds')
})

test('the council votes and the secretary records the findings', async () => {
  const { page } = app
  for (const [index, product] of seed.products.entries()) {
    await heading(product.name)
    await tabTo(page, 'Ý kiến kết luận')
    await page.keyboard.type('Hội đồng nhất trí.')
    await go(page, 'Ghi kết luận')
    await page.getByRole('button', { name: 'Sửa kết luận' }).waitFor()
    if (index === seed.products.length - 1) break
    await focusOn(page, /^Sản phẩm tiếp/)
    await page.keyboard.press('Enter')
  }
  await look(page, 'room-concluded')
})

test('the room is led step by step and shown on the wall', async () => {
  const { page } = app
  await page.goto(`${page.url().split('#')[0]}#/sessions/${seed.session.id}/room`)
  await heading('Phiên họp sắp bắt đầu')
  await look(page, 'room-guide')
  await go(page, /^Hỏi và trả lời|Chè shan/)
  await page.getByLabel('Ghi chép của thư ký về sản phẩm').waitFor()
  await tabTo(page, 'Ghi chép của thư ký về sản phẩm')
  await page.keyboard.type('Chủ thể trả lời rõ về vùng nguyên liệu.')
  await page.keyboard.press('Tab')
  await tabTo(page, 'Chiếu phiên họp này')
  await page.keyboard.press('Space')
  await page.getByRole('switch', { name: 'Chiếu phiên họp này', checked: true }).waitFor()
  await tabTo(page, 'Chiếu kết quả đã mở')
  await page.keyboard.press('Space')
  await page.getByRole('switch', { name: 'Chiếu kết quả đã mở', checked: true }).waitFor()
  const remarks = await seed.door('room.load', { sessionId: seed.session.id })
  expect(Object.values(remarks.remarks)).toEqual(['Chủ thể trả lời rõ về vùng nguyên liệu.'])
  await look(page, 'room-led')
  await page.goto(`${page.url().split('#')[0]}#/projector`)
  await page.getByText('Kết luận', { exact: true }).waitFor()
  await look(page, 'room-projector')
  await page.goto(`${page.url().split('#')[0]}#/sessions`)
})

test('nothing on the way broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
