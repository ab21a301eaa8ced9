import { randomBytes } from 'node:crypto'

/** Source of unpredictable bytes; passed in, so that a test can be repeated. */
export type Random = (length: number) => Uint8Array

/** The operating system's generator. */
export const systemRandom: Random = length => Uint8Array.from(randomBytes(length))
