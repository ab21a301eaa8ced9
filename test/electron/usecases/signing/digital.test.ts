import { beforeAll, describe, expect, it } from 'vitest'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import type { CallInput } from '#shared/contract.ts'
import { pin } from '../../application.ts'
import { KeyUsageFlags, makeIdentity, year } from '../../signing/support/certificates.ts'
import { type Council, makeCouncil, meetingNames } from '../../signing/support/council.ts'
import { base64, drawStrokes } from '../../signing/support/handwriting.ts'
import { makeKeyFile } from '../../signing/support/key-file.ts'
import { itWith } from '../../signing/support/tools.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

const password = 'Mật khẩu 9!'
const now = Date.parse('2026-06-05T01:00:00Z')
let desk: PaperDesk
let council: Council
beforeAll(async () => {
  desk = await openPaperDesk()
  council = await makeCouncil(meetingNames)
  return () => desk.close()
}, 60_000)

const keyOf = (file: Uint8Array, typed = password) =>
  ({ kind: 'file', file: { fileName: 'chung-thu.p12', bytes: base64(file) }, password: typed }) as const

function fileOf(paperId: string) {
  const db = desk.t.app.workspace?.db
  const file = db && loadSignedFile(db, paperId)
  if (!file) throw new Error('no file')
  return file
}
const reportOf = (paperId: string) =>
  verifyDocument(fileOf(paperId).bytes, { trustAnchors: [council.authority.der], at: now + 1e9 })

describe('signing with a certificate file', () => {
  itWith(
    ['openssl'],
    'puts the signatures of chair and secretary into the file, old and new containers',
    async () => {
      const paperId = await desk.newPaper()
      const sign = (signer: number, file: Uint8Array) =>
        desk.t.get('signature.digital', { paperId, signer, key: keyOf(file), place: 'Hòa An' })
      await sign(0, makeKeyFile(council.chair, password, ['-legacy']))
      const view = await sign(1, makeKeyFile(council.secretary, password))
      expect(view).toMatchObject({
        state: 'digital',
        signatures: [
          {
            fullName: 'Trần Quốc Khánh',
            seat: 'Lê Thu Hà',
            certificate: { commonName: 'Trần Quốc Khánh', keptIn: 'file' },
          },
          { fullName: 'Lê Thu Hà', certificate: { commonName: 'Lê Thu Hà' } },
        ],
      })
      const report = reportOf(paperId)
      expect(report.verdict).toBe('valid')
      expect(report.signatures.map(signature => signature.role)).toEqual([
        'Chủ tịch Hội đồng',
        'Ủy viên, Thư ký Hội đồng',
      ])
      expect((await desk.t.get('trail.verify', { code: '' })).findings).toEqual([])
    },
  )

  itWith(
    ['openssl'],
    'is the last act: no handwriting afterwards, a new version is unsigned and the signed one stays',
    async () => {
      const paperId = await desk.newPaper()
      const strokes = drawStrokes(40)
      const hand = { secret: pin, strokes, place: '' }
      await desk.t.get('signature.onScreen', { paperId, signer: 1, ...hand })
      const key = keyOf(makeKeyFile(council.chair, password))
      await desk.t.get('signature.digital', { paperId, signer: 0, key, place: '' })
      const signed = fileOf(paperId).sha256
      const again = drawStrokes(41)
      expect(
        await desk.t.call('signature.onScreen', {
          ...hand,
          paperId,
          signer: 0,
          strokes: again,
        }),
      ).toMatchObject({ error: { code: 'paper-signed-digitally' } })
      const next = await desk.newPaper()
      expect(await desk.t.get('signature.load', { paperId: next })).toMatchObject({
        state: 'unsigned',
        signatures: [],
      })
      expect(fileOf(paperId).sha256).toBe(signed)
      expect(reportOf(paperId).verdict).toBe('valid')
    },
  )

  itWith(['openssl'], 'keeps the password nowhere: not in the file, not in the trail', async () => {
    const paperId = await desk.newPaper()
    const rare = 'mật-khẩu-rất-riêng-5519'
    const key = keyOf(makeKeyFile(council.chair, rare), rare)
    await desk.t.get('signature.digital', { paperId, signer: 0, key, place: '' })
    const everything = desk.t.app.workspace?.db.serialize() ?? Buffer.alloc(0)
    expect(everything.includes(Buffer.from(rare))).toBe(false)
  })

  const chair = () => makeKeyFile(council.chair, password)
  const person = (wish: Omit<Parameters<typeof makeIdentity>[0], 'name' | 'issuer'>) =>
    makeIdentity({ name: 'CN=Trần Quốc Khánh', issuer: council.authority, ...wish })
  const refused: [string, () => Promise<CallInput<'signature.digital'>['key']>, string][] = [
    ['a wrong password', async () => keyOf(chair(), 'sai'), 'key-file-password-wrong'],
    ['a damaged container', async () => keyOf(chair().subarray(0, 500)), 'key-file-damaged'],
    ['a file that is no container', async () => keyOf(Buffer.from('không phải')), 'key-file-damaged'],
    [
      'a container without a key',
      async () => keyOf(makeKeyFile(council.chair, password, ['-nokeys'])),
      'key-file-without-key',
    ],
    [
      'a certificate that is not for signing',
      async () => keyOf(makeKeyFile(await person({ usage: KeyUsageFlags.keyEncipherment }), password)),
      'certificate-not-for-signing',
    ],
    [
      'a certificate that has run out',
      async () =>
        keyOf(makeKeyFile(await person({ notBefore: now - 2 * year, notAfter: now - 1000 }), password)),
      'certificate-expired',
    ],
    [
      'a certificate of tomorrow',
      async () => keyOf(makeKeyFile(await person({ notBefore: now + year }), password)),
      'certificate-not-yet-valid',
    ],
    [
      'a key of a kind we do not sign with',
      async () => keyOf(makeKeyFile(await person({ kind: 'ec-384' }), password)),
      'key-file-not-supported',
    ],
    [
      'base64 that is none',
      async () => ({ ...keyOf(chair()), file: { fileName: 'x.p12', bytes: '%%%%' } }),
      'file-not-readable',
    ],
    [
      'a token where none is set up',
      async () => ({ kind: 'token', slot: 0, serial: '', certificateId: '01', pin: '1' }),
      'token-module-unset',
    ],
  ]
  for (const [name, makeKey, code] of refused)
    itWith(['openssl'], `refuses ${name}, and the paper stays unsigned`, async () => {
      const paperId = await desk.newPaper()
      const before = fileOf(paperId).sha256
      const answer = await desk.t.call('signature.digital', {
        paperId,
        signer: 0,
        key: await makeKey(),
        place: '',
      })
      expect(answer).toMatchObject({ ok: false, error: { code } })
      expect(fileOf(paperId)).toMatchObject({ sha256: before, signed: false })
      const { entries } = await desk.t.get('trail.list', { before: null, count: 1 })
      expect(entries[0]?.kind).toBe('paper.generate')
    })

  itWith(['openssl'], 'refuses a second signature by the same person or the same certificate', async () => {
    const paperId = await desk.newPaper()
    const sign = (signer: number) =>
      desk.t.call('signature.digital', {
        ...{ paperId, signer, key: keyOf(chair()), place: '' },
        holderReason: 'thử',
      })
    expect(await sign(0)).toMatchObject({ ok: true })
    const signed = fileOf(paperId).sha256
    expect(await sign(0)).toMatchObject({ error: { code: 'paper-already-signed' } })
    expect(await sign(1)).toMatchObject({ error: { code: 'already-signed-by-certificate' } })
    expect(fileOf(paperId).sha256).toBe(signed)
  })

  describe('with the certificate of somebody else', () => {
    const note = 'Ký bằng chứng thư số của Trần Quốc Khánh cho Lê Thu Hà. Lý do: thẻ của bà Hà đã hỏng'
    const sign = (paperId: string, holderReason?: string) =>
      desk.t.call('signature.digital', {
        paperId,
        signer: 1,
        key: keyOf(chair()),
        place: '',
        ...(holderReason === undefined ? {} : { holderReason }),
      })

    itWith(['openssl'], 'is refused with both names, and nothing changes', async () => {
      const paperId = await desk.newPaper()
      for (const reason of [undefined, '', '   ']) {
        expect(await sign(paperId, reason)).toMatchObject({
          error: {
            code: 'certificate-name-differs',
            facts: { certificate: 'Trần Quốc Khánh', name: 'Lê Thu Hà' },
          },
        })
        expect(fileOf(paperId).signed).toBe(false)
      }
      const { entries } = await desk.t.get('trail.list', { before: null, count: 1 })
      expect(entries[0]?.kind).toBe('paper.generate')
    })

    itWith(['openssl'], 'needs a reason, kept in signature, record and trail', async () => {
      const paperId = await desk.newPaper()
      const signed = await sign(paperId, ' thẻ của bà Hà đã hỏng ')
      expect(signed).toMatchObject({
        ok: true,
        value: {
          signatures: [
            {
              fullName: 'Lê Thu Hà',
              certificate: { commonName: 'Trần Quốc Khánh', holderReason: 'thẻ của bà Hà đã hỏng' },
            },
          ],
        },
      })
      expect(reportOf(paperId)).toMatchObject({
        verdict: 'valid',
        signatures: [{ signerName: 'Trần Quốc Khánh', comment: note, role: 'Ủy viên, Thư ký Hội đồng' }],
      })
      const payload = desk.t.app.workspace?.db
        .prepare<[], { payload: string }>('SELECT payload FROM audit ORDER BY seq DESC LIMIT 1')
        .get()?.payload
      expect(JSON.parse(payload ?? '')).toMatchObject({
        otherHolder: {
          certificate: 'Trần Quốc Khánh',
          name: 'Lê Thu Hà',
          reason: 'thẻ của bà Hà đã hỏng',
        },
      })
      const file = { fileName: 'x.docx', bytes: base64(fileOf(paperId).bytes) }
      expect(await desk.t.get('verification.check', { file, key: '' })).toMatchObject({
        recorded: {
          as: 'digital',
          otherHolders: [
            { certificate: 'Trần Quốc Khánh', name: 'Lê Thu Hà', reason: 'thẻ của bà Hà đã hỏng' },
          ],
        },
      })
    })

    itWith(['openssl'], 'takes a reason that is too long for a signature by its beginning', async () => {
      const paperId = await desk.newPaper()
      const reason = `dòng một\ndòng hai ${'á'.repeat(150)}`
      expect(await sign(paperId, reason)).toMatchObject({ ok: true })
      const comment = reportOf(paperId).signatures[0]?.comment ?? ''
      expect(
        comment.startsWith('Ký bằng chứng thư số của Trần Quốc Khánh cho Lê Thu Hà. Lý do: dòng một dòng'),
      ).toBe(true)
      expect(comment.length).toBeLessThanOrEqual(255)
    })

    itWith(['openssl'], 'is not what another case, spacing or Unicode form of the own name is', async () => {
      const paperId = await desk.newPaper()
      const own = await makeIdentity({
        name: `CN=${'LÊ  THU HÀ'.normalize('NFD')}`,
        issuer: council.authority,
      })
      const signed = await desk.t.get('signature.digital', {
        paperId,
        signer: 1,
        key: keyOf(makeKeyFile(own, password)),
        place: '',
        holderReason: 'không cần',
      })
      expect(signed.signatures[0]?.certificate?.holderReason).toBe('')
      expect(reportOf(paperId).signatures[0]?.comment).toBeNull()
    })
  })

  it('is named by a role that fits into a signature', async () => {
    const paperId = await desk.newPaper()
    const signers = [{ memberId: null, fullName: 'Vũ Văn Hải', title: 'x'.repeat(101) }]
    expect(await desk.t.call('signature.setSigners', { paperId, signers })).toMatchObject({
      error: { code: 'input-invalid', at: 'signers.0.title' },
    })
  })
})
