import { type KeyObject, sign } from 'node:crypto'
import type { TokenRefusal } from '#shared/domain/signing-refusal.ts'
import { ok, type Result } from '#shared/result.ts'
import type { SigningAlgorithm } from './algorithms.ts'

/**
 * Whoever holds a private key: a PKCS#12 file that was opened, or a token. `sign` gets the data, hashes them with
 * SHA-256 and gives the raw signature of XML Signature (PKCS#1 v1.5 for RSA, r||s for EC).
 */
export interface DocumentSigner {
  readonly certificateDer: Uint8Array
  /** Issuers' certificates that came with the key, in any order, without the leaf. */
  readonly chain: readonly Uint8Array[]
  readonly algorithm: SigningAlgorithm
  sign(data: Uint8Array): Promise<Result<Uint8Array, TokenRefusal>>
}

/** A signer over a key that Node holds in memory. */
export function keySigner(
  key: KeyObject,
  certificateDer: Uint8Array,
  chain: readonly Uint8Array[],
  algorithm: SigningAlgorithm,
): DocumentSigner {
  return {
    certificateDer,
    chain,
    algorithm,
    sign: async data => ok(new Uint8Array(sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }))),
  }
}
