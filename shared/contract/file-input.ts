import { z } from 'zod'

/**
 * A file that the user chose, as base64. Only its length is asked here: a pattern over millions of characters is slow,
 * and the use case that decodes it refuses what is no base64.
 */
export const fileInput = (mostBytes: number) =>
  z.strictObject({
    fileName: z.string().trim().min(1).max(260),
    bytes: z
      .string()
      .min(1)
      .max(Math.ceil(mostBytes / 3) * 4),
  })

const MB = 1_000_000
/** Largest files, bytes. The largest call of the loopback host is 64 MiB of JSON. */
export const largestScan = 20 * MB
export const largestCheckedFile = 45 * MB
export const largestKeyFile = MB
export const largestCertificateFile = MB
