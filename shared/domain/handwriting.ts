import { z } from 'zod'

const length = z.number().finite().min(-20_000).max(20_000)
const width = z.number().finite().min(0).max(5)

/** One stroke of a pen, finger or mouse, as it was drawn: places in pixels, pressure from 0 to 1, moment in ms. */
const strokeSchema = z.strictObject({
  minWidth: width,
  maxWidth: width,
  points: z
    .array(
      z.strictObject({
        x: length,
        y: length,
        pressure: z.number().finite().min(0).max(1),
        time: z.number().finite().nonnegative(),
      }),
    )
    .min(1)
    .max(20_000),
})

/** A handwritten signature as vector; the picture is drawn from it. */
export const strokesSchema = z.array(strokeSchema).min(1).max(500)
export type Strokes = z.infer<typeof strokesSchema>
export type StrokePoint = Strokes[number]['points'][number]

/** Blue, as handwriting on an official paper is [NĐ 30/2020 PL I.II.7d]. */
export const handwritingBlue = '#1a3ea8'

export type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The field that the strokes fill, pixels. */
export function frameOf(strokes: Strokes): Frame {
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { points } of strokes)
    for (const { x, y } of points) {
      frame.left = Math.min(frame.left, x)
      frame.top = Math.min(frame.top, y)
      frame.right = Math.max(frame.right, x)
      frame.bottom = Math.max(frame.bottom, y)
    }
  const { left, top, right, bottom } = frame
  return { left, top, width: right - left, height: bottom - top }
}

/** Way of the pen on the paper, pixels; lifting it counts nothing. */
export const pathLength = (strokes: Strokes): number =>
  strokes.reduce((sum, { points }) => sum + segmentLengths(points).reduce((a, b) => a + b, 0), 0)

export const segmentLengths = (points: readonly StrokePoint[]): number[] =>
  points.slice(1).map((point, index) => {
    const before = points[index] ?? point
    return Math.hypot(point.x - before.x, point.y - before.y)
  })

const pointsOf = (strokes: Strokes): number => strokes.reduce((sum, { points }) => sum + points.length, 0)

/** Pixels of the field, which is a good hand wide: less is a tap, a dot or a slip of the hand. */
const least = { points: 8, path: 60, longSide: 24, shortSide: 6 } as const

/** Nothing, a dot however often it was gone over, a short or a straight line: no signature. */
export function isBlankHandwriting(strokes: Strokes): boolean {
  if (pointsOf(strokes) < least.points || pathLength(strokes) < least.path) return true
  const { width, height } = frameOf(strokes)
  return Math.max(width, height) < least.longSide || Math.min(width, height) < least.shortSide
}

/** More than a hand draws; drawing it would hold up the app. */
const most = { points: 20_000, path: 60_000 } as const

export const isEndlessHandwriting = (strokes: Strokes): boolean =>
  pointsOf(strokes) > most.points || pathLength(strokes) > most.path
