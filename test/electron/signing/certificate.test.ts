import { describe, expect, it } from 'vitest'
import { readCertificate, readCertificates } from '#electron/signing/certificate.ts'
import { checkSigningCertificate } from '#electron/signing/certificate-checks.ts'
import { decideTrust } from '#electron/signing/trust.ts'
import {
  type Identity,
  type IdentityWish,
  KeyUsageFlags,
  makeIdentity,
  signingMoment,
  year,
} from './support/certificates.ts'

const at = signingMoment
const read = (identity: Identity) => {
  const certificate = readCertificate(identity.der)
  if (certificate === null) throw new Error('Certificate not read')
  return certificate
}

describe('the facts of a certificate', () => {
  it('are read from DER and from PEM', async () => {
    const identity = await makeIdentity({
      name: 'C=VN, O=Sở Mẫu\\, phòng một, CN=Nguyễn Thị Ánh \\+ Mẫu',
      serialNumber: '00ff12',
    })
    const { facts, issuerName, serialDecimal } = read(identity)
    expect(facts).toMatchObject({
      commonName: 'Nguyễn Thị Ánh + Mẫu',
      organization: 'Sở Mẫu, phòng một',
      notBeforeAt: at - year - ((at - year) % 1000),
      serial: 'ff12',
    })
    expect(issuerName).toBe('CN=Nguyễn Thị Ánh \\+ Mẫu, O=Sở Mẫu\\, phòng một, C=VN')
    expect(serialDecimal).toBe('65298')
    expect(readCertificate(Buffer.from(identity.pem))?.facts).toEqual(facts)
  })

  it('come from several PEM blocks in one file', async () => {
    const [a, b] = await Promise.all([makeIdentity({ name: 'CN=A' }), makeIdentity({ name: 'CN=B' })])
    const names = readCertificates(Buffer.from(`ghi chú\n${a.pem}\n${b.pem}\n`)).map(
      ({ facts }) => facts.commonName,
    )
    expect(names).toEqual(['A', 'B'])
  })

  it.each([
    new Uint8Array(),
    new Uint8Array(100),
    Buffer.from('-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----'),
  ])('cannot be read from something else', bytes => {
    expect(readCertificate(bytes)).toBeNull()
    expect(readCertificates(bytes)).toEqual([])
  })
})

describe('before signing', () => {
  const cases: [string, Partial<IdentityWish>, string | null][] = [
    ['an RSA certificate may', { kind: 'rsa' }, null],
    ['a P-256 certificate may', { kind: 'ec' }, null],
    ['non-repudiation alone is enough', { usage: KeyUsageFlags.nonRepudiation }, null],
    ['no key usage is no restriction', { usage: null }, null],
    [
      'a certificate for encryption may not',
      { usage: KeyUsageFlags.keyEncipherment },
      'certificate-not-for-signing',
    ],
    ['an expired one may not', { notAfter: at - 1000 }, 'certificate-expired'],
    ['one that is not valid yet may not', { notBefore: at + 1000 }, 'certificate-not-yet-valid'],
    ['P-384 is not supported', { kind: 'ec-384' }, 'certificate-algorithm-not-supported'],
  ]
  it.each(cases)('%s', async (_, wish, code) => {
    const identity = await makeIdentity({ name: 'CN=Người ký', ...wish })
    const checked = checkSigningCertificate(identity.der, at)
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })

  it('bytes that are no certificate are refused', () => {
    expect(checkSigningCertificate(new Uint8Array(9), at)).toMatchObject({
      error: { code: 'certificate-unreadable' },
    })
  })
})

describe('trust', () => {
  const authority = (name: string, wish: Partial<IdentityWish> = {}) =>
    makeIdentity({ name: `CN=${name}`, authority: true, ...wish })
  const leafOf = (issuer: Identity, wish: Partial<IdentityWish> = {}) =>
    makeIdentity({ name: 'CN=Người ký', issuer, ...wish })

  it('reaches from the signer over an intermediate authority to an installed root', async () => {
    const root = await authority('Gốc')
    const middle = await authority('Trung gian', { issuer: root })
    const leaf = read(await leafOf(middle))
    expect(decideTrust(leaf, [read(middle)], [read(root)], at)).toBe('trusted')
    expect(decideTrust(leaf, [], [read(root)], at)).toBe('unknown-issuer')
    expect(decideTrust(leaf, [read(middle), read(root)], [], at)).toBe('unknown-issuer')
    expect(decideTrust(leaf, [], [read(middle)], at)).toBe('trusted')
    expect(decideTrust(leaf, [], [leaf], at)).toBe('trusted')
  })

  it('is not fooled by an authority that only has the same name', async () => {
    const [root, impostor] = await Promise.all([authority('Gốc'), authority('Gốc')])
    expect(decideTrust(read(await leafOf(impostor)), [], [read(root)], at)).toBe('unknown-issuer')
  })

  it('is not given by somebody who is no authority', async () => {
    const root = await authority('Gốc')
    const person = await leafOf(root)
    const leaf = read(await makeIdentity({ name: 'CN=Kẻ mạo danh', issuer: person }))
    expect(decideTrust(leaf, [read(person)], [read(root)], at)).toBe('unknown-issuer')
    const unrestricted = await makeIdentity({ name: 'CN=Không phải CA', issuer: root, usage: null })
    const below = read(await makeIdentity({ name: 'CN=Kẻ mạo danh', issuer: unrestricted }))
    expect(decideTrust(below, [read(unrestricted)], [read(root)], at)).toBe('issuer-not-allowed')
  })

  it('goes no deeper than an authority allows', async () => {
    for (const [pathLength, expected] of [
      [0, 'issuer-not-allowed'],
      [1, 'trusted'],
    ] as const) {
      const root = await authority('Gốc', { pathLength })
      const middle = await authority('Trung gian', { issuer: root })
      expect(decideTrust(read(await leafOf(middle)), [read(middle)], [read(root)], at)).toBe(expected)
      expect(decideTrust(read(await leafOf(root)), [], [read(root)], at)).toBe('trusted')
    }
  })

  it('ends with the dates of signer and issuer', async () => {
    const root = await authority('Gốc', { notBefore: at - 10 * year, notAfter: at + 10 * year })
    const old = await authority('Cũ', { notBefore: at - 10 * year, notAfter: at - year })
    const wish = { notBefore: at - 5 * year, notAfter: at + 5 * year }
    const leaf = read(await leafOf(root, wish))
    expect(decideTrust(leaf, [], [read(root)], at - 6 * year)).toBe('not-yet-valid')
    expect(decideTrust(leaf, [], [read(root)], at + 6 * year)).toBe('expired')
    expect(decideTrust(read(await leafOf(old, wish)), [], [read(old)], at)).toBe('issuer-not-allowed')
  })

  it('is refused to a certificate for another use', async () => {
    const root = await authority('Gốc')
    const leaf = read(await leafOf(root, { usage: KeyUsageFlags.keyEncipherment }))
    expect(decideTrust(leaf, [], [read(root)], at)).toBe('not-for-signing')
  })
})
