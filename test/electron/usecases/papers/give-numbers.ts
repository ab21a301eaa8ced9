import type { IssuedKind } from '#shared/domain/wording/issued-kinds.ts'
import { pin } from '../../application.ts'
import type { OfficeSession } from './play-office.ts'

/** Papers in the order in which they are issued, with days counted from the meeting. */
const ofCouncil: readonly (readonly [IssuedKind, number])[] = [
  ['councilDecision', -8],
  ['regulationDecision', -7],
]
const ofSession: readonly (readonly [IssuedKind, number])[] = [
  ['invitation', -4],
  ['writtenOpinionLetter', 0],
  ['advisoryReport', -2],
  ['minutes', 0],
  ['writtenOpinionReport', 6],
  ['councilReport', 6],
  ['submission', 7],
  ['recognitionDecision', 10],
  ['approvalDecision', 10],
  ['upwardLetter', 11],
  ['ministryLetter', 11],
]

const reason = 'số của cơ quan ban hành'
const DAY = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** Every paper that can be written gets the next number of its series on its day; certificates and notices follow the decision. */
export async function giveNumbers({ t, sessionId, productIds, office }: OfficeSession): Promise<void> {
  const { members } = await t.get('council.load', {})
  t.pass(20 * DAY)
  // Weeks later the secretary sits down again.
  await t.get('seat.leave', {})
  await t.get('seat.take', {
    memberId: members.find(({ role }) => role === 'secretary')?.id ?? '',
    secret: pin,
  })
  const give = async (
    kind: IssuedKind,
    place: { sessionId: string | null; productId: string | null },
    days: number,
  ) => {
    const proposal = await t.call('register.propose', { kind, ...place })
    if (!proposal.ok) return
    const { number, signers } = proposal.value
    const issuedOn = dayAfter(office.heldOn, days)
    const given = await t.call('register.give', { kind, ...place, number, issuedOn, signers, reason })
    if (!given.ok && given.error.code !== 'paper-data-missing')
      throw new Error(`${kind}: ${JSON.stringify(given.error)}`)
  }
  for (const [kind, days] of ofCouncil) await give(kind, { sessionId: null, productId: null }, days)
  for (const [kind, days] of ofSession) await give(kind, { sessionId, productId: null }, days)
  for (const productId of productIds) await give('certificate', { sessionId, productId }, 10)
  for (const productId of productIds) await give('resultNotice', { sessionId, productId }, 14)
}
