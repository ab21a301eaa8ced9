import { beforeAll, describe, expect, it } from 'vitest'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import type { CallInput } from '#shared/contract.ts'
import { pin } from '../../application.ts'
import { openWord } from '../../documents/word-file.ts'
import { base64, drawPicture, drawStrokes, makePng } from '../../signing/support/handwriting.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

let desk: PaperDesk
beforeAll(async () => {
  desk = await openPaperDesk()
  return () => desk.close()
}, 60_000)

let seed = 0
/** Chair is the first signer, secretary the second. */
function input(paperId: string, signer = 0, drawn = ++seed): CallInput<'signature.onScreen'> {
  const strokes = drawStrokes(drawn)
  return { paperId, signer, secret: pin, strokes, picture: base64(drawPicture(strokes)), place: 'Hòa An' }
}

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

  it('stands in the trail with document and picture, and the workspace verifies', async () => {
    const paperId = await desk.newPaper()
    await desk.t.get('signature.onScreen', input(paperId))
    const { entries } = await desk.t.get('trail.list', { before: null, count: 1 })
    expect(entries[0]).toMatchObject({ kind: 'signature.onScreen', seat: 'Trần Quốc Khánh' })
    const report = await desk.t.get('trail.verify', { code: '' })
    expect(report.findings).toEqual([])
  })

  it('refuses a handwriting that is on another paper already, also as another picture of the same strokes', async () => {
    const [first, second] = [await desk.newPaper(), '']
    const used = input(first)
    await desk.t.get('signature.onScreen', used)
    const other = second || (await desk.newPaper())
    expect(await desk.t.call('signature.onScreen', { ...used, paperId: other })).toMatchObject({
      error: { code: 'handwriting-used', facts: { paper: expect.stringContaining('PhieuTongHop') } },
    })
    const redrawn = base64(drawPicture(drawStrokes(999)))
    expect(
      await desk.t.call('signature.onScreen', { ...used, paperId: other, picture: redrawn }),
    ).toMatchObject({ error: { code: 'handwriting-used' } })
    expect(await desk.t.get('signature.load', { paperId: other })).toMatchObject({ state: 'unsigned' })
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

  const opaque = () => base64(makePng(new Uint8Array(230 * (1 + 520 * 3)), 2))
  it.each<[string, (paperId: string) => Partial<CallInput<'signature.onScreen'>>, string]>([
    ['a wrong PIN', () => ({ secret: '111222' }), 'pin-wrong'],
    ['a person who is not on the list', () => ({ signer: 7 }), 'signer-not-found'],
    ['a paper that is not there', () => ({ paperId: 'none' }), 'paper-not-found'],
    [
      'a tap instead of a signature',
      () => ({ strokes: drawStrokes(1).map(s => ({ ...s, points: s.points.slice(0, 3) })) }),
      'handwriting-blank',
    ],
    ['a picture with a white ground', () => ({ picture: opaque() }), 'handwriting-unusable'],
    [
      'something that is no picture',
      () => ({ picture: base64(Buffer.from('<svg/>')) }),
      'handwriting-unusable',
    ],
    [
      'a picture cut short',
      () => ({ picture: base64(drawPicture(drawStrokes(5)).subarray(0, 900)) }),
      'handwriting-unusable',
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
