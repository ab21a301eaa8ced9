import { scrypt } from 'node:crypto'

const BLOCK_SIZE = 8
const KEY_LENGTH = 32

/**
 * Makes every guess at a PIN or passphrase expensive: scrypt [RFC 7914] with N = 2^cost, r = 8, p = 1, that is
 * 2^cost KiB of memory. Runs in a worker thread, so that the window keeps answering. Text counts in its NFC form.
 */
export function stretch(text: string, cost: number, salt: Uint8Array): Promise<Uint8Array> {
  const N = 2 ** cost
  const options = { N, r: BLOCK_SIZE, p: 1, maxmem: 256 * N * BLOCK_SIZE }
  return new Promise((resolve, reject) =>
    scrypt(text.normalize('NFC'), salt, KEY_LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(Uint8Array.from(key)),
    ),
  )
}
