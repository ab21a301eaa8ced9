import { frameOf, handwritingBlue, type Strokes } from '#shared/domain/handwriting.ts'
import { type Tip, tipsAlong } from './pen-curves.ts'
import { writePng } from './png-file.ts'

/** Pixels of the picture to a pixel of the field: sharp in print at 5 cm. */
const usualScale = 3
/** Longest side of a picture, pixels. */
const mostPixels = 1800
/** Air around the strokes in pixels of the field, so that a thick end is not cut. */
const margin = 6

export type DrawnHandwriting = { readonly png: Uint8Array; readonly width: number; readonly height: number }

/** The picture of a handwriting, drawn here from its strokes and from nothing else: blue on a clear ground, cut to the strokes. */
export function drawHandwriting(strokes: Strokes): DrawnHandwriting {
  const frame = frameOf(strokes)
  const [across, down] = [frame.width + 2 * margin, frame.height + 2 * margin]
  const scale = Math.min(usualScale, mostPixels / Math.max(across, down))
  const [width, height] = [Math.ceil(across * scale - 1e-6), Math.ceil(down * scale - 1e-6)]
  const ink = new Uint8Array(width * height)
  for (const { x, y, radius } of tipsAlong(strokes, scale)) {
    const tip = {
      x: (x - frame.left + margin) * scale,
      y: (y - frame.top + margin) * scale,
      radius: radius * scale,
    }
    press(ink, { width, height }, tip)
  }
  return { png: writePng({ width, height, rgba: inBlue(ink) }), width, height }
}

/** Covers every pixel by how far it lies inside the tip; edges are smooth, what is covered stays. */
function press(ink: Uint8Array, { width, height }: { width: number; height: number }, tip: Tip): void {
  const reach = tip.radius + 1
  const [left, right] = [
    Math.max(0, Math.floor(tip.x - reach)),
    Math.min(width - 1, Math.ceil(tip.x + reach)),
  ]
  const [top, bottom] = [
    Math.max(0, Math.floor(tip.y - reach)),
    Math.min(height - 1, Math.ceil(tip.y + reach)),
  ]
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const inside = tip.radius + 0.5 - Math.hypot(x + 0.5 - tip.x, y + 0.5 - tip.y)
      const covered = Math.round(255 * Math.min(1, Math.max(0, inside)))
      const at = y * width + x
      if (covered > (ink[at] ?? 0)) ink[at] = covered
    }
}

function inBlue(ink: Uint8Array): Uint8Array {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(handwritingBlue) ?? []
  const colour = [red, green, blue].map(part => Number.parseInt(part, 16))
  const rgba = new Uint8Array(ink.length * 4)
  for (const [index, covered] of ink.entries()) if (covered > 0) rgba.set([...colour, covered], index * 4)
  return rgba
}
