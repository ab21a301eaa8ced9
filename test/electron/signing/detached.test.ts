import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addCertificateSeal,
  addKeySeal,
  makeManifest,
  type Seal,
  type SealKey,
  startSeal,
} from '#electron/signing/detached.ts'
import { openSealedArchive, packSealedArchive } from '#electron/signing/sealed-archive.ts'
import { makeIdentity, signerOf, signingMoment, year } from './support/certificates.ts'
import { type Council, makeCouncil } from './support/council.ts'
import { editParts } from './support/tamper.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = new Map([
  ['biên-bản.docx', bytes('biên bản')],
  ['phiếu/01.json', bytes('{"điểm":78}')],
  ['nhật-ký.json', bytes('[]')],
])
const subject = { phiên: 'Đợt 1 năm 2026', 'đầu nhật ký': 'BC37-2B26' }

function makeKey(name: string): SealKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  return { name, publicKey: new Uint8Array(raw), sign: data => new Uint8Array(sign(null, data, privateKey)) }
}

let council: Council
let key: SealKey
let manifest: Uint8Array
let archive: Uint8Array
const at = signingMoment
const verify = (zip: Uint8Array, knownKeys: readonly SealKey[] = [], moment = at) =>
  openSealedArchive(zip, { trustAnchors: [council.authority.der], knownKeys, at: moment }).report

async function sealBoth(): Promise<Uint8Array> {
  let seal = addKeySeal(startSeal(manifest), key, at)
  for (const [identity, role] of [
    [council.chair, 'Chủ tịch'],
    [council.secretary, ''],
  ] as const) {
    const added = await addCertificateSeal(seal, signerOf(identity, [council.authority]), {
      signedAt: at,
      role,
    })
    if (!added.ok) throw new Error(added.error.code)
    seal = added.value
  }
  return seal
}

beforeAll(async () => {
  council = await makeCouncil()
  key = makeKey('Máy của hội đồng')
  manifest = makeManifest(files, subject, at)
  archive = packSealedArchive(files, manifest, await sealBoth(), at)
})

describe('a sealed archive', () => {
  it('holds, and names who sealed it', () => {
    const report = verify(archive, [key])
    expect(report).toMatchObject({ verdict: 'valid', refusal: null, problems: [], fileCount: 3 })
    expect(report.signatures).toMatchObject([
      { signerName: 'Trần Thị Chủ', role: 'Chủ tịch', signedAt: at, integrity: 'ok', trust: 'trusted' },
      { signerName: 'Lê Văn Thư', role: null, integrity: 'ok', trust: 'trusted' },
    ])
    expect(report.keySeals).toMatchObject([{ keyName: key.name, integrity: 'ok', trust: 'known-key' }])
  })

  it('is the same manifest whatever order the files come in', () => {
    expect(makeManifest(new Map([...files].reverse()), subject, at)).toEqual(manifest)
  })

  it('of keys only is believed when the keys are known', () => {
    const zip = packSealedArchive(files, manifest, addKeySeal(startSeal(manifest), key, at), at)
    expect(verify(zip, [key]).verdict).toBe('valid')
    expect(verify(zip, []).verdict).toBe('untrusted')
    expect(verify(zip, [makeKey('khác')]).keySeals[0]?.trust).toBe('unknown-key')
  })

  it('without an installed authority is whole but not trusted', () => {
    const { report } = openSealedArchive(archive, { trustAnchors: [], knownKeys: [key], at })
    expect(report.verdict).toBe('untrusted')
    expect(report.signatures.map(({ trust }) => trust)).toEqual(['unknown-issuer', 'unknown-issuer'])
  })

  it('says what time does to its certificates', () => {
    const codes = (moment: number) =>
      verify(archive, [], moment).signatures[0]?.warnings.map(({ code }) => code)
    expect(codes(at + 3 * year)).toEqual(['certificate-expired-since'])
    expect(codes(at - 1000)).toEqual(['signing-time-in-future'])
  })
})

const editSeal = (edit: (seal: Seal) => unknown) => (zip: Uint8Array) =>
  editParts(zip, parts => {
    const seal = JSON.parse(new TextDecoder().decode(parts['seal.json'])) as Seal
    parts['seal.json'] = bytes(JSON.stringify(edit(seal)))
  })
const editEntry = (index: number, change: Record<string, unknown>) =>
  editSeal(seal => ({
    ...seal,
    signatures: seal.signatures.map((entry, at) => (at === index ? { ...entry, ...change } : entry)),
  }))
const set = (name: string, content: string) => (zip: Uint8Array) =>
  editParts(zip, parts => {
    parts[name] = bytes(content)
  })

describe('a changed archive', () => {
  const forged = () =>
    new TextDecoder().decode(makeManifest(new Map([...files, ['nhật-ký.json', bytes('[1]')]]), subject, at))
  const cases: [string, (zip: Uint8Array) => Uint8Array, string][] = [
    ['a file', set('phiếu/01.json', '{"điểm":98}'), 'file-changed'],
    ['a file of the same length', set('phiếu/01.json', '{"điểm":79}'), 'file-changed'],
    [
      'a file taken out',
      zip =>
        editParts(zip, parts => {
          delete parts['nhật-ký.json']
        }),
      'file-missing',
    ],
    ['a file put in', set('phiếu/02.json', '{}'), 'file-not-listed'],
    [
      'a file and the manifest',
      zip => set('manifest.json', forged())(set('nhật-ký.json', '[1]')(zip)),
      'signed-content-changed',
    ],
    ['a manifest that is none', set('manifest.json', '{"format":"x"}'), 'manifest-malformed'],
    ['a seal that is none', set('seal.json', 'null'), 'manifest-malformed'],
  ]
  it.each(cases)('%s is found', (_, tamper, code) => {
    const report = verify(tamper(archive), [key])
    expect(report.verdict).toBe('broken')
    expect(report.problems.map(problem => problem.code)).toContain(code)
  })

  const seals: [string, (zip: Uint8Array) => Uint8Array][] = [
    ['the role', editEntry(1, { role: 'Phó chủ tịch' })],
    ['the time', editEntry(1, { signedAt: at - 1000 })],
    [
      'the certificate',
      zip => editEntry(1, { certificate: Buffer.from(council.secretary.der).toString('base64') })(zip),
    ],
    ['the value', editEntry(2, { value: 'AAAA' })],
    ['the time of a key', editEntry(0, { signedAt: at + 1 })],
    ['the name of a key', editEntry(0, { keyName: 'Máy khác' })],
    [
      'the key',
      zip => editEntry(0, { publicKey: Buffer.from(makeKey('').publicKey).toString('base64') })(zip),
    ],
  ]
  it.each(seals)('%s in the seal is found', (_, tamper) => {
    const report = verify(tamper(archive), [key])
    expect(report.verdict).toBe('broken')
    const seals = [...report.signatures, ...report.keySeals].filter(({ integrity }) => integrity === 'broken')
    expect(seals).toHaveLength(1)
  })

  it('a seal moved to other files does not hold', async () => {
    const other = new Map([['khác.json', bytes('1')]])
    const zip = packSealedArchive(other, makeManifest(other, subject, at), await sealBoth(), at)
    const report = verify(zip, [key])
    expect(report.problems).toEqual([{ code: 'signed-content-changed', detail: 'manifest' }])
    expect(report.signatures.every(({ integrity }) => integrity === 'broken')).toBe(true)
  })

  it('without its seal is unsigned, and a broken ZIP is unreadable', () => {
    const bare = editParts(archive, parts => {
      delete parts['seal.json']
    })
    expect(verify(bare).verdict).toBe('unsigned')
    expect(verify(archive.slice(0, 100)).verdict).toBe('unreadable')
  })
})

describe('sealing is refused', () => {
  it('to the same certificate twice, to an expired one, with a role that is too long', async () => {
    const seal = await sealBoth()
    const again = await addCertificateSeal(seal, signerOf(council.chair), { signedAt: at, role: '' })
    expect(again).toMatchObject({ error: { code: 'already-signed-by-certificate' } })
    const old = await makeIdentity({ name: 'CN=Cũ', notAfter: at - 1 })
    const late = await addCertificateSeal(seal, signerOf(old), { signedAt: at, role: '' })
    expect(late).toMatchObject({ error: { code: 'certificate-expired' } })
    const long = await addCertificateSeal(seal, signerOf(council.chair), {
      signedAt: at,
      role: 'x'.repeat(101),
    })
    expect(long).toMatchObject({ error: { code: 'signing-text-not-allowed' } })
  })

  it('when the key is not that of the certificate', async () => {
    const signer = { ...signerOf(council.secretary), certificateDer: (await council.person('Khác')).der }
    const sealed = await addCertificateSeal(startSeal(manifest), signer, { signedAt: at, role: '' })
    expect(sealed).toMatchObject({ error: { code: 'signature-check-failed' } })
  })

  it('for files that bear the name of the seal', () => {
    expect(() =>
      packSealedArchive(new Map([['seal.json', bytes('')]]), manifest, startSeal(manifest), at),
    ).toThrow()
  })
})
