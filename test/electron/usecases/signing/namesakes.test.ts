// Chair, secretary and a member of one name: each signs for himself, and only there.
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import type { CallInput } from '#shared/contract.ts'
import type { PaperSigner } from '#shared/domain/paper-signing.ts'
import { pin } from '../../application.ts'
import { drawStrokes } from '../../signing/support/handwriting.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

const name = 'Trần Quốc Khánh'
const secretaryPin = '558201'
let desk: PaperDesk
beforeAll(async () => {
  desk = await openPaperDesk(async ({ t, secretary, members }) => {
    const member = { honorific: 'Ông', fullName: name, post: '', organization: '' } as const
    await t.get('member.save', { id: secretary, member: { ...member, role: 'secretary' } })
    await t.get('member.save', { id: members[0], member: { ...member, role: 'member' } })
  })
  await desk.t.get('seat.changeSecret', { current: pin, next: secretaryPin })
  return () => desk.close()
}, 60_000)

let seed = 0
const input = (paperId: string, signer: number, secret: string): CallInput<'signature.onScreen'> => ({
  ...{ paperId, signer, secret, place: '' },
  strokes: drawStrokes(++seed),
})

/** Words of the cells that hold a picture. */
function signedCells(paperId: string): string[] {
  const db = desk.t.app.workspace?.db
  const bytes = db && loadSignedFile(db, paperId)?.bytes
  const parts = unzipSync(new Uint8Array(bytes ?? []))
  const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8')
  return [...xml.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*<w:drawing>(?:(?!<\/w:tc>).)*<\/w:tc>/gs)].map(([cell]) =>
    [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(match => match[1]).join('|'),
  )
}

describe('signers of one name', () => {
  it('are told apart by their seats: place, PIN and record', async () => {
    const { t, meeting } = desk
    const paperId = await desk.newPaper()
    const { signers } = await t.get('signature.load', { paperId })
    expect(signers.map(({ memberId, fullName }) => [memberId, fullName])).toEqual([
      [meeting.chair, name],
      [meeting.secretary, name],
    ])
    expect(await t.call('signature.onScreen', input(paperId, 1, pin))).toMatchObject({
      error: { code: 'pin-wrong' },
    })
    const one = await t.get('signature.onScreen', input(paperId, 1, secretaryPin))
    expect(one.signatures.map(entry => entry.memberId)).toEqual([meeting.secretary])
    const payload = t.app.workspace?.db
      .prepare<[], string>('SELECT payload FROM audit ORDER BY seq DESC LIMIT 1')
      .pluck()
      .get()
    expect(JSON.parse(payload ?? '')).toMatchObject({
      signer: meeting.secretary,
      expected: [
        { memberId: meeting.chair, fullName: name },
        { memberId: meeting.secretary, fullName: name },
      ],
    })
    expect(one.signers.map(entry => entry.onScreenAt !== null)).toEqual([false, true])
    expect(signedCells(paperId)).toEqual([`NGƯỜI TỔNG HỢP|${name}`])
    await t.get('signature.onScreen', input(paperId, 0, pin))
    expect(signedCells(paperId)).toEqual([`NGƯỜI TỔNG HỢP|${name}`, `CHỦ TỊCH HỘI ĐỒNG|${name}`])
  })

  it('get no place that the paper does not call theirs', async () => {
    const { t, meeting } = desk
    const paperId = await desk.newPaper()
    const { signers } = await t.get('signature.load', { paperId })
    const third: PaperSigner = { memberId: meeting.members[0], fullName: name, title: 'Ủy viên' }
    const named = signers.map(({ memberId, fullName, title }) => ({ memberId, fullName, title }))
    await t.get('signature.setSigners', { paperId, signers: [...named, third] })
    expect(await t.call('signature.onScreen', input(paperId, 2, pin))).toMatchObject({
      error: { code: 'signature-place-unclear', facts: { name } },
    })
    expect(await t.get('signature.load', { paperId })).toMatchObject({ state: 'unsigned' })
  })

  it('sign under the name of their own seat only', async () => {
    const { t, meeting } = desk
    const paperId = await desk.newPaper()
    const signers = [{ memberId: meeting.members[1], fullName: name, title: 'Ủy viên' }]
    expect(await t.call('signature.setSigners', { paperId, signers })).toMatchObject({
      error: { code: 'member-not-found' },
    })
  })

  it('without seats are two where their titles are', async () => {
    const { t } = desk
    const paperId = await desk.newPaper()
    const guest = (title: string) => ({ memberId: null, fullName: 'Vũ Văn Hải', title })
    const view = await t.get('signature.setSigners', {
      paperId,
      signers: [guest('Chủ tịch UBND xã'), guest('Giám đốc hợp tác xã'), guest('Chủ tịch UBND xã')],
    })
    expect(view.signers.map(signer => signer.title)).toEqual(['Chủ tịch UBND xã', 'Giám đốc hợp tác xã'])
  })
})
