import { createHash } from 'node:crypto'
import { no, ok, type Result } from '#shared/result.ts'
import { SHARE_LENGTH } from './tally-key.ts'

// No I, L, O, U: nobody has to tell one from l or zero from O on paper.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const MARK_LENGTH = 2
const GROUP_DATA = 4
const GROUPS = ((SHARE_LENGTH + MARK_LENGTH) * 8) / 5 / GROUP_DATA

/**
 * `group`: the named group (from 1) is mistyped. `length`: groups are missing or too many. `symbol`: a character that
 * is never printed. `other-session`: the paper of another session.
 */
export type RecoveryShareError =
  | { kind: 'length'; expected: number; found: number }
  | { kind: 'symbol'; group: number }
  | { kind: 'group'; group: number }
  | { kind: 'other-session' }

/**
 * The recovery share as it is printed: 14 groups of five characters. The last character of each group checks the four
 * before it and its place in the row, so that a mistyped group is named instead of "something is wrong".
 */
export function formatRecoveryShare(share: Uint8Array, tallyPublicKey: Uint8Array): string {
  if (share.length !== SHARE_LENGTH) throw new Error(`A share has ${SHARE_LENGTH} bytes, not ${share.length}`)
  const symbols = toSymbols(Buffer.concat([share, sessionMark(tallyPublicKey)]))
  const groups = Array.from({ length: GROUPS }, (_, i) => symbols.slice(i * GROUP_DATA, (i + 1) * GROUP_DATA))
  return groups
    .map((data, i) => [...data, checkSymbol(data, i)].map(s => ALPHABET.charAt(s)).join(''))
    .join(' ')
}

/** Reads it back as typed: spaces, dashes and case do not matter, O counts as 0 and I or L as 1. */
export function parseRecoveryShare(
  typed: string,
  tallyPublicKey: Uint8Array,
): Result<Uint8Array, RecoveryShareError> {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const expected = GROUPS * (GROUP_DATA + 1)
  if (text.length !== expected) return no({ kind: 'length', expected, found: text.length })
  const symbols: number[] = []
  for (let i = 0; i < GROUPS; i++) {
    const group = [...text.slice(i * (GROUP_DATA + 1), (i + 1) * (GROUP_DATA + 1))].map(c =>
      ALPHABET.indexOf(c),
    )
    if (group.includes(-1)) return no({ kind: 'symbol', group: i + 1 })
    const data = group.slice(0, GROUP_DATA)
    if (checkSymbol(data, i) !== group[GROUP_DATA]) return no({ kind: 'group', group: i + 1 })
    symbols.push(...data)
  }
  const bytes = fromSymbols(symbols)
  const mark = bytes.subarray(SHARE_LENGTH)
  if (!sessionMark(tallyPublicKey).equals(mark)) return no({ kind: 'other-session' })
  return ok(bytes.slice(0, SHARE_LENGTH))
}

function sessionMark(tallyPublicKey: Uint8Array): Buffer {
  return createHash('sha256')
    .update('cham-sao recovery 1')
    .update(tallyPublicKey)
    .digest()
    .subarray(0, MARK_LENGTH)
}

function toSymbols(bytes: Uint8Array): number[] {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => Number.parseInt(five, 2))
}

function fromSymbols(symbols: readonly number[]): Uint8Array {
  const bits = symbols.map(symbol => symbol.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}

/**
 * Weighted sum in the field of 32 elements, plus the group's place: one wrong character, two neighbours swapped and two
 * groups swapped always show.
 */
function checkSymbol(data: readonly number[], place: number): number {
  return data.reduce((sum, symbol) => double(sum ^ symbol), place + 1)
}

/** Multiplies by x modulo x^5 + x^2 + 1. */
function double(symbol: number): number {
  const doubled = symbol << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}
