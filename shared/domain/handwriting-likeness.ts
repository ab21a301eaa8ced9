import { type StrokePoint, type Strokes, segmentLengths } from './handwriting.ts'

type Place = { readonly x: number; readonly y: number }

/** Places at equal distances along the pen's way. */
const samples = 256

/** The way of the pen, liftings left out, brought to one place and size: what stays when a drawing is moved or scaled. */
export type Trace = readonly Place[]

export function traceOf(strokes: Strokes): Trace {
  const ways = strokes.map(({ points }) => ({ points, lengths: segmentLengths(points) }))
  const total = ways.reduce((sum, way) => sum + way.lengths.reduce((a, b) => a + b, 0), 0)
  const places: Place[] = []
  let passed = 0
  for (const { points, lengths } of ways)
    for (const [index, length] of lengths.entries()) {
      while (places.length < samples && (places.length / (samples - 1)) * total <= passed + length)
        places.push(between(points, index, length, (places.length / (samples - 1)) * total - passed))
      passed += length
    }
  const end = strokes.at(-1)?.points.at(-1)
  // The last one may fall a hair behind the end.
  while (end && places.length < samples) places.push(end)
  return centred(places)
}

function between(points: readonly StrokePoint[], index: number, length: number, at: number): Place {
  const [from, to] = [points[index], points[index + 1]]
  if (!from || !to) throw new Error('A segment has two ends')
  const share = length === 0 ? 0 : Math.max(0, at) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** Centre of gravity at zero, mean square distance from it 1. */
function centred(places: readonly Place[]): Trace {
  const mean = (pick: (place: Place) => number) =>
    places.reduce((sum, place) => sum + pick(place), 0) / places.length
  const [x, y] = [mean(place => place.x), mean(place => place.y)]
  const size = Math.sqrt(mean(place => (place.x - x) ** 2 + (place.y - y) ** 2)) || 1
  return places.map(place => ({ x: (place.x - x) / size, y: (place.y - y) / size }))
}

/** Share of places that must lie together, and how far apart they may lie: about 1.5 % of the width of a signature. */
const together = 0.9
const tolerance = 0.045
/** How many places along the way one may lag behind the other: shaking lengthens a way unevenly. */
const lag = 16

/**
 * Whether two handwritings are one drawing used twice: moved, scaled, cut into other strokes, or with points shifted by
 * no more than the eye sees. No hand repeats itself so closely. What was distorted further, or drawn in another order, is
 * another drawing for this question: there PIN and key say who drew it.
 */
export function isSameDrawing(a: Trace, b: Trace): boolean {
  let apart = 0
  for (const [index, place] of a.entries()) {
    const around = b.slice(Math.max(0, index - lag), index + lag + 1)
    if (around.every(other => Math.hypot(place.x - other.x, place.y - other.y) > tolerance)) apart += 1
    if (apart > (1 - together) * a.length) return false
  }
  return true
}
