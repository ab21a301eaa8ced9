import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sit } from '../electron/meeting.ts'
import { axeBreaches } from './axe.ts'
import { doorOf } from './page-door.ts'
import { type RoomStage, setRoomStage, stagePin } from './room-stage.ts'
import { openAt, picture, scrollsSideways, settled } from './screen.ts'
import { type AppWindow, openApp } from './window.ts'

const small = { width: 1366, height: 768 }
const large = { width: 1920, height: 1080 }
type Look = { readonly name: string; readonly scheme: 'light' | 'dark'; readonly care?: true }
const light: Look = { name: 'light', scheme: 'light' }
const dark: Look = { name: 'dark', scheme: 'dark' }
/** High contrast and large type together, as somebody with weak eyes has them. */
const care: Look = { name: 'care', scheme: 'light', care: true }

/** A screen, and what is pressed there first. */
type Scene =
  | string
  | { readonly at: string; readonly named: string; readonly act: (page: Page) => Promise<unknown> }

let app: AppWindow
let taken = 0
let stage: RoomStage

const door = () => doorOf(app.page)

beforeAll(async () => {
  app = await openApp({ cheapPins: true })
  stage = await setRoomStage(door())
  await app.page.reload()
}, 120_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(app.page, 'screens-failed')
})
afterAll(async () => {
  await app?.close()
})

async function setLook({ scheme, care: careful }: Look): Promise<void> {
  const appearance = {
    language: 'vi',
    scheme,
    size: careful ? 'large' : 'normal',
    contrast: careful ? 'high' : 'normal',
  }
  await app.page.evaluate(
    stored => localStorage.setItem('cham-sao.appearance', stored),
    JSON.stringify(appearance),
  )
  await app.page.reload()
}

/** Everything axe knows in the small window by light; in the other looks what depends on colours and sizes. */
async function faultsOf(scene: Scene, look: Look): Promise<string[]> {
  const { page } = app
  const name = typeof scene === 'string' ? scene : `${scene.at} ${scene.named}`
  const named = (fault: string) => `${name} ${look.name}: ${fault}`
  await page.setViewportSize(look === dark ? large : small)
  await openAt(page, typeof scene === 'string' ? scene : scene.at)
  if (typeof scene !== 'string') await scene.act(page)
  await settled(page)
  const faults = await axeBreaches(page, look === light ? undefined : ['color-contrast', 'target-size'])
  for (const size of [small, large]) {
    await page.setViewportSize(size)
    await settled(page)
    if (await scrollsSideways(page)) faults.push(`${size.width} wide, it scrolls sideways`)
  }
  // Ids are new in each run: the number tells the pictures of one kind apart.
  const short = name.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^a-z0-9]+/gi, '-')
  await picture(page, `screen${short}-${look.name}-${String(++taken).padStart(3, '0')}`)
  return faults.map(named)
}

async function lookAt(scenes: readonly Scene[], looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = []
  for (const look of looks) {
    await setLook(look)
    for (const scene of scenes) faults.push(...(await faultsOf(scene, look)))
  }
  return faults
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const key = (pressed: string) => async (page: Page) => {
  await page.locator('[role=radio]').first().waitFor()
  await page.keyboard.press(pressed)
  await page.getByRole('dialog').waitFor()
}

const ofCouncil: readonly Scene[] = [
  ...['/sessions', '/products', '/producers', '/council', '/regulation', '/rubrics', '/rubrics/import'],
  ...['/rubrics/26-2026/1', '/rubrics/26-2026/1/compare', '/follow', '/settings', '/settings/seats'],
  ...[
    '/settings/trail',
    '/settings/backups',
    '/settings/verification',
    '/practice',
    '/projector',
    '/nowhere',
  ],
  { at: '/sessions', named: 'calendar', act: openCalendar },
  { at: '/council', named: 'member', act: button('Thêm thành viên') },
  { at: '/products', named: 'product', act: button('Thêm sản phẩm') },
]

/** The calendar of a date field, which opens with the focus. */
async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lập phiên họp' }).click()
  await page.getByLabel('Ngày họp').fill('05/6/2026')
  await page.getByRole('button', { name: 'Tháng sau' }).waitFor()
}

const ofKeeper = ({ scoring, written, draft, products, meeting }: RoomStage): readonly Scene[] => {
  const [apart, again, sealed] = products
  const inScoring = ['', '/products', '/attendance', '/room', '/sheets', '/tally', '/minutes', '/papers']
  return [
    ...inScoring.map(page => `/sessions/${scoring}${page}`),
    ...[apart, again, sealed].map(id => `/sessions/${scoring}/tally/${id}`),
    ...meeting.members.map(id => `/sessions/${scoring}/sheets/${sealed}/${id}`),
    `/sessions/${scoring}/sheets/${sealed}/${meeting.viceChair}`,
    ...[`/sessions/${written}/room`, `/sessions/${draft}/room`, `/sessions/${draft}/attendance`],
    { at: `/sessions/${scoring}/tally`, named: 'two keys', act: openKeys },
    {
      at: `/sessions/${scoring}/products`,
      named: 'recusal',
      act: button(/^Ghi nhận xung đột lợi ích/),
    },
    { at: `/sessions/${draft}/room`, named: 'in writing', act: button('Không họp, gửi phiếu') },
  ]
}

async function openKeys(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /^Mở tổng hợp/ }).click()
  await page.getByRole('dialog').waitFor()
}

const ofMember = ({ scoring, products }: RoomStage): readonly Scene[] => {
  const [apart, again, sealed] = products
  const ballots = `/sessions/${scoring}/ballots`
  return [
    ...[ballots, `${ballots}/${again}`, `${ballots}/${apart}`, `${ballots}/${sealed}`],
    { at: `${ballots}/${again}`, named: 'find', act: key('/') },
    { at: `${ballots}/${again}`, named: 'ground', act: key('g') },
    { at: `${ballots}/${again}`, named: 'keys', act: key('?') },
    {
      at: `${ballots}/${again}`,
      named: 'whole sheet',
      act: page => page.getByText('Cả phiếu', { exact: true }).click(),
    },
  ]
}

/** What a member and the secretary look at longest. */
const mainScreens = ({ scoring, products, meeting }: RoomStage): readonly Scene[] => [
  ...['', '/room', '/sheets', '/tally', '/minutes'].map(page => `/sessions/${scoring}${page}`),
  `/sessions/${scoring}/tally/${products[0]}`,
  `/sessions/${scoring}/sheets/${products[2]}/${meeting.members[1]}`,
  ...['/regulation', '/practice', '/projector'],
]

test('screens of the council', async () => {
  await sit(stage.meeting.t, stage.meeting.secretary)
  expect(await lookAt(ofCouncil, [light, dark])).toEqual([])
})

test('screens of sessions, to their keeper', async () => {
  expect(await lookAt(ofKeeper(stage), [light, dark])).toEqual([])
})

test('the main screens in large type and high contrast', async () => {
  expect(await lookAt(mainScreens(stage), [care])).toEqual([])
})

test('ballots and the second round, to a member', async () => {
  await sit(stage.meeting.t, stage.meeting.members[0])
  expect(await lookAt(ofMember(stage), [light, dark])).toEqual([])
  const { scoring, products } = stage
  expect(await lookAt([`/sessions/${scoring}/ballots/${products[1]}`], [care])).toEqual([])
})

test('beside the criterion lie the dossier, the own first choice and how far the council was apart', async () => {
  const { page } = app
  await setLook(light)
  await openAt(page, `/sessions/${stage.scoring}/ballots/${stage.products[1]}`)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('textbox').fill('1.1')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const side = page.getByRole('complementary')
  await side.getByText('Hợp đồng vùng nguyên liệu số 04/HĐ với 12 hộ trong xã.').waitFor()
  await side.getByText('Chủ thể tự chấm:').waitFor()
  await side.getByText('Chủ thể trình bày, xã báo cáo').click()
  await side.getByText('Chủ thể trình bày: Mật lấy từ rừng đặc dụng của xã.').waitFor()
  await side.getByText('Xã xác nhận: Sử dụng 12 lao động của xã.').waitFor()
  await side.getByText('Tôi đã chọn ở lần 1').waitFor()
  await side.getByText('Cả hội đồng ở lần 1').waitFor()
  await side.getByText(/^Từ \d+ đến \d+ điểm/).waitFor()
})

test('the hand-over, the seats and a PIN', async () => {
  await door()('seat.leave', {})
  const seats: Scene[] = ['/', { at: '/', named: 'PIN', act: button('Trần Quốc Khánh') }]
  expect(await lookAt(seats, [light, dark])).toEqual([])
  const passed = { memberId: stage.meeting.members[1], sessionId: stage.scoring }
  await app.page.evaluate(
    stored => sessionStorage.setItem('cham-sao.hand-over', stored),
    JSON.stringify(passed),
  )
  const arrived = { at: '/', named: 'arrived', act: button(/^Tôi là/) }
  expect(await lookAt(['/', arrived], [light, dark])).toEqual([])
  await app.page.getByLabel('Mã PIN hoặc câu bí mật').fill(stagePin)
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: 'Rời ghế' }).waitFor()
})

test('the first screen, and practice without a file', async () => {
  await door()('seat.leave', {})
  await door()('workspace.close', {})
  const [task] = await door()('practice.list', {})
  const scenes = ['/', '/practice', `/practice/${task?.id}`, '/verification', '/projector']
  expect(await lookAt(scenes, [light, dark])).toEqual([])
})

test('nothing broke the security policy or threw', () => {
  expect(app.faults).toEqual([])
})
