import { describe, expect, it } from 'vitest'
import type { Ask } from '#electron/exchange/ask.ts'
import { playSession } from '#electron/exchange/play-session.ts'
import { randomPin } from '#electron/exchange/random-pin.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { checkPin } from '#shared/domain/pin.ts'
import { readSessionFile } from '#shared/session-file/read.ts'
import type { SessionFile } from '#shared/session-file/schema.ts'
import { type TestApplication, testApplication } from '../application.ts'
import { smallFile, surroundings } from './sample-file.ts'

const four = ['m1', 'm2', 'm5', 'm7', 'm10']

async function play(
  file: SessionFile,
  options: Partial<Parameters<typeof playSession>[1]> = {},
  t = testApplication(),
): Promise<{ t: TestApplication; played: Awaited<ReturnType<typeof playSession>> }> {
  const checked = readSessionFile(JSON.parse(JSON.stringify(file)), surroundings)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  await t.get('workspace.create', { name: file.name })
  const ask = t.call as Ask
  const played = await playSession(checked.value, { ask, random: systemRandom, until: 'decided', ...options })
  return { t, played }
}

async function sessionOf(file: SessionFile, options: Parameters<typeof play>[1] = {}) {
  const { t, played } = await play(file, options)
  if (!played.ok) throw new Error(JSON.stringify(played.error))
  const { sessionId } = played.value
  return { t, sessionId, rows: await t.get('tally.overview', { sessionId }), pins: played.value.pins }
}

describe('a session file that is played', () => {
  it('gives what the ballots in it say, round by round, down to the recorded decision', async () => {
    const steps: string[] = []
    const { t, sessionId, rows } = await sessionOf(smallFile(['p1', 'p10']), {
      onProgress: ({ step }) => steps.at(-1) !== step && steps.push(step),
    })
    expect(rows).toMatchObject([
      { name: 'Chè xanh Tân Lộc', round: 2, tally: { mean: { sum: 707, count: 9 }, spread: 7 } },
      { name: 'Giỏ mây đan Bình Khê', round: 1, tally: { mean: { sum: 579, count: 8 } } },
    ])
    expect(rows.map(row => row.finding?.outcome)).toEqual(['recognised', 'recognised'])
    const session = await t.get('session.load', { sessionId })
    expect(session.state).toBe('decided')
    expect(session.list[1]?.recusals).toHaveLength(1)
    const minutes = await t.get('text.load', { kind: 'minutes', sessionId, productId: null })
    expect(minutes.parts.find(({ key }) => key === 'reservations')?.text).toContain('Hoàng Đạt')
    expect(steps).toEqual(['setUp', 'enrol', 'score', 'open', 'score', 'open', 'conclude', 'minutes'])
    const first = await t.get('tally.load', { sessionId, productId: session.list[0]?.product.id ?? '' })
    expect(first.rounds.map(round => round.tally.spread)).toEqual([14, 7])
    expect(first.rounds[0]?.ballots.flatMap(ballot => Object.values(ballot.notes))).toEqual([
      'Hợp đồng số 02 đã hết hạn, cần đối chiếu phụ lục gia hạn.',
    ])
  })

  it('stops when asked with every ballot of the first round sealed and none opened', async () => {
    const { rows, pins } = await sessionOf(smallFile(['p1'], four), { until: 'sealed', pin: '407193' })
    expect(rows).toMatchObject([{ round: 1, sealed: 4, due: 4, opened: false, tally: null }])
    expect([...pins]).toEqual(['m1', 'm2', 'm5', 'm7', 'm10'].map(key => [key, '407193']))
  })

  it('closes a product without every ballot where the file gives the reason', async () => {
    const file = smallFile(['p3'], four)
    file.ballots.splice(1, 1)
    file.rounds.push({ product: 'p3', round: 1, reason: '', missingReason: 'họp khẩn' })
    const { t, sessionId, rows } = await sessionOf(file)
    expect(rows[0]?.tally?.mean.count).toBe(3)
    const tally = await t.get('tally.load', { sessionId, productId: rows[0]?.productId ?? '' })
    expect(tally.rounds[0]).toMatchObject({ missingReason: 'họp khẩn' })
    expect(tally.rounds[0]?.missing).toHaveLength(1)
  })

  it('lets a spread stand where the regulation allows it, and the secretary score where it says so', async () => {
    const file = smallFile(['p3'], four)
    const [best] = file.ballots
    if (!best) throw new Error('the sample has ballots')
    const worst = { ...best.choices, '4.3': 0, '5.1': 0, '5.2': 0, '5.3': 0, '8': 0, '7': 0 }
    const open = { ...file.regulation, waiver: { allowed: true, by: 'vote' as const, citation: '' } }
    const { rows } = await sessionOf({
      ...file,
      regulation: { ...open, secretaryScores: { value: true, citation: '' } },
      ballots: [...file.ballots, { ...best, member: 'm10', choices: worst }],
      waivers: [
        { product: 'p3', reason: 'Hội đồng đã thảo luận', votes: { inFavour: 5, against: 0, other: 0 } },
      ],
      findings: [{ product: 'p3', inFavour: 5, against: 0, other: 0, remark: '' }],
    })
    expect(rows[0]).toMatchObject({ round: 1, sealed: 5, tally: { overLimit: true } })
  })

  it('takes an absent member’s ballot from his delegate where the regulation lets him score', async () => {
    const file = smallFile(['p3'], four)
    const attendance = file.attendance.map(line =>
      line.member === 'm5' ? { ...line, present: false, delegate: 'Lý Văn Tâm' } : line,
    )
    const regulation = { ...file.regulation, delegateScores: { value: true, citation: '' } }
    const { rows } = await sessionOf({ ...file, attendance, regulation })
    expect(rows[0]).toMatchObject({ sealed: 4, due: 4 })
  })

  it('is told what was refused, and by which call', async () => {
    const t = testApplication()
    const ask = (async (name, input) =>
      name === 'session.move'
        ? { ok: false, error: { code: 'quorum-not-met' } }
        : await t.call(name, input)) as Ask
    const { played } = await play(smallFile(['p3'], four), { ask }, t)
    expect(played).toEqual({
      ok: false,
      error: { kind: 'refused', call: 'session.move', error: { code: 'quorum-not-met' } },
    })
  })

  it('stops between two calls when it is cancelled', async () => {
    const stop = new AbortController()
    const onProgress = ({ step }: { step: string }) => step === 'score' && stop.abort()
    const { t, played } = await play(smallFile(['p3'], four), { signal: stop.signal, onProgress })
    expect(played).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(t.app.workspace?.db.prepare('SELECT count(*) AS n FROM ballot').get()).toEqual({ n: 0 })
  })
})

describe('a PIN made for a run', () => {
  it.each([6, 8, 12])('of %i digits is one that the policy accepts', length => {
    for (let i = 0; i < 200; i++) expect(checkPin(randomPin(systemRandom, length), length).ok).toBe(true)
  })

  it('is drawn again when the policy refuses the first', () => {
    const draws = [
      Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]),
      Uint8Array.from([255, 4, 0, 7, 1, 9, 3, 1, 1, 1, 1, 1]),
    ]
    expect(randomPin(() => draws.shift() ?? new Uint8Array(12), 6)).toBe('407193')
  })
})
