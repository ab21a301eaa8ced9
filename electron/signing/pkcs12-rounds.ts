import forge from 'node-forge'

const { asn1 } = forge
const { SEQUENCE, OCTETSTRING, INTEGER } = asn1.Type

/** Rounds of all keys of one file together; the usual programs write 2,000 to 50,000 each. 250,000 take about a second. */
const mostRounds = 250_000
/** Nesting of real files is below 20. */
const mostDepth = 40

/**
 * Whether the work that a key file asks for before its password is even tried is bearable. The sender chooses the rounds: a
 * file of two kilobytes could ask for days.
 */
export function asksForBearableWork(container: forge.asn1.Asn1): boolean {
  return roundsIn(container, 0) <= mostRounds
}

/** Salt and rounds stand side by side wherever PKCS#12, PBES1 or PBES2 derive a key [RFC 7292, RFC 8018]. */
function roundsIn(node: forge.asn1.Asn1, depth: number): number {
  if (depth > mostDepth) return Number.POSITIVE_INFINITY
  const { value } = node
  if (typeof value === 'string') {
    const inner = node.type === OCTETSTRING ? treeIn(value) : undefined
    return inner ? roundsIn(inner, depth + 1) : 0
  }
  const own = node.type === SEQUENCE ? (ownRounds(value) ?? 0) : 0
  return value.reduce((sum, child) => sum + roundsIn(child, depth + 1), own)
}

function ownRounds(children: readonly forge.asn1.Asn1[]): number | undefined {
  const at = children.findIndex(({ type }) => type === OCTETSTRING)
  const next = children[at + 1]
  if (at < 0 || next?.type !== INTEGER || typeof next.value !== 'string') return undefined
  const bytes = Buffer.from(next.value, 'binary')
  // forge takes a negative number of rounds for none.
  const isPlain = bytes.length > 0 && bytes.length <= 6 && (bytes[0] ?? 0) < 0x80
  return isPlain ? bytes.readUIntBE(0, bytes.length) : Number.POSITIVE_INFINITY
}

function treeIn(bytes: string): forge.asn1.Asn1 | undefined {
  try {
    return asn1.fromDer(bytes)
  } catch {
    return undefined
  }
}
