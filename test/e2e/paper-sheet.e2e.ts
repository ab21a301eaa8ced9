import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { criteriaOf } from '#shared/domain/rubric.ts'
import { fillSheet, type Seed, scoreProduct, seedMeeting } from '../support/meeting.ts'
import { doorOf } from './page-door.ts'
import { follow, look, picture, press } from './screen.ts'
import { sit } from './seat.ts'
import { type AppWindow, openApp } from './window.ts'

let app: AppWindow
let seed: Seed
const productId = () => seed.products[0]?.id ?? ''
const paperMember = () => seed.member('member', 1)

beforeAll(async () => {
  app = await openApp({ cheapPins: true })
  seed = await seedMeeting(doorOf(app.page))
  const where = { sessionId: seed.session.id, productId: productId() }
  for (const member of seed.members.filter(entry => entry.role !== 'secretary')) {
    if (member.id === paperMember().id) continue
    await seed.sit(member)
    const { rubric } = await seed.door('ballot.load', where)
    await scoreProduct(
      seed.door,
      where,
      fillSheet(rubric, () => 1),
    )
  }
  await seed.leave()
  await app.page.reload()
}, 180_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'paper-failed')
})
afterAll(async () => {
  await app?.close()
})

/** Types the points of every line as they come; the field after an accepted number has the focus already. */
async function typePoints(change: Readonly<Record<number, string>> = {}): Promise<void> {
  const { rubric } = await seed.door('paperSheet.load', {
    sessionId: seed.session.id,
    productId: productId(),
    memberId: paperMember().id,
  })
  const best = criteriaOf(rubric.set).map(({ criterion }) => String(criterion.options.at(-1)?.points ?? 0))
  const fields = app.page.locator('input[inputmode="numeric"]')
  await fields.first().waitFor()
  await fields.first().focus()
  for (const [line, points] of best.entries()) await app.page.keyboard.type(change[line] ?? points)
}

test('a signed paper sheet is typed by the numbers on it', async () => {
  const { page } = app
  const secretary = seed.member('secretary')
  await sit(page, { name: secretary.fullName, pin: seed.pinOf(secretary.id) })
  await page.goto(`${page.url().split('#')[0]}#/sessions/${seed.session.id}/sheets`)
  await page.getByText('hai lần nhập khác nhau').waitFor()
  await look(page, 'paper-list')
  await page.goto(
    `${page.url().split('#')[0]}#/sessions/${seed.session.id}/sheets/${productId()}/${paperMember().id}`,
  )
  await typePoints()
  await page.getByText('Đã chấm đủ').waitFor()
  await page.getByText('Điều kiện loại nêu trên giấy (0)').click()
  await page.locator('details textarea').first().fill('Giấy chứng nhận đã hết hạn.')
  await page.keyboard.press('Tab')
  await page.getByText('Điều kiện loại nêu trên giấy (1)').waitFor()
  await look(page, 'paper-first')
  await press(page, 'Xong lần đầu')
  await page.getByRole('heading', { name: 'Nhập đối chiếu' }).waitFor()
})

test('the second pass is typed blind, and a difference stops it until the paper decides', async () => {
  const { page } = app
  await press(page, 'Nhập lại cả phiếu')
  const fields = page.locator('input[inputmode="numeric"]')
  await fields.first().waitFor()
  expect(await fields.first().inputValue()).toBe('')
  await typePoints({ 0: '2' })
  await page.getByRole('heading', { name: 'Hai lần nhập khác nhau' }).waitFor()
  await page.getByText('Lần đầu 3, lần đối chiếu 2').waitFor()
  // The ground to reject was not ticked in the second pass: the paper decides that too.
  await page.getByText('Lần đầu có nêu, lần đối chiếu không nêu').waitFor()
  await look(page, 'paper-differs')
  await page.getByRole('button', { name: '3', exact: true }).click()
  await page.getByText('Lần đầu 3, lần đối chiếu 2').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Giấy có nêu' }).click()
  await page.getByRole('heading', { name: 'Hai lần nhập khớp nhau' }).waitFor()
  await look(page, 'paper-ready')
})

test('merged, it is a ballot like the others, and the tally says who typed it', async () => {
  const { page } = app
  await press(page, 'Ghi vào hòm phiếu')
  await page.getByRole('heading', { name: 'Phiếu đã vào hòm' }).waitFor()
  await look(page, 'paper-merged')
  const secretary = seed.member('secretary')
  const approvals = [seed.member('chair'), secretary].map(member => ({
    memberId: member.id,
    secret: seed.pinOf(member.id),
  }))
  const where = { sessionId: seed.session.id, productId: productId() }
  await seed.door('tally.open', {
    sessionId: where.sessionId,
    productIds: [where.productId],
    approvals,
    missingReason: '',
  })
  const tally = await seed.door('tally.load', where)
  expect(tally.rounds[0]?.refused).toEqual([])
  const ballot = tally.rounds[0]?.ballots.find(entry => entry.memberId === paperMember().id)
  expect(ballot?.typed).toEqual({ typedBy: secretary.id, checkedBy: secretary.id })
  await page.goto(`${page.url().split('#')[0]}#/sessions/${where.sessionId}/tally/${where.productId}`)
  await page.getByText(`phiếu giấy`).first().waitFor()
  await page.getByText('Giấy chứng nhận đã hết hạn.').waitFor()
  await look(page, 'paper-tally')
  await follow(page, 'Tất cả sản phẩm')
})

test('nothing on the way broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
