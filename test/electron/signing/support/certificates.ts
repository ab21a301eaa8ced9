import 'reflect-metadata'
import { createPrivateKey, type KeyObject, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

export { KeyUsageFlags } from '@peculiar/x509'

import { keySigner } from '#electron/signing/signer.ts'

x509.cryptoProvider.set(webcrypto as Crypto)

export const year = 365 * 24 * 3600 * 1000
/** The moment at which the papers of the tests are signed. */
export const signingMoment = Date.UTC(2026, 10, 23, 13, 46, 5)

const algorithms = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  },
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'ec-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-256' },
} as const

export type Identity = {
  readonly certificate: x509.X509Certificate
  readonly der: Uint8Array
  readonly pem: string
  readonly privateKey: KeyObject
  readonly keys: CryptoKeyPair
}

export type IdentityWish = {
  readonly name: string
  readonly kind?: keyof typeof algorithms
  readonly issuer?: Identity
  readonly authority?: boolean
  readonly pathLength?: number
  readonly notBefore?: number
  readonly notAfter?: number
  readonly usage?: x509.KeyUsageFlags | null
  readonly serialNumber?: string
  /** Another certificate over keys that exist. */
  readonly keys?: CryptoKeyPair
}

let serial = 0x1000

export async function makeIdentity(wish: IdentityWish): Promise<Identity> {
  const algorithm = algorithms[wish.kind ?? 'ec']
  const keys =
    wish.keys ?? ((await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair)
  const issuer = wish.issuer
  const signingUsage = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation
  const usage =
    wish.usage === undefined ? (wish.authority ? x509.KeyUsageFlags.keyCertSign : signingUsage) : wish.usage
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: wish.serialNumber ?? (serial++).toString(16),
    subject: wish.name,
    issuer: issuer?.certificate.subject ?? wish.name,
    notBefore: new Date(wish.notBefore ?? signingMoment - year),
    notAfter: new Date(wish.notAfter ?? signingMoment + 2 * year),
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    publicKey: keys.publicKey,
    signingAlgorithm:
      issuer === undefined ? algorithm : { ...issuer.keys.privateKey.algorithm, hash: 'SHA-256' },
    extensions: [
      new x509.BasicConstraintsExtension(wish.authority === true, wish.pathLength, true),
      ...(usage === null ? [] : [new x509.KeyUsagesExtension(usage, true)]),
    ],
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  return {
    certificate,
    der: new Uint8Array(certificate.rawData),
    pem: certificate.toString('pem'),
    privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
    keys,
  }
}

export function signerOf(identity: Identity, chain: readonly Identity[] = []) {
  const algorithm = identity.privateKey.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ecdsa-p256-sha256'
  return keySigner(
    identity.privateKey,
    identity.der,
    chain.map(({ der }) => der),
    algorithm,
  )
}
