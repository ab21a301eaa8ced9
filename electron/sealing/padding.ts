/** Sealed texts come in steps of this many bytes, so that the length tells nothing about the content. */
export const PAD_STEP = 4096
const LENGTH_BYTES = 4

/** Length (u32, big-endian) ‖ bytes ‖ zeros up to the next full step. */
export function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + LENGTH_BYTES) / PAD_STEP) * PAD_STEP)
  new DataView(padded.buffer).setUint32(0, bytes.length)
  padded.set(bytes, LENGTH_BYTES)
  return padded
}

/** What {@link pad} padded; undefined where the length, the step or the zeros are not as written by it. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.length === 0 || padded.length % PAD_STEP !== 0) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  const end = length + LENGTH_BYTES
  if (end > padded.length || end <= padded.length - PAD_STEP) return undefined
  if (padded.subarray(end).some(byte => byte !== 0)) return undefined
  return padded.slice(LENGTH_BYTES, end)
}
