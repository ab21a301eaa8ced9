import * as fc from 'fast-check'
import forge from 'node-forge'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { type ByteChange, byteChanges, changeBytes } from './bytes.ts'
import { assertUntouched, inTime } from './fault.ts'
import { KEY_FILE, KEY_PASSWORD } from './samples.ts'
import { makeTarget, type Target } from './target.ts'

/** Changes of bytes, or of numbers, texts and lengths of the tree that they spell. */
type KeyFileCase =
  | { readonly kind: 'bytes'; readonly changes: readonly ByteChange[]; readonly password: string }
  | { readonly kind: 'tree'; readonly at: number; readonly value: string; readonly password: string }

const password = fc.constantFrom(KEY_PASSWORD, KEY_PASSWORD, 'sai', '', '\ud800')
const cases: fc.Arbitrary<KeyFileCase> = fc.oneof(
  fc.record({ kind: fc.constant('bytes' as const), changes: byteChanges, password }),
  fc.record({
    kind: fc.constant('tree' as const),
    at: fc.nat(1000),
    value: fc.constantFrom(
      '\x7f\xff\xff\xff',
      '\x00',
      '\xff',
      '',
      '\x05\xf5\xe1\x00',
      '\x00'.repeat(3000),
      '\x00\xff\xff\xff\xff\xff\xff\xff\xff',
    ),
    password,
  }),
)

/** Key files as they come from anywhere; the count of rounds in them is the sender's to choose. */
export const keyFileTarget: Target = makeTarget({
  name: 'key-file',
  weight: 40,
  cases: () => cases,
  run: async (world, value: KeyFileCase) => {
    const around = world.surroundings()
    const bytes = value.kind === 'bytes' ? changeBytes(KEY_FILE, value.changes) : changeTree(value)
    await inTime(async () => openPkcs12(bytes, value.password))
    assertUntouched(around, world.surroundings())
  },
})

function changeTree({ at, value }: { readonly at: number; readonly value: string }): Uint8Array {
  const root = forge.asn1.fromDer(Buffer.from(KEY_FILE).toString('binary'))
  const leaves: forge.asn1.Asn1[] = []
  const walk = (node: forge.asn1.Asn1): void => {
    if (Array.isArray(node.value)) node.value.forEach(walk)
    else {
      const inner = innerOf(node)
      if (inner) {
        walk(inner)
        packers.push([node, inner])
      } else leaves.push(node)
    }
  }
  const packers: [forge.asn1.Asn1, forge.asn1.Asn1][] = []
  walk(root)
  const leaf = leaves[at % leaves.length]
  if (leaf) leaf.value = value
  // Innermost first: what was walked last holds nothing of those before it.
  for (const [node, inner] of packers) node.value = forge.asn1.toDer(inner).getBytes()
  return Buffer.from(forge.asn1.toDer(root).getBytes(), 'binary')
}

/** An octet string may hold a tree of its own. */
function innerOf(node: forge.asn1.Asn1): forge.asn1.Asn1 | undefined {
  if (node.type !== forge.asn1.Type.OCTETSTRING || typeof node.value !== 'string' || node.value.length < 32)
    return undefined
  try {
    return forge.asn1.fromDer(node.value)
  } catch {
    return undefined
  }
}
