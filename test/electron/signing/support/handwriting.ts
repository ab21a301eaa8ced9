import { crc32, deflateSync } from 'node:zlib'
import type { Strokes } from '#shared/domain/handwriting.ts'

/** A signature as a hand draws it; each seed gives another one. */
export function drawStrokes(seed: number): Strokes {
  const wave = (from: number, count: number, y: number) =>
    Array.from({ length: count }, (_, i) => ({
      x: from + i * 4,
      y: y + Math.sin(i / (3 + (seed % 4)) + seed) * (50 + ((seed * 13) % 30)) * Math.exp(-i / 60),
      pressure: 0.5,
      time: 1_780_000_000_000 + seed * 10_000 + i * 8,
    }))
  return [
    { minWidth: 1, maxWidth: 3, points: wave(40, 90, 110) },
    { minWidth: 1, maxWidth: 3, points: wave(120, 60, 150) },
  ]
}

const [width, height] = [520, 230]

/** The same strokes as a picture: blue on nothing. */
export function drawPicture(strokes: Strokes): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 4))
  const dot = (x: number, y: number) => {
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy]
        if (px >= 0 && py >= 0 && px < width && py < height)
          rows.set([0x1a, 0x3e, 0xa8, 255], py * (1 + width * 4) + 1 + px * 4)
      }
  }
  for (const { points } of strokes)
    for (const [i, point] of points.entries()) {
      const next = points[i + 1] ?? point
      for (let t = 0; t < 8; t++)
        dot(point.x + ((next.x - point.x) * t) / 8, point.y + ((next.y - point.y) * t) / 8)
    }
  return makePng(rows, 6)
}

/** `colourType` 6 has an alpha channel; rows are written as they are, so another type gives a wrong picture of that type. */
function makePng(rows: Uint8Array, colourType: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colourType], 8)
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([mark, ...parts]))
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
