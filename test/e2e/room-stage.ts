import { gatesOf } from '#shared/domain/gate.ts'
import { pin } from '../electron/application.ts'
import {
  addProduct,
  choicesOf,
  foundCouncil,
  type Meeting,
  openTogether,
  regulation,
  scoreAndSeal,
  sit,
  startSession,
} from '../electron/meeting.ts'
import type { Door } from '../support/meeting.ts'

/** A council with something to see on every screen of the scoring room. */
export type RoomStage = {
  readonly meeting: Meeting<{ get: Door }>
  /** Scoring: the first product opened with the members apart and a ground to reject raised, the second in its second round, the third being typed from paper. */
  readonly scoring: string
  readonly products: readonly [apart: string, again: string, sealed: string]
  /** A re-evaluation asked in writing. */
  readonly written: string
  /** Not convened yet, one member absent with a reason. */
  readonly draft: string
}

/** Below the best option everywhere: how a member who disagrees scores. */
const strict = () => 2

export async function setRoomStage(door: Door): Promise<RoomStage> {
  const meeting = await foundCouncil({ get: door })
  await door('regulation.save', {
    ...regulation,
    waiver: { allowed: true, by: 'vote', citation: 'Điều 8' },
    roundTwoShowsSpread: { value: true, citation: 'Điều 7' },
  })
  const apart = await addProduct(meeting.t, 'Chè shan tuyết Suối Bạc')
  const again = await addProduct(meeting.t, 'Mật ong rừng Hòa An')
  const sealed = await addProduct(meeting.t, 'Cam sành Đồi Vàng')
  const { sessionId: scoring } = await startSession(meeting, [apart, again, sealed])
  await scoreApart(meeting, scoring, [apart, again])
  await openTogether(meeting, scoring, [apart, again])
  await enterDossier(door, { sessionId: scoring, productId: again })
  await door('tally.startRound', {
    ...{ sessionId: scoring, productId: again },
    reason: 'Chênh lệch vượt 10 điểm, hội đồng đã thảo luận.',
  })
  await scoreAndSeal(meeting, { sessionId: scoring, productId: sealed }, meeting.chair)
  await sit(meeting.t, meeting.secretary)
  await typeSheets(meeting, scoring, sealed)
  await door('room.lead', { sessionId: scoring, step: 'discussion', productId: apart })
  await door('room.project', { sessionId: scoring, projected: true, results: true })
  const written = await writtenSession(meeting)
  return {
    meeting,
    scoring,
    products: [apart, again, sealed],
    written,
    draft: await draftSession(meeting, sealed),
  }
}

async function scoreApart(meeting: RoomStage['meeting'], sessionId: string, productIds: readonly string[]) {
  const { get } = meeting.t
  for (const [place, memberId] of meeting.scorers.entries()) {
    for (const productId of productIds) {
      const where = { sessionId, productId }
      if (place === 0) {
        await sit(meeting.t, memberId)
        const [gate] = gatesOf((await get('ballot.load', where)).rubric.set)
        const reason = 'Giấy chứng nhận an toàn thực phẩm đã hết hạn.'
        if (gate) await get('ballot.raiseGate', { ...where, gateId: gate.id, reason })
      }
      await scoreAndSeal(meeting, where, memberId, place === 0 ? strict : undefined)
    }
  }
}

/** What the producer said of himself and what the commune found, beside the criteria. */
async function enterDossier(door: Door, where: { sessionId: string; productId: string }) {
  const marks = { '1.1': { choice: 1, evidence: 'Hợp đồng vùng nguyên liệu số 04/HĐ với 12 hộ trong xã.' } }
  const facts = {
    ...{ material: 'Mật lấy từ rừng đặc dụng của xã.', labour: '', origin: '', identity: '' },
    ...{ place: 'Tân Lộc', signedOn: null, marks },
  }
  await door('facts.save', { ...where, content: { kind: 'selfAssessment', facts } })
  const report = await door('facts.load', { ...where, kind: 'communeReport' })
  if (report.content.kind !== 'communeReport') throw new Error('Facts of another paper')
  const found = { ...report.content.facts, labourFound: 'Sử dụng 12 lao động của xã.' }
  await door('facts.save', { ...where, content: { kind: 'communeReport', facts: found } })
}

/** One sheet typed once, one typed twice with a difference. */
async function typeSheets(meeting: RoomStage['meeting'], sessionId: string, productId: string) {
  const { get } = meeting.t
  const [first, second] = meeting.members
  for (const [place, memberId] of [first, second].entries()) {
    const where = { sessionId, productId, memberId }
    const { rubric, cases } = await get('paperSheet.load', where)
    const typed = { opinion: '', gates: [] }
    const choices = choicesOf(rubric, cases)
    await get('paperSheet.type', { ...where, pass: 1, choices, ...typed })
    const other = choicesOf(rubric, cases, code => (code === '1.1' ? 1 : 0))
    if (place === 1) await get('paperSheet.type', { ...where, pass: 2, choices: other, ...typed })
  }
}

async function writtenSession(meeting: RoomStage['meeting']): Promise<string> {
  const { get } = meeting.t
  const productId = await addProduct(meeting.t, 'Gạo nếp nương Bản Mòng', 11, '26-2026', 'reEvaluation')
  const { id: sessionId } = await get('session.create', {
    ...{ title: 'Đánh giá lại đợt 2', year: 2026, batch: 2, place: 'Hòa An', heldOn: '2026-06-25' },
    ...{ startMinute: null, endedOn: null, endMinute: null },
  })
  await get('session.addProducts', { sessionId, productIds: [productId] })
  await get('written.begin', { sessionId, sentOn: '2026-06-05', deadlineOn: '2099-06-20' })
  await get('session.move', { sessionId, move: 'convene' })
  await get('session.move', { sessionId, move: 'startScoring' })
  return sessionId
}

async function draftSession(meeting: RoomStage['meeting'], productId: string): Promise<string> {
  const { get } = meeting.t
  const { id: sessionId } = await get('session.create', {
    ...{ title: 'Phiên họp đợt 3', year: 2026, batch: 3, place: '', heldOn: null },
    ...{ startMinute: null, endedOn: null, endMinute: null },
  })
  await get('session.addProducts', { sessionId, productIds: [productId] })
  const absent = { present: false, reason: 'Đi công tác nước ngoài', delegate: '', delegateDocument: '' }
  await get('session.attend', { sessionId, attendance: [{ memberId: meeting.members[0], ...absent }] })
  return sessionId
}

export const stagePin = pin
