import { z } from 'zod'

const length = z.number().finite().min(-20_000).max(20_000)

/** One stroke of a pen, finger or mouse, as it was drawn: places in pixels, pressure from 0 to 1, moment in ms. */
const strokeSchema = z.strictObject({
  minWidth: z.number().finite().min(0).max(50),
  maxWidth: z.number().finite().min(0).max(50),
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

const fewestPoints = 8

/** A tap or a slip of the hand is no signature. */
export function isBlankHandwriting(strokes: Strokes): boolean {
  return strokes.reduce((sum, stroke) => sum + stroke.points.length, 0) < fewestPoints
}

/** Blue, as handwriting on an official paper is [NĐ 30/2020 PL I.II.7d]. */
export const handwritingBlue = '#1a3ea8'
/** Largest picture of a handwriting, bytes. */
export const largestHandwriting = 400_000
