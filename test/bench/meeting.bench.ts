import { type Bench, type Row, repeat } from './bench.ts'
import { benchPin, makeLargeMeeting, size } from './large-meeting.ts'

export const name: Bench['name'] = `Calls of a session with ${size.products} products and ${size.members} members, through the router, on disk`

/** What a member waits for at each choice, and what each screen asks for when it is opened. */
export const run: Bench['run'] = async () => {
  const meeting = await makeLargeMeeting()
  const { call, sessionId, productIds, memberIds } = meeting
  const rows: Row[] = []
  try {
    await call('seat.take', { memberId: memberIds[2] ?? '', secret: benchPin })
    const productId = productIds[size.sealedProducts] ?? ''
    let choice = 0
    const choose = () =>
      call('ballot.choose', { sessionId, productId, criterion: '1.1', choice: choice++ % 3 })
    await repeat(20, choose)
    rows.push({
      label: 'a choice, committed to the disk',
      samples: await repeat(400, choose),
      limit: 20,
      limitAt: 'p95',
    })
    const screen = async (label: string, work: () => unknown, limit = 200) =>
      rows.push({ label, samples: await repeat(9, work), limit })
    await screen('ballot.load', () => call('ballot.load', { sessionId, productId }))
    await screen('ballot.progress', () => call('ballot.progress', { sessionId }))
    await call('seat.take', { memberId: meeting.secretaryId, secret: benchPin })
    await screen('session.load', () => call('session.load', { sessionId }))
    await screen('product.list', () => call('product.list', {}))
    await screen('tally.overview', () => call('tally.overview', { sessionId }))
    await screen('tally.load', () => call('tally.load', { sessionId, productId: productIds[0] ?? '' }))
    await screen('text.load', () => call('text.load', { kind: 'minutes', sessionId, productId: null }))
    await screen('paper.list', () => call('paper.list', { sessionId }))
    await screen('paper.check', () => call('paper.check', { sessionId }))
    await screen('paperSheet.list', () => call('paperSheet.list', { sessionId }))
    const sheet = { sessionId, productId, memberId: memberIds[3] ?? '' }
    await screen('paperSheet.load', () => call('paperSheet.load', sheet))
    await call('room.project', { sessionId, projected: true, results: true })
    await screen('room.load', () => call('room.load', { sessionId }), 50)
    await screen('room.show', () => call('room.show', {}), 50)
    await screen('trail.list', () => call('trail.list', { before: null, count: 50 }))
    await screen('rubric.list', () => call('rubric.list', {}))
  } finally {
    await meeting.close()
  }
  return rows
}
