import { minuteOf, type SessionFile } from '#shared/session-file/schema.ts'
import type { Get } from './ask.ts'

/** Ids that the workspace gave to the keys of a session file. */
export type Filled = {
  readonly sessionId: string
  memberId(key: string): string
  productId(key: string): string
}

function idsOf(map: ReadonlyMap<string, string>): (key: string) => string {
  return key => {
    const id = map.get(key)
    if (id === undefined) throw new Error(`A checked session file points at ${key}, which was not made`)
    return id
  }
}

/** Puts council, regulation, members, producers, products and one session in state `draft` into a fresh workspace; the founder is at the keyboard. */
export async function fillWorkspace(get: Get, file: SessionFile): Promise<Filled> {
  await get('council.save', file.council)
  await get('regulation.save', file.regulation)
  const members = new Map<string, string>()
  for (const { key, ...member } of file.members)
    members.set(key, (await get('member.save', { id: null, member })).id)
  const producers = new Map<string, string>()
  for (const { key, ...producer } of file.producers)
    producers.set(key, (await get('producer.save', { id: null, producer })).id)
  const producerId = idsOf(producers)
  const products = new Map<string, string>()
  for (const { key, producer, ...rest } of file.products) {
    const product = { ...rest, producerId: producerId(producer) }
    products.set(key, (await get('product.save', { id: null, product })).id)
  }
  return draftSession(get, file, idsOf(members), idsOf(products))
}

async function draftSession(
  get: Get,
  file: SessionFile,
  memberId: Filled['memberId'],
  productId: Filled['productId'],
): Promise<Filled> {
  const { start, end, ...session } = file.session
  const times = { startMinute: minuteOf(start), endMinute: minuteOf(end) }
  const { id: sessionId } = await get('session.create', { ...session, ...times })
  await get('session.addProducts', { sessionId, productIds: file.products.map(({ key }) => productId(key)) })
  const attendance = file.attendance.map(({ member, ...line }) => ({ ...line, memberId: memberId(member) }))
  await get('session.attend', { sessionId, attendance })
  for (const { product, member, reason } of file.recusals)
    await get('session.recuse', {
      sessionId,
      productId: productId(product),
      memberId: memberId(member),
      reason,
    })
  return { sessionId, memberId, productId }
}
