import type { MemberView } from '#shared/contract/council.ts'
import type { ProductView } from '#shared/contract/product.ts'
import type { SessionView } from '#shared/contract/session.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract.ts'
import type { Choices } from '#shared/domain/ballot.ts'
import type { MemberRole } from '#shared/domain/council.ts'
import { regulationDefaults } from '#shared/domain/regulation.ts'
import { criteriaOf, offeredOptions, type Rubric } from '#shared/domain/rubric.ts'

/** Calls the running app's door as the screens do; a refusal throws with its code. */
export type Door = <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>

/** What was entered into a council file. */
export type Seed = {
  readonly door: Door
  readonly members: readonly MemberView[]
  readonly products: readonly ProductView[]
  readonly session: SessionView
  readonly recoveryCode: string
  pinOf(memberId: string): string
  member(role: MemberRole, index?: number): MemberView
  sit(member: MemberView): Promise<void>
  leave(): Promise<void>
}

const people: readonly (readonly [MemberRole, 'Ông' | 'Bà', string, string])[] = [
  ['chair', 'Ông', 'Trần Quốc Đạt', 'Phó Chủ tịch UBND tỉnh'],
  ['viceChair', 'Bà', 'Lê Thị Hạnh', 'Giám đốc Sở Nông nghiệp và Môi trường'],
  ['member', 'Ông', 'Nguyễn Văn Thái', 'Phó Giám đốc Sở Công Thương'],
  ['member', 'Bà', 'Phạm Thu Hiền', 'Phó Giám đốc Sở Y tế'],
  ['member', 'Ông', 'Hoàng Minh Đức', 'Phó Giám đốc Sở Khoa học và Công nghệ'],
  ['member', 'Bà', 'Vũ Ngọc Lan', 'Chủ tịch Hội Nông dân tỉnh'],
  ['member', 'Ông', 'Đặng Hữu Phước', 'Chủ tịch Liên minh Hợp tác xã tỉnh'],
  ['member', 'Bà', 'Bùi Thanh Mai', 'Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
  ['member', 'Ông', 'Đỗ Khắc Sơn', 'Chi cục trưởng Chi cục Phát triển nông thôn'],
  ['secretary', 'Bà', 'Ngô Bích Thủy', 'Chuyên viên Chi cục Phát triển nông thôn'],
]

const goods: readonly (readonly [string, string, number])[] = [
  ['Chè shan tuyết Suối Bạc', 'Hợp tác xã Chè Suối Bạc', 8],
  ['Mật ong rừng Hòa An', 'Hộ kinh doanh Lương Văn Tín', 6],
  ['Cam sành Đồi Vàng', 'Hợp tác xã Nông nghiệp Đồi Vàng', 1],
  ['Gạo nếp nương Bản Mòng', 'Hợp tác xã Bản Mòng', 4],
]

const pinOf = (index: number) =>
  ['582904', '719336', '640281', '935017', '274860', '806413', '391752', '158649', '427093', '763518'][
    index % 10
  ] ?? '582904'

type MeetingOptions = {
  /** Stops before the session is convened. */
  readonly listed?: boolean
  readonly cases?: Readonly<Record<string, number>>
}

/** Four products and a session in scoring, entered through the same calls as the screens make; nobody sits at the end. */
export async function seedMeeting(door: Door, options: MeetingOptions = {}): Promise<Seed> {
  await door('workspace.create', { name: 'Hội đồng OCOP tỉnh Hòa An' })
  const members = await enterCouncil(door)
  const products = await enterProducts(door)
  const session = await enterSession(door, members, products)
  const begun = options.listed ? { recoveryCode: '', session } : await begin(door, session.id)
  await door('seat.leave', {})
  const pins = new Map(members.map((member, index) => [member.id, pinOf(index)]))
  return {
    door,
    members,
    products,
    ...begun,
    pinOf: id => pins.get(id) ?? '',
    member: (role, index = 0) => {
      const found = members.filter(member => member.role === role)[index]
      if (!found) throw new Error(`no ${role} ${index}`)
      return found
    },
    sit: async member => {
      await door('seat.leave', {})
      await door('seat.take', { memberId: member.id, secret: pins.get(member.id) ?? '' })
    },
    leave: async () => {
      await door('seat.leave', {})
    },
  }
}

async function enterCouncil(door: Door): Promise<MemberView[]> {
  await door('council.save', {
    level: 'province',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Hòa An',
    place: 'Hòa An',
    province: 'Hòa An',
    parentAgency: 'UBND tỉnh Hòa An',
    abbreviation: 'HĐOCOP',
    decisionNumber: '215/QĐ-UBND',
    decisionDate: '2026-06-01',
    decisionBody: 'UBND tỉnh Hòa An',
  })
  await door('regulation.save', {
    ...regulationDefaults,
    number: '12/QC-HĐOCOP',
    quorum: { numerator: 3, denominator: 4, chairRequired: true, citation: 'Điều 5' },
    waiver: { allowed: true, by: 'vote', citation: 'Điều 8' },
    roundTwoShowsSpread: { value: true, citation: 'Điều 7' },
  })
  const members: MemberView[] = []
  for (const [role, honorific, fullName, post] of people) {
    const member = { honorific, fullName, post, organization: '', role }
    members.push(await door('member.save', { id: null, member }))
  }
  for (const [index, member] of members.entries()) {
    await door('seat.enrol', { memberId: member.id, secret: pinOf(index) })
    await door('seat.leave', {})
  }
  const secretary = members.find(member => member.role === 'secretary')
  await door('seat.take', { memberId: secretary?.id ?? '', secret: pinOf(people.length - 1) })
  return members
}

async function enterProducts(door: Door): Promise<ProductView[]> {
  const products: ProductView[] = []
  for (const [index, [name, producerName, setNo]] of goods.entries()) {
    const producer = await door('producer.save', {
      id: null,
      producer: {
        name: producerName,
        type: 'Hợp tác xã',
        address: 'Xã Suối Bạc',
        commune: 'Suối Bạc',
        phone: '',
        representative: 'Lương Văn Tín',
        representativeSex: 'male',
        representativeEthnicity: 'Tày',
        representativeAddress: '',
      },
    })
    const product = {
      code: `HA-SB-0${index + 1}-2026`,
      name,
      producerId: producer.id,
      packId: '26-2026',
      setNo,
      registration: 'first' as const,
      lodgedOn: '2026-06-10',
      cases: {},
    }
    products.push(await door('product.save', { id: null, product }))
  }
  return products
}

async function enterSession(
  door: Door,
  members: readonly MemberView[],
  products: readonly ProductView[],
): Promise<SessionView> {
  const { id: sessionId } = await door('session.create', {
    title: 'Phiên họp đánh giá đợt 1 năm 2026',
    year: 2026,
    batch: 1,
    place: 'Hội trường UBND tỉnh',
    heldOn: '2026-06-25',
    startMinute: 480,
    endedOn: null,
    endMinute: null,
  })
  await door('session.addProducts', { sessionId, productIds: products.map(product => product.id) })
  return door('session.attend', {
    sessionId,
    attendance: members.map(member => ({
      memberId: member.id,
      present: true,
      reason: '',
      delegate: '',
      delegateDocument: '',
    })),
  })
}

async function begin(door: Door, sessionId: string) {
  await door('session.move', { sessionId, move: 'convene' })
  const { recoveryCode, session } = await door('session.move', { sessionId, move: 'startScoring' })
  return { session, recoveryCode: recoveryCode ?? '' }
}

/** Answers every criterion: `height` 0 the lowest option offered, 1 the highest; `changes` by code. */
export function fillSheet(rubric: Rubric, height: (code: string) => number, changes: Choices = {}): Choices {
  const choices: Record<string, number | 'none'> = {}
  for (const { criterion } of criteriaOf(rubric.set)) {
    const offered = offeredOptions(criterion, {})
    const at = Math.round(height(criterion.code) * (offered.length - 1))
    choices[criterion.code] = offered[at]?.index ?? 0
  }
  return { ...choices, ...changes }
}

/** The member in the seat answers and seals one product. */
export async function scoreProduct(
  door: Door,
  where: { sessionId: string; productId: string },
  choices: Choices,
) {
  for (const [criterion, choice] of Object.entries(choices)) {
    await door('ballot.choose', { ...where, criterion, choice })
  }
  return door('ballot.seal', where)
}
