import { describe, expect, it } from 'vitest'
import {
  CHAIN_START,
  type ChainEntry,
  deviceLogSecret,
  entryHash,
  logPublicKeyOf,
  shortCode,
  signEntry,
  verifyChain,
} from '#electron/sealing/audit-chain.ts'
import { systemRandom as random } from '#electron/sealing/random.ts'

const logSecret = deviceLogSecret(random(32))
const logPublicKey = logPublicKeyOf(logSecret)

function chainOf(count: number): ChainEntry[] {
  const entries: ChainEntry[] = []
  for (let seq = 1; seq <= count; seq++) {
    const entry = {
      seq,
      at: 1000 + seq,
      host: 'may-01',
      seat: 'm1',
      kind: 'ballot.seal',
      payload: { product: `p${seq}` },
    }
    const hash = entryHash(entries.at(-1)?.hash ?? CHAIN_START, entry)
    entries.push({ ...entry, hash, signature: signEntry(logSecret, hash) })
  }
  return entries
}

describe('the audit chain', () => {
  it('verifies as written and names its head', () => {
    const entries = chainOf(5)
    const head = entries[4]?.hash ?? CHAIN_START
    expect(verifyChain(entries, { logPublicKey, anchors: [{ seq: 5, shortCode: shortCode(head) }] })).toEqual(
      {
        ok: true,
        value: { count: 5, head, shortCode: shortCode(head), clockBack: [] },
      },
    )
    expect(shortCode(head)).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
  })

  it('names the first changed entry', () => {
    const entries = chainOf(5).map(entry =>
      entry.seq === 3 ? { ...entry, payload: { product: 'p9' } } : entry,
    )
    expect(verifyChain(entries)).toEqual({ ok: false, error: { seq: 3, reason: 'hash-mismatch' } })
  })
})
