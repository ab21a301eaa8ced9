import type { Choices } from '#shared/domain/ballot.ts'
import type { MemberInput } from '#shared/domain/council.ts'
import { type Regulation, regulationDefaults } from '#shared/domain/regulation.ts'
import { criteriaOf, offeredOptions, type Rubric } from '#shared/domain/rubric.ts'
import { pin, type TestApplication } from './application.ts'

const people: readonly [string, MemberInput['role']][] = [
  ['Trần Quốc Khánh', 'chair'],
  ['Nguyễn Thị Minh Ánh', 'viceChair'],
  ['Phạm Đức Duy', 'member'],
  ['Hoàng Thị Lan', 'member'],
  ['Lê Thu Hà', 'secretary'],
]

export const regulation: Regulation = {
  ...regulationDefaults,
  number: '12/QC-HĐOCOP',
  quorum: { numerator: 3, denominator: 4, chairRequired: true, citation: 'khoản 2 Điều 6 Quy chế' },
  spread: { limit: 10, comparison: 'over', citation: 'khoản 3 Điều 7 Quy chế' },
}

/** Whatever answers calls: the application of a unit test, or the app in a browser. */
export type Answering = Pick<TestApplication, 'get'>

export type Meeting<T extends Answering = TestApplication> = {
  readonly t: T
  /** Ids by role and order: chair, viceChair, member1, member2, secretary. */
  readonly chair: string
  readonly viceChair: string
  readonly members: readonly [string, string]
  readonly secretary: string
  readonly scorers: readonly string[]
}

/** A workspace with a council of five, everybody with the same PIN, the secretary at the keyboard. */
export async function foundCouncil<T extends Answering>(t: T): Promise<Meeting<T>> {
  await t.get('workspace.create', { name: 'Hội đồng Hòa An' })
  await t.get('council.save', {
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
  await t.get('regulation.save', regulation)
  const ids: string[] = []
  for (const [fullName, role] of people) {
    const member = {
      honorific: 'Ông',
      fullName,
      post: 'Phó Giám đốc',
      organization: 'Sở Công Thương',
      role,
    } as const
    ids.push((await t.get('member.save', { id: null, member })).id)
  }
  const [chair = '', viceChair = '', first = '', second = '', secretary = ''] = ids
  for (const memberId of ids) {
    await t.get('seat.enrol', { memberId, secret: pin })
    await t.get('seat.leave', {})
  }
  await sit(t, secretary)
  return {
    t,
    chair,
    viceChair,
    members: [first, second],
    secretary,
    scorers: [chair, viceChair, first, second],
  }
}

/** Whoever sits leaves, this member sits down. */
export async function sit(t: Answering, memberId: string): Promise<void> {
  await t.get('seat.leave', {})
  await t.get('seat.take', { memberId, secret: pin })
}

/** A product of a set, with its own producer; cases fixed to the first. */
export async function addProduct(
  t: Answering,
  name: string,
  setNo = 11,
  packId = '26-2026',
  registration: 'first' | 'reEvaluation' = 'first',
): Promise<string> {
  const producer = await t.get('producer.save', {
    id: null,
    producer: {
      name: `Hợp tác xã ${name}`,
      type: 'Hợp tác xã',
      address: 'thôn 3, xã Tân Lộc',
      commune: 'xã Tân Lộc',
      phone: '',
      representative: 'Vũ Văn Hải',
      representativeSex: 'male',
      representativeEthnicity: 'Kinh',
      representativeAddress: '',
    },
  })
  const { packs } = await t.get('rubric.list', {})
  const set = packs.find(pack => pack.head.id === packId)?.sets.find(entry => entry.no === setNo)
  const cases = Object.fromEntries((set?.cases ?? []).map(entry => [entry.code, 1]))
  const product = {
    code: '',
    name,
    producerId: producer.id,
    packId,
    setNo,
    registration,
    lodgedOn: '2026-05-25',
    cases,
  } as const
  return (await t.get('product.save', { id: null, product })).id
}

/** A session with these products, everybody present, scoring begun; gives the recovery code too. */
export async function startSession(
  meeting: Meeting<Answering>,
  productIds: string[],
): Promise<{ sessionId: string; recoveryCode: string }> {
  const { t } = meeting
  const session = await t.get('session.create', {
    title: 'Phiên họp đợt 1',
    year: 2026,
    batch: 1,
    place: 'Phòng họp số 2',
    heldOn: '2026-06-05',
    startMinute: 480,
    endedOn: null,
    endMinute: 990,
  })
  const sessionId = session.id
  await t.get('session.addProducts', { sessionId, productIds })
  const attendance = [...meeting.scorers, meeting.secretary].map(memberId => ({
    memberId,
    present: true,
    reason: '',
    delegate: '',
    delegateDocument: '',
  }))
  await t.get('session.attend', { sessionId, attendance })
  await t.get('session.move', { sessionId, move: 'convene' })
  const started = await t.get('session.move', { sessionId, move: 'startScoring' })
  return { sessionId, recoveryCode: started.recoveryCode ?? '' }
}

/** Answers to every criterion: the best option, or `level` steps below it where there are as many. */
export function choicesOf(
  rubric: Rubric,
  cases: Readonly<Record<string, number>>,
  below: (code: string) => number = () => 0,
): Choices {
  return Object.fromEntries(
    criteriaOf(rubric.set).map(({ criterion }) => {
      const offered = offeredOptions(criterion, cases).toSorted((a, b) => b.option.points - a.option.points)
      const wanted = offered[Math.min(below(criterion.code), offered.length - 1)]
      return [criterion.code, wanted?.index ?? 'none']
    }),
  )
}

/** The member sits down, answers everything and seals; gives the receipt. */
export async function scoreAndSeal(
  meeting: Meeting<Answering>,
  where: { sessionId: string; productId: string },
  memberId: string,
  below?: (code: string) => number,
): Promise<string> {
  const { t } = meeting
  await sit(t, memberId)
  const ballot = await t.get('ballot.load', where)
  for (const [criterion, choice] of Object.entries(choicesOf(ballot.rubric, ballot.cases, below))) {
    await t.get('ballot.choose', { ...where, criterion, choice })
  }
  return (await t.get('ballot.seal', where)).receipt
}

/** Chair and secretary open the tally of these products together. */
export async function openTogether(
  meeting: Meeting<Answering>,
  sessionId: string,
  productIds: string[],
): Promise<void> {
  await sit(meeting.t, meeting.secretary)
  const approvals = [meeting.chair, meeting.secretary].map(memberId => ({ memberId, secret: pin }))
  await meeting.t.get('tally.open', { sessionId, productIds, approvals, missingReason: '' })
}
