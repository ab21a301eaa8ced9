import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '#electron/signing/algorithms.ts'
import { drawHandwriting } from '#electron/signing/draw-handwriting.ts'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import type { CallInput } from '#shared/contract.ts'
import type { StrokePoint, Strokes } from '#shared/domain/handwriting.ts'
import { pin } from '../../application.ts'
import { openWord } from '../../documents/word-file.ts'
import { base64, drawPicture, drawStrokes } from '../../signing/support/handwriting.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

let desk: PaperDesk
beforeAll(async () => {
  desk = await openPaperDesk()
  return () => desk.close()
}, 60_000)

let seed = 0
/** Chair is the first signer, secretary the second. */
function input(paperId: string, signer = 0, drawn = ++seed): CallInput<'signature.onScreen'> {
  return { paperId, signer, secret: pin, strokes: drawStrokes(drawn), place: 'Hòa An' }
}

/** One stroke of so many points. */
const along = (at: (index: number) => { x: number; y: number }, count = 60): Strokes => [
  {
    minWidth: 1,
    maxWidth: 2,
    points: Array.from({ length: count }, (_, i) => ({ ...at(i), pressure: 0.5, time: i * 8 })),
  },
]

const fileOf = (paperId: string) => {
  const db = desk.t.app.workspace?.db
  const file = db && loadSignedFile(db, paperId)
  if (!file) throw new Error('no file')
  return file
}

describe('signing on the screen', () => {
  it('puts the handwriting of chair and secretary over their names, each by his own PIN', async () => {
    const paperId = await desk.newPaper()
    const before = await desk.t.get('signature.load', { paperId })
    expect(before).toMatchObject({ state: 'unsigned', signatures: [] })
    expect(before.signers.map(signer => signer.fullName)).toEqual(['Trần Quốc Khánh', 'Lê Thu Hà'])
    const one = await desk.t.get('signature.onScreen', input(paperId, 0))
    expect(one).toMatchObject({
      state: 'onScreen',
      signatures: [{ seat: 'Trần Quốc Khánh', place: 'Hòa An' }],
    })
    const both = await desk.t.get('signature.onScreen', input(paperId, 1))
    expect(both.signers.every(signer => signer.onScreenAt !== null)).toBe(true)
    const { parts } = openWord(fileOf(paperId).bytes)
    expect(Object.keys(parts).filter(name => name.startsWith('word/media/handwriting'))).toHaveLength(2)
    const xml = parts['word/document.xml'] ?? ''
    for (const name of ['Trần Quốc Khánh', 'Lê Thu Hà'])
      expect(xml).toMatch(new RegExp(`descr="Chữ ký của ${name}"(?:(?!</w:tc>).)*<w:t[^>]*>${name}</w:t>`))
    const [line] = await desk.t
      .get('signature.list', { sessionId: desk.sessionId })
      .then(list => list.filter(entry => entry.paperId === paperId))
    expect(line).toMatchObject({ state: 'onScreen', signed: 2, expected: 2 })
  })

  it('lets one of two signers go first, and the other see what he signs', async () => {
    const paperId = await desk.newPaper()
    const answers = await Promise.all(
      [0, 1].map(signer => desk.t.call('signature.onScreen', input(paperId, signer))),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({ error: { code: 'paper-changed-meanwhile' } })
    expect((await desk.t.get('signature.load', { paperId })).signatures).toHaveLength(1)
  })

  it('stands in the trail with document and picture, and the workspace verifies', async () => {
    const paperId = await desk.newPaper()
    await desk.t.get('signature.onScreen', input(paperId))
    const { entries } = await desk.t.get('trail.list', { before: null, count: 1 })
    expect(entries[0]).toMatchObject({ kind: 'signature.onScreen', seat: 'Trần Quốc Khánh' })
    const report = await desk.t.get('trail.verify', { code: '' })
    expect(report.findings).toEqual([])
  })

  it('puts the picture into the file that is drawn from the strokes, and keeps both', async () => {
    const paperId = await desk.newPaper()
    const { strokes, ...rest } = input(paperId)
    await desk.t.get('signature.onScreen', { ...rest, strokes })
    const { png } = drawHandwriting(strokes)
    const files = unzipSync(new Uint8Array(fileOf(paperId).bytes))
    expect(Buffer.from(files['word/media/handwriting-1.png'] ?? [])).toEqual(Buffer.from(png))
    const kept = desk.t.app.workspace?.db
      .prepare<[string], { strokes: string; bytes: Buffer }>(
        'SELECT strokes, bytes FROM handwriting WHERE sha256 = ?',
      )
      .get(sha256Hex(png))
    expect(JSON.parse(kept?.strokes ?? '')).toEqual(strokes)
    expect(kept?.bytes).toEqual(Buffer.from(png))
  })

  it('takes no picture from the screen', async () => {
    const paperId = await desk.newPaper()
    const withPicture = { ...input(paperId), picture: base64(drawPicture(drawStrokes(3))) }
    expect(await desk.t.call('signature.onScreen', withPicture)).toMatchObject({
      error: { code: 'input-invalid' },
    })
    expect(fileOf(paperId).signed).toBe(false)
  })

  type Change = (strokes: Strokes) => Strokes
  const movePoints =
    (move: (point: StrokePoint, index: number) => Partial<StrokePoint>): Change =>
    strokes =>
      strokes.map(stroke => ({
        ...stroke,
        points: stroke.points.map((point, index) => ({ ...point, ...move(point, index) })),
      }))
  it.each<[string, Change]>([
    ['as it was', strokes => strokes],
    [
      'with one point moved by less than the eye sees',
      movePoints(({ x }, index) => (index === 20 ? { x: x + 0.4 } : {})),
    ],
    ['with other times and pressure', movePoints(({ time }) => ({ time: time + 977, pressure: 0.9 }))],
    ['moved elsewhere in the field', movePoints(({ x, y }) => ({ x: x + 61, y: y - 17 }))],
    ['half as large', movePoints(({ x, y }) => ({ x: x / 2, y: y / 2 }))],
    [
      'with every point shaken a little',
      movePoints(({ x, y }, i) => ({ x: x + Math.sin(i * 7), y: y + Math.cos(i * 5) })),
    ],
    [
      'cut into more strokes',
      ([first, ...more]) =>
        first
          ? [
              { ...first, points: first.points.slice(0, 31) },
              { ...first, points: first.points.slice(30) },
              ...more,
            ]
          : [],
    ],
    [
      'with a dot more',
      strokes => [
        ...strokes,
        { minWidth: 1, maxWidth: 3, points: [{ x: 200, y: 120, pressure: 0.5, time: 0 }] },
      ],
    ],
  ])('refuses a handwriting that is on another paper already, %s', async (_name, alter) => {
    const used = input(await desk.newPaper())
    await desk.t.get('signature.onScreen', used)
    const paperId = await desk.newPaper()
    expect(
      await desk.t.call('signature.onScreen', { ...used, paperId, strokes: alter(used.strokes) }),
    ).toMatchObject({
      error: { code: 'handwriting-used', facts: { paper: expect.stringContaining('PhieuTongHop') } },
    })
    expect(await desk.t.get('signature.load', { paperId })).toMatchObject({ state: 'unsigned' })
  })

  it("refuses another signer's handwriting too", async () => {
    const paperId = await desk.newPaper()
    const used = input(paperId, 0)
    await desk.t.get('signature.onScreen', used)
    expect(await desk.t.call('signature.onScreen', { ...used, signer: 1 })).toMatchObject({
      error: { code: 'handwriting-used' },
    })
  })

  it('leaves the old version alone when a newer one has been made', async () => {
    const old = await desk.newPaper()
    const started = await desk.newPaper()
    await desk.t.get('signature.onScreen', input(started, 0))
    await desk.newPaper()
    expect(await desk.t.call('signature.onScreen', input(old))).toMatchObject({
      error: { code: 'paper-superseded' },
    })
    expect(await desk.t.call('signature.onScreen', input(started, 1))).toMatchObject({ ok: true })
  })

  it.each<[string, (paperId: string) => Partial<CallInput<'signature.onScreen'>>, string]>([
    ['a wrong PIN', () => ({ secret: '111222' }), 'pin-wrong'],
    ['a person who is not on the list', () => ({ signer: 7 }), 'signer-not-found'],
    ['a paper that is not there', () => ({ paperId: 'none' }), 'paper-not-found'],
    [
      'a tap instead of a signature',
      () => ({ strokes: drawStrokes(1).map(s => ({ ...s, points: s.points.slice(0, 3) })) }),
      'handwriting-blank',
    ],
    [
      'a dot gone over again and again',
      () => ({ strokes: along(() => ({ x: 100, y: 80 })) }),
      'handwriting-blank',
    ],
    ['a straight line', () => ({ strokes: along(i => ({ x: 50 + i * 3, y: 80 })) }), 'handwriting-blank'],
    [
      'a scribble without an end',
      () => ({ strokes: along(i => ({ x: (i % 2) * 400, y: (i % 3) * 100 }), 400) }),
      'handwriting-endless',
    ],
  ])('refuses %s and changes nothing', async (_name, change, code) => {
    const paperId = await desk.newPaper()
    const before = fileOf(paperId).sha256
    const trail = await desk.t.get('trail.list', { before: null, count: 200 })
    const signings = trail.entries.filter(entry => entry.kind === 'signature.onScreen').length
    expect(await desk.t.call('signature.onScreen', { ...input(paperId), ...change(paperId) })).toMatchObject({
      error: { code },
    })
    expect(fileOf(paperId)).toMatchObject({ sha256: before, signed: false })
    const after = await desk.t.get('trail.list', { before: null, count: 200 })
    expect(after.entries.filter(entry => entry.kind === 'signature.onScreen')).toHaveLength(signings)
  })

  it('lets nobody sign twice, and nobody without a seat', async () => {
    const paperId = await desk.newPaper()
    await desk.t.get('signature.onScreen', input(paperId))
    expect(await desk.t.call('signature.onScreen', input(paperId))).toMatchObject({
      error: { code: 'paper-already-signed', facts: { name: 'Trần Quốc Khánh' } },
    })
    const view = await desk.t.get('signature.load', { paperId })
    const named = view.signers.map(({ memberId, fullName, title }) => ({ memberId, fullName, title }))
    const guest = { memberId: null, fullName: 'Vũ Văn Hải', title: 'Chủ tịch UBND xã' }
    await desk.t.get('signature.setSigners', { paperId, signers: [...named, guest] })
    expect(await desk.t.call('signature.onScreen', input(paperId, 2))).toMatchObject({
      error: { code: 'signer-without-seat' },
    })
    expect(await desk.t.call('signature.setSigners', { paperId, signers: named.slice(1) })).toMatchObject({
      error: { code: 'signer-has-signed' },
    })
  })

  it('says so where the paper has no place under the name', async () => {
    const paperId = await desk.newPaper()
    const [memberId = ''] = desk.meeting.members
    await desk.t.get('signature.setSigners', {
      paperId,
      signers: [{ memberId, fullName: 'Phạm Đức Duy', title: 'Ủy viên' }],
    })
    expect(await desk.t.call('signature.onScreen', input(paperId))).toMatchObject({
      error: { code: 'signature-place-missing', facts: { name: 'Phạm Đức Duy' } },
    })
  })
})
