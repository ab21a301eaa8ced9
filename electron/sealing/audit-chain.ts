import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'
import { no, ok, type Result } from '#shared/result.ts'
import { deriveKey, isSignedBy, publicKeyOf, signBytes } from './curve-keys.ts'
import { lengthPrefixed } from './length-prefixed.ts'
import { shortCodeOf } from './short-code.ts'

const SHORT_CODE_BYTES = 8

/** One act: who sat where, when (ms), on which host, what kind, with what. `payload` is a JSON value. */
export type AuditEntry = {
  seq: number
  at: number
  host: string
  seat: string
  kind: string
  payload: unknown
}
export type ChainEntry = AuditEntry & { hash: Uint8Array; signature?: Uint8Array }

/** The hash before the first entry (seq 1). */
export const CHAIN_START = new Uint8Array(32)

/** The hash of an entry: over its content and the hash before it, so that no entry can be changed alone. */
export function entryHash(prevHash: Uint8Array, entry: AuditEntry): Uint8Array {
  const { seq, at, host, seat, kind, payload } = entry
  const fields = [
    'cham-sao audit 1',
    prevHash,
    String(seq),
    String(at),
    host,
    seat,
    kind,
    canonicalJson(payload),
  ]
  return Uint8Array.from(createHash('sha256').update(lengthPrefixed(fields)).digest())
}

/** The laptop's key for its log, from its device secret. */
export function deviceLogSecret(deviceSecret: Uint8Array): Uint8Array {
  return deriveKey(deviceSecret, new Uint8Array(), 'cham-sao device log 1')
}

export function logPublicKeyOf(logSecret: Uint8Array): Uint8Array {
  return publicKeyOf('ed25519', logSecret)
}

export function signEntry(logSecret: Uint8Array, hash: Uint8Array): Uint8Array {
  return signBytes(logSecret, signedBytes(hash))
}

const signedBytes = (hash: Uint8Array): Uint8Array => lengthPrefixed(['cham-sao audit signature 1', hash])

/** Whether this one entry follows `prevHash` and was signed with the log key; says nothing of the others. */
export function isAuthentic(prevHash: Uint8Array, entry: ChainEntry, logPublicKey: Uint8Array): boolean {
  return entryFault(entry, entry.seq, prevHash, { logPublicKey }, undefined) === undefined
}

/** A head that was printed (minutes, decision): at this entry the chain had this short code. */
export type ChainAnchor = { seq: number; shortCode: string }
export type ChainFault =
  | 'sequence-broken'
  | 'hash-mismatch'
  | 'signature-missing'
  | 'signature-invalid'
  | 'anchor-mismatch'
  | 'anchor-beyond-end'
/** `clockBack` lists entries that are older than the one before them: no fault of the chain, but worth a look. */
export type ChainReport = { count: number; head: Uint8Array; shortCode: string; clockBack: number[] }

type ChainChecks = {
  /** One key for the whole log, or the key that was in force at an entry (a log may have lived on two laptops). */
  logPublicKey?: Uint8Array | ((entry: ChainEntry) => Uint8Array | undefined)
  anchors?: readonly ChainAnchor[]
}

/**
 * Recomputes the chain and stops at the first entry that does not fit. Without keys or anchors it only shows that the
 * entries fit one another: a chain redone from the start passes. With the log key that takes the key; a shortened or
 * older log is seen by a printed head alone.
 */
export function verifyChain(
  entries: Iterable<ChainEntry>,
  checks: ChainChecks = {},
): Result<ChainReport, { seq: number; reason: ChainFault }> {
  const anchors = new Map((checks.anchors ?? []).map(anchor => [anchor.seq, anchor.shortCode]))
  const clockBack: number[] = []
  let head: Uint8Array = CHAIN_START
  let count = 0
  let lastAt = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    const seq = count + 1
    const reason = entryFault(entry, seq, head, checks, anchors.get(seq))
    if (reason) return no({ seq, reason })
    if (entry.at < lastAt) clockBack.push(seq)
    lastAt = entry.at
    head = entry.hash
    count = seq
  }
  const beyond = [...anchors.keys()].filter(seq => seq > count).sort((a, b) => a - b)[0]
  if (beyond !== undefined) return no({ seq: beyond, reason: 'anchor-beyond-end' })
  return ok({ count, head, shortCode: shortCode(head), clockBack })
}

function entryFault(
  entry: ChainEntry,
  seq: number,
  prevHash: Uint8Array,
  checks: ChainChecks,
  printed: string | undefined,
): ChainFault | undefined {
  if (entry.seq !== seq) return 'sequence-broken'
  if (!Buffer.from(entry.hash).equals(entryHash(prevHash, entry))) return 'hash-mismatch'
  if (checks.logPublicKey) {
    const key = typeof checks.logPublicKey === 'function' ? checks.logPublicKey(entry) : checks.logPublicKey
    if (!entry.signature) return 'signature-missing'
    if (!key || !isSignedBy(key, signedBytes(entry.hash), entry.signature)) return 'signature-invalid'
  }
  if (printed !== undefined && printed !== shortCode(entry.hash)) return 'anchor-mismatch'
  return undefined
}

/** The head as it is printed on minutes and decisions: `7F3A-92C1-0B5E-44D0`. */
export function shortCode(head: Uint8Array): string {
  return shortCodeOf(head, SHORT_CODE_BYTES)
}
