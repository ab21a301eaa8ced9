import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { deriveKey } from '../sealing/curve-keys.ts'
import type { Random } from '../sealing/random.ts'
import { stretch } from '../sealing/stretch.ts'
import { ArchiveFault } from './archive-refusal.ts'

// Header: magic 16 ‖ version 1 ‖ cost 1 ‖ salt 16 ‖ nonce prefix 19 ‖ key check 16 ‖ checksum 8, then the pieces, then an end mark.
const MAGIC = Buffer.from('cham-sao archive', 'latin1')
const VERSION = 1
const SALT_AT = 18
const PREFIX_AT = 34
const CHECK_AT = 53
const CHECKSUM_AT = 69
const HEADER_LENGTH = 77
const SALT_LENGTH = PREFIX_AT - SALT_AT
const PREFIX_LENGTH = CHECK_AT - PREFIX_AT
const CHECK_LENGTH = CHECKSUM_AT - CHECK_AT
const COST_MIN = 10
/** The sender chooses the cost in the header: a higher one would only take memory and seconds from whoever opens it. */
const COST_MAX = 18
/** log2 of scrypt's N: 128 MiB and about a third of a second per guess. Tests pass 10. */
const ARCHIVE_COST = 17

const PIECE_LENGTH = 65_536
const TAG_LENGTH = 16
/** Tells a file cut short from a damaged one; proves nothing. */
const END_MARK = Buffer.from('cs-end\r\n', 'latin1')

/** The key of one archive and the nonce prefix of its pieces; `header` is bound to every piece. */
export type ArchiveKey = { header: Uint8Array; key: Uint8Array }

/** Makes the header and key of a new archive. */
export async function newArchiveKey(
  passphrase: string,
  random: Random,
  cost = ARCHIVE_COST,
): Promise<ArchiveKey> {
  const header = Buffer.alloc(HEADER_LENGTH)
  header.set(MAGIC)
  header[16] = VERSION
  header[17] = cost
  header.set(random(SALT_LENGTH), SALT_AT)
  header.set(random(PREFIX_LENGTH), PREFIX_AT)
  const { key, check } = await keysOf(passphrase, header)
  header.set(check, CHECK_AT)
  header.set(checksumOf(header), CHECKSUM_AT)
  return { header, key }
}

/**
 * Derives the key of a header from {@link readHeader}. The checksum tells a damaged header from a wrong passphrase; it protects nothing
 * from somebody who means harm, that is what the key does.
 */
export async function openArchiveKey(passphrase: string, header: Uint8Array): Promise<ArchiveKey> {
  if (!checksumOf(header).equals(header.subarray(CHECKSUM_AT))) throw new ArchiveFault('archive-damaged')
  const cost = header[17] ?? 0
  if (header[16] !== VERSION || cost < COST_MIN || cost > COST_MAX) throw new ArchiveFault('archive-damaged')
  const { key, check } = await keysOf(passphrase, header)
  if (!Buffer.from(check).equals(header.subarray(CHECK_AT, CHECKSUM_AT)))
    throw new ArchiveFault('passphrase-wrong')
  return { header, key }
}

async function keysOf(
  passphrase: string,
  header: Uint8Array,
): Promise<{ key: Uint8Array; check: Uint8Array }> {
  const salt = header.subarray(SALT_AT, PREFIX_AT)
  const stretched = await stretch(passphrase, header[17] ?? 0, salt)
  const check = deriveKey(stretched, salt, 'cham-sao archive check 1').subarray(0, CHECK_LENGTH)
  return { key: deriveKey(stretched, salt, 'cham-sao archive key 1'), check }
}

function checksumOf(header: Uint8Array): Buffer {
  return createHash('sha256')
    .update(header.subarray(0, CHECKSUM_AT))
    .digest()
    .subarray(0, HEADER_LENGTH - CHECKSUM_AT)
}

/**
 * One cipher per piece: nonce = prefix ‖ number ‖ "last" (the STREAM construction). So pieces cannot be left out, put
 * in another order or taken from another archive, and an archive cut at a piece's end is seen.
 */
function pieceCipher({ header, key }: ArchiveKey, number: number, last: boolean) {
  const nonce = Buffer.alloc(24)
  nonce.set(header.subarray(PREFIX_AT, CHECK_AT))
  nonce.writeUInt32BE(number, PREFIX_LENGTH)
  nonce[23] = last ? 1 : 0
  return xchacha20poly1305(key, nonce, header)
}

/** Encrypts a stream of bytes into pieces of 64 KiB, and ends with the end mark. */
export async function* sealPieces(
  archive: ArchiveKey,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let waiting = Buffer.alloc(0)
  let number = 0
  for await (const bytes of source) {
    waiting = Buffer.concat([waiting, bytes])
    while (waiting.length > PIECE_LENGTH) {
      yield pieceCipher(archive, number, false).encrypt(waiting.subarray(0, PIECE_LENGTH))
      waiting = waiting.subarray(PIECE_LENGTH)
      number += 1
    }
  }
  yield pieceCipher(archive, number, true).encrypt(waiting)
  yield END_MARK
}

/**
 * Decrypts the pieces of an open file, from the header to the end mark; stops at the first that is not as written.
 * Nothing of a piece comes out before the whole piece is proved.
 */
export async function* openPieces(archive: ArchiveKey, file: FileHandle): AsyncGenerator<Uint8Array> {
  const end = (await file.stat()).size - END_MARK.length
  let at = HEADER_LENGTH
  for (let number = 0; at < end || number === 0; number++) {
    const piece = await readPiece(file, at, Math.min(PIECE_LENGTH + TAG_LENGTH, end - at))
    at += piece.length
    const opened = openPiece(archive, number, at === end, piece)
    if (opened === undefined) throw new ArchiveFault('archive-damaged')
    yield opened
  }
}

/** Reads the header and sees whether the end is there, before a third of a second goes into the passphrase. */
export async function readHeader(file: FileHandle): Promise<Uint8Array> {
  const size = (await file.stat()).size
  const header = await readPiece(file, 0, Math.min(HEADER_LENGTH, size))
  if (!MAGIC.equals(header.subarray(0, MAGIC.length))) throw new ArchiveFault('archive-foreign')
  if ((header[MAGIC.length] ?? 0) > VERSION) throw new ArchiveFault('archive-newer')
  if (size < HEADER_LENGTH + TAG_LENGTH + END_MARK.length) throw new ArchiveFault('archive-cut-short')
  const end = await readPiece(file, size - END_MARK.length, END_MARK.length)
  if (!END_MARK.equals(end)) throw new ArchiveFault('archive-cut-short')
  return header
}

async function readPiece(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const piece = Buffer.alloc(Math.max(0, length))
  const { bytesRead } = await file.read(piece, 0, piece.length, at)
  if (bytesRead !== piece.length) throw new ArchiveFault('archive-cut-short')
  return piece
}

function openPiece(
  archive: ArchiveKey,
  number: number,
  last: boolean,
  piece: Uint8Array,
): Uint8Array | undefined {
  if (piece.length < TAG_LENGTH) return undefined
  try {
    return pieceCipher(archive, number, last).decrypt(piece)
  } catch {
    return undefined
  }
}
