import type { PointGroup } from 'signature_pad'
import type { Strokes } from '#shared/domain/handwriting.ts'

/** The strokes as they are sent: places, pressure and time, nothing of the pad's own settings. */
export function strokesOf(groups: readonly PointGroup[]): Strokes {
  return groups.map(({ minWidth, maxWidth, points }) => ({
    minWidth,
    maxWidth,
    points: points.map(({ x, y, pressure, time }) => ({
      x,
      y,
      pressure: Math.min(1, Math.max(0, pressure)),
      time: Math.round(time),
    })),
  }))
}
