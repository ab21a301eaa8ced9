import { writePng } from '#electron/signing/png-file.ts'
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
  const rgba = new Uint8Array(height * width * 4)
  const dot = (x: number, y: number) => {
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy]
        if (px >= 0 && py >= 0 && px < width && py < height)
          rgba.set([0x1a, 0x3e, 0xa8, 255], (py * width + px) * 4)
      }
  }
  for (const { points } of strokes)
    for (const [i, point] of points.entries()) {
      const next = points[i + 1] ?? point
      for (let t = 0; t < 8; t++)
        dot(point.x + ((next.x - point.x) * t) / 8, point.y + ((next.y - point.y) * t) / 8)
    }
  return writePng({ width, height, rgba })
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
