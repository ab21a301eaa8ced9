import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import forge from 'node-forge'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { type Identity, makeIdentity, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signOrFail } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { itWith, run } from './support/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'cham-sao-p12-'))
afterAll(() => rmSync(folder, { recursive: true }))

let council: Council
beforeAll(async () => {
  council = await makeCouncil()
})

/** A file as OpenSSL makes it; the password goes through the environment as UTF-8. */
function makeFile(
  identity: Identity,
  password: string,
  options: readonly string[],
  issuer?: Identity,
): Uint8Array {
  const [key, chain, file] = ['key.pem', 'chain.pem', 'file.p12'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(key, `${identity.pem}\n${identity.privateKey.export({ format: 'pem', type: 'pkcs8' })}`)
  writeFileSync(chain, `${issuer?.pem ?? ''}\n`)
  const certificates = issuer === undefined ? [] : ['-certfile', chain]
  run(
    'openssl',
    ['pkcs12', '-export', '-in', key, ...certificates, '-out', file, '-passout', 'env:PASSWORD', ...options],
    {
      PASSWORD: password,
    },
  )
  return readFileSync(file)
}

const kinds: [string, string[]][] = [
  ['new (AES-256, PBES2)', []],
  ['old (RC2, 3DES)', ['-legacy']],
  ['with 3DES for all', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-legacy']],
  ['with AES-128 and SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
  ['without a check sum', ['-nomac']],
]

describe('a PKCS#12 file', () => {
  for (const [name, options] of kinds) {
    itWith(['openssl'], `${name} opens with RSA and EC keys, and not with a wrong password`, () => {
      for (const identity of [council.chair, council.secretary]) {
        const file = makeFile(identity, 'Mật khẩu 9!', options, council.authority)
        const opened = openPkcs12(file, 'Mật khẩu 9!')
        expect(opened).toMatchObject({ ok: true })
        if (!opened.ok) return
        expect(Buffer.from(opened.value.certificateDer)).toEqual(Buffer.from(identity.der))
        expect(opened.value.chain).toHaveLength(1)
        expect(openPkcs12(file, 'mật khẩu 9!')).toMatchObject({ error: { code: 'key-file-password-wrong' } })
        expect(openPkcs12(file, '')).toMatchObject({ error: { code: 'key-file-password-wrong' } })
      }
    })
  }

  itWith(['openssl'], 'signs a paper', async () => {
    const paper = await makePaper()
    for (const [identity, options] of [
      [council.chair, ['-legacy']],
      [council.secretary, []],
    ] as const) {
      const opened = openPkcs12(makeFile(identity, 'x', options, council.authority), 'x')
      if (!opened.ok) throw new Error(opened.error.code)
      const signed = await signOrFail(paper, opened.value)
      const report = verifyDocument(signed, { trustAnchors: [council.authority.der], at: signingMoment })
      expect(report.verdict).toBe('valid')
    }
  })

  itWith(
    ['openssl'],
    'without a key, without its certificate, or with an unsupported key says so',
    async () => {
      const [key, certificate, file] = ['a.pem', 'b.pem', 'c.p12'].map(name => join(folder, name)) as [
        string,
        string,
        string,
      ]
      writeFileSync(certificate, council.chair.pem)
      run('openssl', ['pkcs12', '-export', '-nokeys', '-in', certificate, '-out', file, '-passout', 'pass:x'])
      expect(openPkcs12(readFileSync(file), 'x')).toMatchObject({ error: { code: 'key-file-without-key' } })
      writeFileSync(key, String(council.chair.privateKey.export({ format: 'pem', type: 'pkcs8' })))
      run('openssl', ['pkcs12', '-export', '-nocerts', '-inkey', key, '-out', file, '-passout', 'pass:x'])
      expect(openPkcs12(readFileSync(file), 'x')).toMatchObject({
        error: { code: 'key-file-without-certificate' },
      })
      const other = await makeIdentity({ name: 'CN=P-384', kind: 'ec-384' })
      expect(openPkcs12(makeFile(other, 'x', []), 'x')).toMatchObject({
        error: { code: 'key-file-not-supported' },
      })
    },
  )

  itWith(['openssl'], 'that was damaged never opens', () => {
    const file = makeFile(council.secretary, 'x', [])
    for (let position = 0; position < file.length; position += 7) {
      const damaged = Uint8Array.from(file)
      damaged[position] = (damaged[position] ?? 0) ^ 0x55
      const opened = openPkcs12(damaged, 'x')
      // The friendly name and the salts' spare bits may differ without harm: then key and certificate are the same.
      if (opened.ok)
        expect(Buffer.from(opened.value.certificateDer)).toEqual(Buffer.from(council.secretary.der))
      else expect(opened.error.code).toMatch(/^key-file-/)
    }
    expect(openPkcs12(file.subarray(0, file.length / 2), 'x')).toMatchObject({
      error: { code: 'key-file-damaged' },
    })
  })

  itWith(['openssl'], 'that asks for so many rounds that it would take hours is not even tried', () => {
    const root = forge.asn1.fromDer(Buffer.from(makeFile(council.chair, 'x', [])).toString('binary'))
    const [, , mac] = root.value as forge.asn1.Asn1[]
    const rounds = Array.isArray(mac?.value) ? mac.value[2] : undefined
    if (!rounds) throw new Error('no check sum')
    for (const many of ['\x7f\xff\xff\xff', '\xff', '\x7f\xff\xff\xff\xff\xff\xff\xff']) {
      rounds.value = many
      const hostile = Buffer.from(forge.asn1.toDer(root).getBytes(), 'binary')
      const started = performance.now()
      expect(openPkcs12(hostile, 'x')).toMatchObject({ error: { code: 'key-file-not-supported' } })
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })

  it('that is something else is damaged, and a huge one is not even looked at', () => {
    for (const bytes of [new Uint8Array(), Buffer.from('không phải tệp chứng thư'), council.chair.der]) {
      expect(openPkcs12(bytes, 'x')).toMatchObject({ error: { code: 'key-file-damaged' } })
    }
    expect(openPkcs12(new Uint8Array(2 << 20), 'x')).toMatchObject({ error: { code: 'key-file-too-large' } })
  })
})
