import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { loadSignedFile } from '#electron/store/paper-signing.ts'
import { KeyUsageFlags, makeIdentity } from '../../signing/support/certificates.ts'
import { type Council, makeCouncil, meetingNames } from '../../signing/support/council.ts'
import { makeSoftTokens, softModule, softPin, softTokenTools } from '../../signing/support/soft-token.ts'
import { hasTool, itWith } from '../../signing/support/tools.ts'
import { openPaperDesk, type PaperDesk } from './papers.ts'

const present = softTokenTools.every(hasTool)
const tokens = makeSoftTokens()
let desk: PaperDesk
let council: Council

beforeAll(async () => {
  desk = await openPaperDesk()
  council = await makeCouncil(meetingNames)
  if (!present) return
  const sealing = await makeIdentity({
    name: 'CN=Chỉ để mã hóa',
    issuer: council.authority,
    usage: KeyUsageFlags.keyEncipherment,
  })
  for (const [label, id, identity] of [
    ['USB của bà Chủ', '01', council.chair],
    ['USB của ông Thư', '01', council.secretary],
    ['USB của ông Thư', '02', sealing],
  ] as const) {
    if (id === '01') tokens.initialize(label)
    tokens.putKey(label, id, identity)
    tokens.putCertificate(label, id, identity.der)
    tokens.putCertificate(label, '09', council.authority.der)
  }
}, 60_000)
afterAll(() => {
  desk.close()
  tokens.remove()
})

async function plugged(label: string) {
  const token = (await desk.t.get('token.list', {})).find(entry => entry.label === label)
  if (!token) throw new Error(`${label} is not plugged in`)
  return token
}

const places = new Map<string, { slot: number; serial: string }>()

/** Where a token is stays as it is: asking each time would start a process each time. */
async function keyOf(label: string, pin = softPin, certificateId = '01') {
  const { slot, serial } = places.get(label) ?? (await plugged(label))
  places.set(label, { slot, serial })
  return { kind: 'token', slot, serial, certificateId, pin } as const
}

describe('the token of this machine', () => {
  it('is a setting of the machine: asked for until a library is chosen, then kept beside the workspaces', async () => {
    const { t } = desk
    expect(await t.call('token.list', {})).toMatchObject({ error: { code: 'token-module-unset' } })
    expect(await t.get('token.load', {})).toMatchObject({ modulePath: '' })
    await t.get('token.save', { modulePath: '/khong/co/thu-vien.so' })
    expect(await t.call('token.list', {})).toMatchObject({
      error: { code: 'token-module-not-found', facts: { detail: '/khong/co/thu-vien.so' } },
    })
    await t.get('token.save', { modulePath: softModule })
    expect(await t.get('token.load', {})).toMatchObject({ modulePath: softModule })
    const inFile = t.app.workspace?.db.serialize().includes(Buffer.from('libsofthsm2'))
    expect(inFile).toBe(false)
  })

  itWith(
    softTokenTools,
    'shows tokens with the state of their PIN, and the certificates of persons with what hinders them',
    async () => {
      const { t } = desk
      expect((await t.get('token.list', {})).map(token => [token.label, token.pinState])).toEqual(
        expect.arrayContaining([
          ['USB của bà Chủ', 'ok'],
          ['USB của ông Thư', 'ok'],
        ]),
      )
      const { slot } = await plugged('USB của ông Thư')
      const certificates = await t.get('token.certificates', { slot })
      expect(certificates.map(entry => [entry.commonName, entry.obstacle?.code ?? null])).toEqual([
        ['Lê Thu Hà', null],
        ['Chỉ để mã hóa', 'certificate-not-for-signing'],
      ])
    },
  )

  itWith(softTokenTools, 'signs for chair and secretary, each with his own', async () => {
    const { t } = desk
    const paperId = await desk.newPaper()
    await t.get('signature.digital', {
      paperId,
      signer: 0,
      key: await keyOf('USB của bà Chủ'),
      place: 'Hòa An',
    })
    const view = await t.get('signature.digital', {
      paperId,
      signer: 1,
      key: await keyOf('USB của ông Thư'),
      place: 'Hòa An',
    })
    expect(view.signatures.map(entry => entry.certificate?.keptIn)).toEqual(['token', 'token'])
    const db = t.app.workspace?.db
    const bytes = db && loadSignedFile(db, paperId)?.bytes
    const report = verifyDocument(bytes ?? new Uint8Array(), {
      trustAnchors: [council.authority.der],
      at: t.app.environment.now(),
    })
    expect(report).toMatchObject({
      verdict: 'valid',
      signatures: [{ signerName: 'Trần Quốc Khánh' }, { signerName: 'Lê Thu Hà' }],
    })
    expect((await t.get('trail.verify', { code: '' })).findings).toEqual([])
  })

  itWith(
    softTokenTools,
    'tries a wrong PIN once, says how it stands, and the paper stays unsigned',
    async () => {
      const { t } = desk
      const paperId = await desk.newPaper()
      const wrong = { paperId, signer: 0, key: await keyOf('USB của bà Chủ', 'không đúng'), place: '' }
      expect(await t.call('signature.digital', wrong)).toMatchObject({
        error: { code: 'token-pin-wrong', facts: { detail: 'low' } },
      })
      expect((await plugged('USB của bà Chủ')).pinState).toBe('low')
      expect(await t.get('signature.load', { paperId })).toMatchObject({ state: 'unsigned' })
      await t.get('signature.digital', { ...wrong, key: await keyOf('USB của bà Chủ') })
      expect((await plugged('USB của bà Chủ')).pinState).toBe('ok')
    },
  )

  itWith(softTokenTools, 'refuses a certificate that may not sign before the PIN is tried', async () => {
    const paperId = await desk.newPaper()
    const key = await keyOf('USB của ông Thư', 'không đúng', '02')
    expect(await desk.t.call('signature.digital', { paperId, signer: 1, key, place: '' })).toMatchObject({
      error: { code: 'certificate-not-for-signing' },
    })
    expect((await plugged('USB của ông Thư')).pinState).toBe('ok')
  })

  itWith(softTokenTools, "refuses another person's certificate before the PIN is tried", async () => {
    const { t } = desk
    const paperId = await desk.newPaper()
    const key = await keyOf('USB của ông Thư', 'không đúng')
    expect(await t.call('signature.digital', { paperId, signer: 0, key, place: '' })).toMatchObject({
      error: {
        code: 'certificate-name-differs',
        facts: { certificate: 'Lê Thu Hà', name: 'Trần Quốc Khánh' },
      },
    })
    expect((await plugged('USB của ông Thư')).pinState).toBe('ok')
    const right = { ...key, pin: softPin }
    const view = await t.get('signature.digital', {
      ...{ paperId, signer: 0, key: right, place: '' },
      holderReason: 'USB của bà Chủ bị khóa',
    })
    expect(view.signatures[0]?.certificate).toMatchObject({
      keptIn: 'token',
      holderReason: 'USB của bà Chủ bị khóa',
    })
  })

  itWith(
    softTokenTools,
    'says when another token is in the reader, a certificate is gone, or none is plugged in',
    async () => {
      const { t } = desk
      const paperId = await desk.newPaper()
      const key = await keyOf('USB của bà Chủ')
      const sign = (changed: Partial<typeof key>) =>
        t.call('signature.digital', { paperId, signer: 0, key: { ...key, ...changed }, place: '' })
      expect(await sign({ serial: 'khác' })).toMatchObject({ error: { code: 'token-removed' } })
      expect(await sign({ certificateId: 'ff' })).toMatchObject({ error: { code: 'token-key-not-found' } })
      tokens.pullOut()
      expect(await t.call('token.list', {})).toMatchObject({ error: { code: 'token-missing' } })
      expect(await sign({})).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^token-/) } })
      expect(await t.get('signature.load', { paperId })).toMatchObject({ state: 'unsigned' })
    },
  )
})
