import forge from 'node-forge'

const { asn1 } = forge

/** The few facts of an X.509 certificate that Node does not tell, read from its DER (RFC 5280, 4.1). */
export type DerFacts = {
  readonly issuer: readonly NamePart[]
  readonly subject: readonly NamePart[]
  readonly keyUsage: KeyUsage | null
  /** How many issuers may stand below this one; null means no limit. */
  readonly pathLength: number | null
  /** Object identifiers of extensions marked critical. */
  readonly critical: readonly string[]
}

export type NamePart = { readonly oid: string; readonly text: string }
export type KeyUsage = {
  readonly digitalSignature: boolean
  readonly nonRepudiation: boolean
  readonly certificateSign: boolean
}

const keyUsageOid = '2.5.29.15'
const basicConstraintsOid = '2.5.29.19'

export function readDerFacts(der: Uint8Array): DerFacts {
  const certificate = asn1.fromDer(Buffer.from(der).toString('binary'))
  const fields = [...sequence(child(certificate, 0))]
  if (fields[0]?.tagClass === asn1.Class.CONTEXT_SPECIFIC) fields.shift()
  const extensions = fields.find(field => field.tagClass === asn1.Class.CONTEXT_SPECIFIC && field.type === 3)
  const list = extensions === undefined ? [] : sequence(child(extensions, 0)).map(readExtension)
  const extensionValue = (oid: string) => list.find(extension => extension.oid === oid)?.value ?? null
  return {
    issuer: readName(fields[2]),
    subject: readName(fields[4]),
    keyUsage: readKeyUsage(extensionValue(keyUsageOid)),
    pathLength: readPathLength(extensionValue(basicConstraintsOid)),
    critical: list.filter(extension => extension.critical).map(extension => extension.oid),
  }
}

function readExtension(extension: forge.asn1.Asn1) {
  const parts = sequence(extension)
  const value = parts.at(-1)?.value
  const critical = parts[1]?.type === asn1.Type.BOOLEAN && parts[1].value === '\xff'
  return { oid: oidOf(parts[0]), critical, value: typeof value === 'string' ? value : '' }
}

function readKeyUsage(value: string | null): KeyUsage | null {
  if (value === null) return null
  const bits = asn1.fromDer(value, { decodeBitStrings: false } as never).value
  const octet = typeof bits === 'string' ? bits.charCodeAt(1) : 0
  return {
    digitalSignature: (octet & 0x80) !== 0,
    nonRepudiation: (octet & 0x40) !== 0,
    certificateSign: (octet & 0x04) !== 0,
  }
}

function readPathLength(value: string | null): number | null {
  const length = value === null ? undefined : sequence(asn1.fromDer(value))[1]?.value
  return typeof length === 'string'
    ? Number.parseInt(Buffer.from(length, 'binary').toString('hex'), 16)
    : null
}

function readName(name: forge.asn1.Asn1 | undefined): NamePart[] {
  return sequence(name).flatMap(set =>
    sequence(set).map(pair => {
      const [oid, value] = sequence(pair)
      return { oid: oidOf(oid), text: decodeText(value) }
    }),
  )
}

function decodeText(node: forge.asn1.Asn1 | undefined): string {
  const bytes = Buffer.from(typeof node?.value === 'string' ? node.value : '', 'binary')
  if (node?.type === asn1.Type.BMPSTRING) return Buffer.from(bytes).swap16().toString('utf16le')
  return bytes.toString(node?.type === asn1.Type.UTF8 ? 'utf8' : 'latin1')
}

function oidOf(node: forge.asn1.Asn1 | undefined): string {
  return typeof node?.value === 'string' ? asn1.derToOid(node.value) : ''
}

function child(node: forge.asn1.Asn1, index: number): forge.asn1.Asn1 {
  const found = sequence(node)[index]
  if (found === undefined) throw new Error('Certificate is not X.509')
  return found
}

function sequence(node: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] {
  return Array.isArray(node?.value) ? node.value : []
}
