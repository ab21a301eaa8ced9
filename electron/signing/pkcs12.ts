import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import type { KeyFileRefusal, KeyFileRefusalCode } from '#shared/domain/signing-refusal.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { type Certificate, readCertificate, signingAlgorithmOf } from './certificate.ts'
import { asksForBearableWork } from './pkcs12-rounds.ts'
import { type DocumentSigner, keySigner } from './signer.ts'

const { asn1, pki, pkcs12 } = forge

const maximumBytes = 1 << 20

/**
 * Opens a PKCS#12 file, new (AES, PBES2) or old (RC2, 3DES), with an RSA or EC key. The password is used here and kept
 * nowhere; the signer holds the private key in memory only as long as the caller holds the signer.
 */
export function openPkcs12(bytes: Uint8Array, password: string): Result<DocumentSigner, KeyFileRefusal> {
  if (bytes.length > maximumBytes) return refuse('key-file-too-large', `${bytes.length}`)
  const bags = readBags(Buffer.from(bytes).toString('binary'), password)
  if (!bags.ok) return bags
  const keys = bags.value.keys.flatMap(der => readKey(der) ?? [])
  const certificates = bags.value.certificates.flatMap(der => readCertificate(der) ?? [])
  if (keys.length === 0) return refuse('key-file-without-key')
  const pair = findPair(keys, certificates)
  if (pair === null) return refuse('key-file-without-certificate')
  const algorithm = signingAlgorithmOf(pair.certificate)
  if (algorithm === null) return refuse('key-file-not-supported', pair.key.asymmetricKeyType ?? '')
  const chain = certificates.filter(certificate => certificate !== pair.certificate).map(({ der }) => der)
  return ok(keySigner(pair.key, pair.certificate.der, chain, algorithm))
}

const refuse = (code: KeyFileRefusalCode, detail = '') => no({ code, detail })

type Bags = { keys: Uint8Array[]; certificates: Uint8Array[] }

function readBags(der: string, password: string): Result<Bags, KeyFileRefusal> {
  let container: forge.asn1.Asn1
  try {
    container = asn1.fromDer(der)
  } catch {
    return refuse('key-file-damaged')
  }
  if (!asksForBearableWork(container)) return refuse('key-file-not-supported', 'PBKDF')
  try {
    return ok(collectBags(pkcs12.pkcs12FromAsn1(container, false, password)))
  } catch (error) {
    return readBagsAgain(container, password, error)
  }
}

/**
 * The check sum of the container takes the password as UTF-16, the new encryption as UTF-8; forge gives both the same
 * characters, so a password with Vietnamese letters needs a second reading without the check sum, which has been checked.
 */
function readBagsAgain(
  container: forge.asn1.Asn1,
  password: string,
  first: unknown,
): Result<Bags, KeyFileRefusal> {
  const message = messageOf(first)
  const parts = Array.isArray(container.value) ? container.value : []
  if (message.includes('MAC could not be verified')) return refuse('key-file-password-wrong')
  if (message.includes('not an PKCS#12 PFX')) return refuse('key-file-damaged')
  const checked = parts.length > 2
  const utf8 = Buffer.from(password, 'utf8').toString('binary')
  try {
    if (utf8 === password) throw first
    const unchecked = { ...container, value: parts.slice(0, 2) }
    return ok(collectBags(pkcs12.pkcs12FromAsn1(unchecked, false, utf8)))
  } catch (error) {
    if (/unsupported|not supported/i.test(messageOf(error)))
      return refuse('key-file-not-supported', messageOf(error))
    // A right check sum over content we cannot open is a cipher we do not know, not damage.
    return refuse(checked ? 'key-file-not-supported' : 'key-file-password-wrong')
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : '')

function collectBags(pfx: forge.pkcs12.Pkcs12Pfx): Bags {
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = pki.oids
  const keys: Uint8Array[] = []
  const certificates: Uint8Array[] = []
  for (const bag of pfx.safeContents.flatMap(contents => contents.safeBags)) {
    const certificate = bag.type === certBag
    // forge parses RSA only; for EC it leaves the bag as it came.
    const parsed = certificate
      ? bag.cert && pki.certificateToAsn1(bag.cert)
      : bag.key && pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(bag.key))
    const node = parsed ?? bag.asn1
    const der = new Uint8Array(Buffer.from(asn1.toDer(node).getBytes(), 'binary'))
    if (certificate) certificates.push(der)
    else if (bag.type === keyBag || bag.type === pkcs8ShroudedKeyBag) keys.push(der)
  }
  return { keys, certificates }
}

function readKey(der: Uint8Array): KeyObject | null {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
  } catch {
    return null
  }
}

function findPair(keys: readonly KeyObject[], certificates: readonly Certificate[]) {
  for (const key of keys) {
    const publicKey = createPublicKey(key)
    const certificate = certificates.find(candidate => candidate.publicKey.equals(publicKey))
    if (certificate !== undefined) return { key, certificate }
  }
  return null
}
