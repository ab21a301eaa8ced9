import type { MemberInput } from '#shared/domain/council.ts'
import { regulationDefaults } from '#shared/domain/regulation.ts'
import { type Desk, PIN } from './desk.ts'

const PEOPLE: readonly [string, MemberInput['role']][] = [
  ['Trần Quốc Khánh', 'chair'],
  ['Nguyễn Thị Minh Ánh', 'viceChair'],
  ['Phạm Đức Duy', 'member'],
  ['Hoàng Thị Lan', 'member'],
  ['Lê Thu Hà', 'secretary'],
]
const SCORERS = 4

export type Meeting = { fileName: string; sessionId: string; scorers: string[] }

/** Makes a workspace in which scoring has begun: a council of five, everybody with the same PIN, and so many products. */
export async function makeMeeting(desk: Desk, products: number): Promise<Meeting> {
  const { fileName } = await desk.get('workspace.create', { name: 'Hội đồng Hòa An' })
  await desk.get('council.save', {
    level: 'province',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
    place: 'Hòa An',
    province: 'tỉnh Hòa An',
    parentAgency: '',
    abbreviation: 'HĐOCOP',
    decisionNumber: '1500/QĐ-UBND',
    decisionDate: '2026-03-02',
    decisionBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hòa An',
  })
  const quorum = { numerator: 1, denominator: 2, chairRequired: true, citation: '' }
  await desk.get('regulation.save', { ...regulationDefaults, quorum })
  const members = await enrolAll(desk)
  await desk.get('seat.take', { memberId: members.at(-1) ?? '', secret: PIN })
  const productIds: string[] = []
  for (let i = 1; i <= products; i++) productIds.push(await addProduct(desk, `Chè số ${i}`))
  const sessionId = await startSession(desk, members, productIds)
  await desk.get('seat.leave', {})
  return { fileName, sessionId, scorers: members.slice(0, SCORERS) }
}

async function enrolAll(desk: Desk): Promise<string[]> {
  const members: string[] = []
  for (const [fullName, role] of PEOPLE) {
    const member = {
      honorific: 'Ông',
      fullName,
      post: 'Chuyên viên',
      organization: 'Sở Công Thương',
      role,
    } as const
    members.push((await desk.get('member.save', { id: null, member })).id)
  }
  for (const memberId of members) {
    await desk.get('seat.enrol', { memberId, secret: PIN })
    await desk.get('seat.leave', {})
  }
  return members
}

async function addProduct(desk: Desk, name: string): Promise<string> {
  const producer = {
    name: `Hợp tác xã ${name}`,
    type: 'Hợp tác xã',
    address: 'thôn 3, xã Tân Lộc',
    commune: 'xã Tân Lộc',
    phone: '',
    representative: 'Vũ Văn Hải',
    representativeSex: 'male',
    representativeEthnicity: 'Kinh',
    representativeAddress: '',
  } as const
  const { id: producerId } = await desk.get('producer.save', { id: null, producer })
  const set = { packId: '26-2026', setNo: 11 }
  const { packs } = await desk.get('rubric.list', {})
  const found = packs.find(pack => pack.head.id === set.packId)?.sets.find(entry => entry.no === set.setNo)
  const cases = Object.fromEntries((found?.cases ?? []).map(entry => [entry.code, 1]))
  const product = {
    code: '',
    name,
    producerId,
    ...set,
    registration: 'first',
    lodgedOn: '2026-05-25',
    cases,
  } as const
  return (await desk.get('product.save', { id: null, product })).id
}

async function startSession(desk: Desk, members: string[], productIds: string[]): Promise<string> {
  const { id: sessionId } = await desk.get('session.create', {
    title: 'Phiên họp đợt 1',
    year: 2026,
    batch: 1,
    place: 'Phòng họp số 2',
    heldOn: '2026-06-05',
    startMinute: 480,
    endedOn: null,
    endMinute: null,
  })
  await desk.get('session.addProducts', { sessionId, productIds })
  const nothing = { reason: '', delegate: '', delegateDocument: '' }
  const attendance = members.map(memberId => ({ memberId, present: true, ...nothing }))
  await desk.get('session.attend', { sessionId, attendance })
  await desk.get('session.move', { sessionId, move: 'convene' })
  await desk.get('session.move', { sessionId, move: 'startScoring' })
  return sessionId
}
