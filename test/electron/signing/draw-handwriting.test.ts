import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPngSize } from '#electron/exchange/png.ts'
import { drawHandwriting } from '#electron/signing/draw-handwriting.ts'
import { frameOf, type Strokes, segmentLengths } from '#shared/domain/handwriting.ts'
import { drawStrokes } from './support/handwriting.ts'

/** Colour and cover of a pixel of a PNG with rows without a filter, as ours are. */
function pixelsOf(png: Uint8Array, width: number) {
  const data = Buffer.from(png)
  const start = data.indexOf('IDAT') + 4
  const rows = inflateSync(data.subarray(start, start + data.readUInt32BE(start - 8)))
  return (x: number, y: number) => [
    ...rows.subarray(y * (1 + width * 4) + 1 + x * 4, y * (1 + width * 4) + 5 + x * 4),
  ]
}

const margin = 6
const scale = 3

describe('the picture of a handwriting', () => {
  const strokes = drawStrokes(4)
  const { png, width, height } = drawHandwriting(strokes)
  const pixel = pixelsOf(png, width)
  const frame = frameOf(strokes)

  it('is a whole PNG with a clear ground, three pixels to one of the field', () => {
    expect(readPngSize(png)).toEqual({ width, height, transparent: true })
    expect(width).toBe(Math.ceil((frame.width + 2 * margin) * scale))
    expect(height).toBe(Math.ceil((frame.height + 2 * margin) * scale))
  })

  it('has ink where the pen was: at every point but the last of each stroke, as on the pad', () => {
    for (const { points } of strokes)
      for (const point of points.slice(0, -1)) {
        const x = Math.round((point.x - frame.left + margin) * scale)
        const y = Math.round((point.y - frame.top + margin) * scale)
        expect([point, pixel(x, y)]).toEqual([point, [0x1a, 0x3e, 0xa8, 255]])
      }
  })

  it('has no ink where the pen was not, and only blue ink', () => {
    const steps = strokes.flatMap(({ points }) => segmentLengths(points))
    // Half the way between two points, a bent curve's bulge, and the thickest line.
    const near = (Math.max(...steps) * 0.6 + 4) * scale
    const pens = strokes.flatMap(({ points }) =>
      points.map(
        ({ x, y }) => [(x - frame.left + margin) * scale, (y - frame.top + margin) * scale] as const,
      ),
    )
    let inked = 0
    for (let y = 0; y < height; y += 5)
      for (let x = 0; x < width; x += 5) {
        const [red, green, blue, cover = 0] = pixel(x, y)
        if (cover === 0) continue
        inked += 1
        expect([red, green, blue]).toEqual([0x1a, 0x3e, 0xa8])
        const distance = Math.min(...pens.map(([px, py]) => Math.hypot(px - x, py - y)))
        expect(distance).toBeLessThan(near)
      }
    expect(inked).toBeGreaterThan(200)
  })

  it('is the same for the same strokes and another for others', () => {
    expect(Buffer.from(drawHandwriting(drawStrokes(4)).png)).toEqual(Buffer.from(png))
    expect(Buffer.from(drawHandwriting(drawStrokes(5)).png)).not.toEqual(Buffer.from(png))
  })

  it('is thinner where the pen went faster', () => {
    const stroke = (pause: number): Strokes => [
      {
        minWidth: 0.8,
        maxWidth: 2.6,
        points: Array.from({ length: 40 }, (_, i) => ({
          x: i * 5,
          y: 50 + (i % 2) * 10,
          pressure: 0.5,
          time: i * pause,
        })),
      },
    ]
    const inkOf = (pause: number) => {
      const drawn = drawHandwriting(stroke(pause))
      const at = pixelsOf(drawn.png, drawn.width)
      let sum = 0
      for (let y = 0; y < drawn.height; y++) for (let x = 0; x < drawn.width; x++) sum += at(x, y)[3] ?? 0
      return sum
    }
    expect(inkOf(2)).toBeLessThan(inkOf(60) * 0.8)
  })

  it('stays within its size however far the strokes reach', () => {
    const wide = strokes.map(stroke => ({
      ...stroke,
      points: stroke.points.map(point => ({ ...point, x: point.x * 30 })),
    }))
    const drawn = drawHandwriting(wide)
    expect(Math.max(drawn.width, drawn.height)).toBeLessThanOrEqual(1800)
  })
})
