import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type LoopbackHost, startHost } from '#electron/host.ts'
import { changeDraft } from '#electron/usecases/ballot.ts'
import { sealBallot } from '#electron/usecases/seal-ballot.ts'
import { contextOf } from '#electron/usecases/workspace.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract.ts'
import type { MemberRole } from '#shared/domain/council.ts'
import { regulationDefaults } from '#shared/domain/regulation.ts'
import { ok } from '#shared/result.ts'
import { choicesOf } from '../electron/meeting.ts'

export const size = { members: 25, products: 500, sealedProducts: 60 }
export const benchPin = '407193'

export type LargeMeeting = {
  readonly host: LoopbackHost
  readonly sessionId: string
  readonly productIds: readonly string[]
  readonly memberIds: readonly string[]
  readonly secretaryId: string
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>
  close(): Promise<void>
}

/** A real workspace on disk: 25 members, 500 products in one session, the first 60 sealed by everybody and half of them opened. */
export async function makeLargeMeeting(): Promise<LargeMeeting> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-bench-'))
  const host = await startHost({ folder, saveFolder: path.join(folder, 'saved') })
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
    const answer = await host.router({ trusted: true, name, input })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as CallOutput<Name>
  }
  await call('workspace.create', { name: 'Đo tốc độ' })
  await call('council.save', {
    level: 'province',
    name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
    place: 'Hòa An',
    province: 'tỉnh Hòa An',
    parentAgency: '',
    abbreviation: 'HĐOCOP',
    decisionNumber: '',
    decisionDate: null,
    decisionBody: '',
  })
  await call('regulation.save', {
    ...regulationDefaults,
    quorum: { numerator: 3, denominator: 4, chairRequired: true, citation: '' },
  })
  const memberIds = await addMembers(call)
  const productIds = await addProducts(call)
  const session = {
    title: 'Đo tốc độ',
    year: 2026,
    batch: 1,
    place: 'Hòa An',
    heldOn: '2026-06-05',
    startMinute: 480,
    endedOn: null,
    endMinute: 1000,
  }
  const { id: sessionId } = await call('session.create', session)
  await call('session.addProducts', { sessionId, productIds: [...productIds] })
  const attendance = memberIds.map(memberId => ({
    memberId,
    present: true,
    reason: '',
    delegate: '',
    delegateDocument: '',
  }))
  await call('session.attend', { sessionId, attendance })
  await call('session.move', { sessionId, move: 'convene' })
  await call('session.move', { sessionId, move: 'startScoring' })
  const secretaryId = memberIds[1] ?? ''
  await sealSome(host, call, { sessionId, productIds, scorers: memberIds.filter(id => id !== secretaryId) })
  await call('seat.take', { memberId: secretaryId, secret: benchPin })
  const approvals = [memberIds[0] ?? '', secretaryId].map(memberId => ({ memberId, secret: benchPin }))
  await call('tally.open', {
    sessionId,
    productIds: productIds.slice(0, size.sealedProducts / 2),
    approvals,
    missingReason: '',
  })
  const close = async () => {
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { host, sessionId, productIds, memberIds, secretaryId, call, close }
}

type Call = LargeMeeting['call']

async function addMembers(call: Call): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < size.members + 1; index++) {
    const role: MemberRole = index === 0 ? 'chair' : index === 1 ? 'secretary' : 'member'
    const member = {
      honorific: 'Ông',
      fullName: `Nguyễn Văn Số ${index}`,
      post: 'Phó Giám đốc',
      organization: 'Sở Công Thương',
      role,
    } as const
    ids.push((await call('member.save', { id: null, member })).id)
  }
  for (const memberId of ids) await call('seat.enrol', { memberId, secret: benchPin })
  await call('seat.take', { memberId: ids[1] ?? '', secret: benchPin })
  return ids
}

async function addProducts(call: Call): Promise<string[]> {
  const producer = {
    name: 'Hợp tác xã Nông nghiệp Tân Lộc',
    type: 'Hợp tác xã',
    address: 'thôn 3, xã Tân Lộc',
    commune: 'xã Tân Lộc',
    phone: '',
    representative: '',
    representativeSex: 'unknown',
    representativeEthnicity: '',
    representativeAddress: '',
  } as const
  const { id: producerId } = await call('producer.save', { id: null, producer })
  const ids: string[] = []
  for (let index = 0; index < size.products; index++) {
    const setNo = [1, 3, 9, 11, 13][index % 5] ?? 1
    const product = {
      code: `SP-${index}`,
      name: `Sản phẩm ${index}`,
      producerId,
      packId: '26-2026',
      setNo,
      registration: 'first',
      lodgedOn: '2026-05-25',
      cases: {},
    } as const
    ids.push(
      (await call('product.save', { id: null, product: { ...product, packNote: '', unverifiedNote: '' } }))
        .id,
    )
  }
  return ids
}

/** Every scorer seals the first products, each with answers of his own. */
async function sealSome(
  host: LoopbackHost,
  call: Call,
  meeting: { sessionId: string; productIds: readonly string[]; scorers: readonly string[] },
): Promise<void> {
  const db = host.app.workspace?.db
  if (!db) throw new Error('No workspace')
  for (const [place, memberId] of meeting.scorers.entries()) {
    await call('seat.take', { memberId, secret: benchPin })
    const context = contextOf(host.app, db)
    for (const productId of meeting.productIds.slice(0, size.sealedProducts)) {
      const where = { sessionId: meeting.sessionId, productId }
      const below = (code: string) => ((code.charCodeAt(code.length - 1) + place) % 3 === 0 ? 1 : 0)
      const { rubric, cases } = await call('ballot.load', where)
      const drafted = changeDraft(context, where, desk =>
        ok({ ...desk.draft, choices: choicesOf(rubric, cases, below) }),
      )
      const sealed = drafted.ok ? sealBallot({ ...context, newId: randomUUID }, where) : drafted
      if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
    }
  }
}
