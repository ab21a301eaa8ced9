import type { StrokePoint, Strokes } from '#shared/domain/handwriting.ts'

/** A round tip pressed on the paper: place and radius, pixels of the field. */
export type Tip = { readonly x: number; readonly y: number; readonly radius: number }

type Place = { readonly x: number; readonly y: number }
type Widths = { readonly minWidth: number; readonly maxWidth: number }

/** How much the speed of a segment counts against that of those before it. */
const freshness = 0.7

/** Tips along all strokes, close enough to run together: smooth curves, thinner where the pen went fast, as the pad that signers draw on shows them. */
export function* tipsAlong(strokes: Strokes, perPixel: number): Generator<Tip> {
  for (const { points, minWidth, maxWidth } of strokes) {
    const widths = { minWidth: Math.min(minWidth, maxWidth), maxWidth }
    const [first, second] = points
    if (first && points.length > 2) yield* curves(points, widths, perPixel)
    else if (first) yield* line(first, second ?? first, (minWidth + maxWidth) / 2, perPixel)
  }
}

function* curves(points: readonly StrokePoint[], widths: Widths, perPixel: number): Generator<Tip> {
  let speed = 0
  let radius = (widths.minWidth + widths.maxWidth) / 2
  for (let index = 0; index + 2 < points.length; index++) {
    const [before, from, to, after] = [
      points[Math.max(0, index - 1)],
      points[index],
      points[index + 1],
      points[index + 2],
    ]
    if (!before || !from || !to || !after) return
    speed = freshness * speedBetween(from, to) + (1 - freshness) * speed
    const next = Math.min(widths.maxWidth, Math.max(widths.maxWidth / (speed + 1), widths.minWidth))
    const controls = [bend(before, from, to).leaving, bend(from, to, after).arriving] as const
    yield* curve([from, ...controls, to], radius, next, perPixel)
    radius = next
  }
}

function speedBetween(from: StrokePoint, to: StrokePoint): number {
  const time = to.time - from.time
  return time > 0 ? Math.hypot(to.x - from.x, to.y - from.y) / time : 0
}

const middle = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Control points on both sides of `at` that make the curve pass it without a corner. */
function bend(before: Place, at: Place, after: Place): { arriving: Place; leaving: Place } {
  const [left, right] = [middle(before, at), middle(at, after)]
  const lengths = [
    Math.hypot(at.x - before.x, at.y - before.y),
    Math.hypot(after.x - at.x, after.y - at.y),
  ] as const
  const sum = lengths[0] + lengths[1]
  const share = sum === 0 ? 0 : lengths[1] / sum
  const x = at.x - (right.x + (left.x - right.x) * share)
  const y = at.y - (right.y + (left.y - right.y) * share)
  return { arriving: { x: left.x + x, y: left.y + y }, leaving: { x: right.x + x, y: right.y + y } }
}

function* curve(
  [a, b, c, d]: readonly [Place, Place, Place, Place],
  from: number,
  to: number,
  perPixel: number,
): Generator<Tip> {
  const chord =
    Math.hypot(b.x - a.x, b.y - a.y) + Math.hypot(c.x - b.x, c.y - b.y) + Math.hypot(d.x - c.x, d.y - c.y)
  const steps = Math.ceil(chord * perPixel) + 1
  for (let step = 0; step < steps; step++) {
    const t = step / steps
    const u = 1 - t
    const at = (p: number, q: number, r: number, s: number) =>
      u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s
    yield { x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y), radius: from + (to - from) * t ** 3 }
  }
}

function* line(from: Place, to: Place, radius: number, perPixel: number): Generator<Tip> {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * perPixel) + 1
  for (let step = 0; step <= steps; step++) {
    const t = step / steps
    yield { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, radius }
  }
}
