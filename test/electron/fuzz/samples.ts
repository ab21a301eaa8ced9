import { readFileSync } from 'node:fs'
import path from 'node:path'
import forge from 'node-forge'

const rubrics = path.resolve(import.meta.dirname, '../../../resources/rubrics/26-2026')
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(rubrics, name), 'utf8'))

/** A pack of one set, under a name of its own. */
export const PACK = {
  head: { ...(read('pack.json') as object), id: '99-2026' },
  set: read('05-do-an-nhanh.json'),
}

export const KEY_PASSWORD = 'mật khẩu'

/** A key and its certificate as forge makes them; 1024 bits are enough to be read. */
function identity() {
  const keys = forge.pki.rsa.generateKeyPair({ bits: 1024, seed: 1 } as never)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2026-01-01')
  certificate.validity.notAfter = new Date('2030-01-01')
  const name = [{ name: 'commonName', value: 'Nguyen Van Mau' }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.sign(keys.privateKey, forge.md.sha256.create())
  return { key: keys.privateKey, certificate }
}

const { key, certificate } = identity()
const bytesOf = (node: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(node).getBytes(), 'binary')

export const CERTIFICATE: Uint8Array = bytesOf(forge.pki.certificateToAsn1(certificate))
export const KEY_FILE: Uint8Array = bytesOf(
  forge.pkcs12.toPkcs12Asn1(key, [certificate], KEY_PASSWORD, { algorithm: 'aes256', count: 1000 }),
)
