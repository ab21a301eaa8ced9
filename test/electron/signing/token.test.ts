import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signDocument } from '#electron/signing/sign-document.ts'
import {
  openTokenModule,
  type TokenCertificate,
  type TokenModule,
} from '#electron/signing/token/token-client.ts'
import type { TokenInfo } from '#electron/signing/token/token-messages.ts'
import { forkTokenProcess } from '#electron/signing/token/token-process.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import type { Result } from '#shared/result.ts'
import { signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { makeSoftTokens, softModule, softPin, softTokenTools } from './support/soft-token.ts'
import { hasTool, itWith } from './support/tools.ts'

const label = 'USB của bà Chủ'
const present = softTokenTools.every(hasTool)
const tokens = makeSoftTokens()
const opened: TokenModule[] = []
let council: Council
let paper: Uint8Array

const openModule = (path = softModule, timeoutMs?: number) => {
  const module = openTokenModule(forkTokenProcess, path, timeoutMs)
  opened.push(module)
  return module
}

function value<Value>(result: Result<Value, { code: string }>): Value {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function plugIn(module: TokenModule, wanted = label) {
  const token = value(await module.listTokens()).find(found => found.label === wanted) as TokenInfo
  return { token, certificates: value(await module.listCertificates(token.slot)) as TokenCertificate[] }
}

beforeAll(async () => {
  council = await makeCouncil()
  paper = await makePaper()
  const askedAgain = await council.person('Người hỏi lại', 'rsa')
  const old = await council.person('Thiết bị cũ', 'rsa')
  if (!present) return
  tokens.initialize(label)
  tokens.putKey(label, '01', council.chair)
  tokens.putCertificate(label, '01', council.chair.der)
  tokens.putKey(label, '02', council.secretary)
  tokens.putCertificate(label, '02', council.secretary.der)
  tokens.putCertificate(label, '03', council.authority.der)
  tokens.putKey(label, '04', askedAgain, '--always-auth')
  tokens.putCertificate(label, '04', askedAgain.der)
  tokens.putKey(label, '05', old, '--allowed-mechanisms', 'RSA-PKCS')
  tokens.putCertificate(label, '05', old.der)
  tokens.initialize('USB trống')
})
afterAll(async () => {
  await Promise.all(opened.map(module => module.close()))
  tokens.remove()
})

describe('a token', () => {
  itWith(softTokenTools, 'shows its label, PIN state and certificates without a PIN', async () => {
    const { token, certificates } = await plugIn(openModule())
    expect(token).toMatchObject({ label, manufacturer: 'SoftHSM project', pinState: 'ok', ownKeypad: false })
    expect(certificates.map(({ id, label: name }) => [id, name])).toEqual([
      ['01', 'khóa 01'],
      ['02', 'khóa 02'],
      ['03', 'khóa 03'],
      ['04', 'khóa 04'],
      ['05', 'khóa 05'],
    ])
    expect(Buffer.from(certificates[0]?.der ?? [])).toEqual(Buffer.from(council.chair.der))
  })

  itWith(
    softTokenTools,
    'signs papers with RSA and with EC, several with one PIN, and brings its chain',
    async () => {
      const module = openModule()
      const { token, certificates } = await plugIn(module)
      let docx = paper
      for (const certificate of certificates.slice(0, 2)) {
        const signer = value(await module.openSigner({ token, certificate, pin: softPin }))
        expect(signer.chain).toHaveLength(4)
        docx = value(await signDocument(docx, signer, { signedAt: signingMoment, role: 'Ký' })).docx
        value(await signDocument(paper, signer, { signedAt: signingMoment, role: 'Ký lần nữa' }))
      }
      const report = verifyDocument(docx, { trustAnchors: [council.authority.der], at: signingMoment })
      expect(report.verdict).toBe('valid')
      expect(report.signatures.map(({ signerName }) => signerName)).toEqual(['Trần Thị Chủ', 'Lê Văn Thư'])
    },
  )

  itWith(
    softTokenTools,
    'tries a wrong PIN once, says how it stands, and asks each next person for his own',
    async () => {
      const module = openModule()
      const { token, certificates } = await plugIn(module)
      const [certificate] = certificates as [TokenCertificate]
      const wrong = await module.openSigner({ token, certificate, pin: 'không đúng' })
      expect(wrong).toEqual({ ok: false, error: { code: 'token-pin-wrong', detail: 'low' } })
      expect((await plugIn(module)).token.pinState).toBe('low')
      const signer = value(await module.openSigner({ token, certificate, pin: softPin }))
      expect((await plugIn(module)).token.pinState).toBe('ok')
      const after = await module.openSigner({ token, certificate, pin: 'không đúng' })
      expect(after).toMatchObject({ ok: false, error: { code: 'token-pin-wrong' } })
      expect(await signer.sign(new Uint8Array(3))).toMatchObject({ ok: false })
      value(await module.openSigner({ token, certificate, pin: softPin }))
    },
  )

  itWith(softTokenTools, 'gives the PIN again to a key that asks for it at each signature', async () => {
    const module = openModule()
    const { token, certificates } = await plugIn(module)
    const signer = value(
      await module.openSigner({ token, certificate: certificates[3] as TokenCertificate, pin: softPin }),
    )
    for (const role of ['một', 'hai'])
      value(await signDocument(paper, signer, { signedAt: signingMoment, role }))
  })

  itWith(softTokenTools, 'that cannot hash by itself signs what we hashed', async () => {
    const module = openModule()
    const { token, certificates } = await plugIn(module)
    const signer = value(
      await module.openSigner({ token, certificate: certificates[4] as TokenCertificate, pin: softPin }),
    )
    value(await signDocument(paper, signer, { signedAt: signingMoment, role: '' }))
  })

  itWith(softTokenTools, 'refuses what is not there', async () => {
    const module = openModule()
    const { token, certificates } = await plugIn(module)
    const [certificate, , authority] = certificates as [TokenCertificate, TokenCertificate, TokenCertificate]
    const cases = [
      [{ token, certificate: authority, pin: softPin }, 'token-key-not-found'],
      [{ token: { ...token, serial: 'khác' }, certificate, pin: softPin }, 'token-removed'],
      [{ token: { ...token, slot: 999 }, certificate, pin: softPin }, 'token-removed'],
      [
        { token, certificate: { ...certificate, der: new Uint8Array(3) }, pin: softPin },
        'token-key-not-supported',
      ],
    ] as const
    for (const [wish, code] of cases) expect(await module.openSigner(wish)).toMatchObject({ error: { code } })
    const empty = value(await module.listTokens()).find(found => found.label === 'USB trống')
    expect(await module.listCertificates(empty?.slot ?? 0)).toMatchObject({
      error: { code: 'token-certificate-not-found' },
    })
  })

  itWith(softTokenTools, 'pulled out before the signature leaves the paper unsigned', async () => {
    const module = openModule()
    const { token, certificates } = await plugIn(module)
    const signer = value(
      await module.openSigner({ token, certificate: certificates[0] as TokenCertificate, pin: softPin }),
    )
    tokens.pullOut()
    const signed = await signDocument(paper, signer, { signedAt: signingMoment, role: '' })
    expect(signed).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^token-/) } })
    expect(await openModule().listTokens()).toEqual({
      ok: false,
      error: { code: 'token-missing', detail: '' },
    })
  })
})

const scripts = mkdtempSync(join(tmpdir(), 'cham-sao-worker-'))
afterAll(() => rmSync(scripts, { recursive: true }))

/** A token process that does something else than answer: real processes, so that a crash is a crash. */
function withProcess(name: string, code: string, timeoutMs = 5000) {
  const path = join(scripts, `${name}.mjs`)
  writeFileSync(path, `process.on('message', message => { ${code} })\n`)
  return openTokenModule(() => forkTokenProcess(path), softModule, timeoutMs)
}

describe('a module', () => {
  it.each([
    ['that is not there', '/khong/co/module.so', 'token-module-not-found'],
    ['given without its folder', 'module.so', 'token-module-not-found'],
    ['that is no library', '/etc/hostname', 'token-module-not-loadable'],
  ])('%s is refused', async (_, path, code) => {
    expect(await openModule(path).listTokens()).toEqual({ ok: false, error: { code, detail: path } })
  })

  it('that crashes takes only its own process with it, and the next call says so too', async () => {
    const module = withProcess('crash', `process.kill(process.pid, 'SIGSEGV')`)
    const refused = { ok: false, error: { code: 'token-crashed', detail: 'SIGSEGV' } }
    expect(await module.listTokens()).toEqual(refused)
    expect(await module.listTokens()).toEqual(refused)
  })

  it('that hangs is ended', async () => {
    const module = withProcess('hang', 'for (;;) {}', 300)
    expect(await module.listTokens()).toEqual({
      ok: false,
      error: { code: 'token-timeout', detail: 'list-tokens' },
    })
  })

  it.each([
    ['talks nonsense', `process.send('x')`],
    ['answers another question', 'process.send({ id: 77, ok: true, value: [] })'],
    ['answers in another shape', `process.send({ id: message.id, ok: true, value: [{ slot: 'x' }] })`],
    [
      'refuses with a code we do not know',
      `process.send({ id: message.id, ok: false, error: { code: 'x', detail: '' } })`,
    ],
  ])('that %s has failed', async (name, code) => {
    const module = withProcess(name.replaceAll(' ', '-'), code)
    expect(await module.listTokens()).toMatchObject({ ok: false, error: { code: 'token-failed' } })
    await module.close()
  })
})
