import SignaturePad, { type PointGroup } from 'signature_pad'
import { handwritingBlue, type Strokes } from '#shared/domain/handwriting.ts'

/** Pixels of the picture to a pixel of the field: sharp in print at 5 cm. */
const scale = 3
/** Air around the strokes, so that a thick end is not cut. */
const margin = 6

export type Frame = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

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

/** The field that the strokes fill, with a margin: the picture stands in the middle of its place on the paper. */
export function frameOf(strokes: Strokes): Frame {
  const points = strokes.flatMap(stroke => stroke.points)
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs) + margin - left),
    height: Math.ceil(Math.max(...ys) + margin - top),
  }
}

/** The strokes drawn again, blue on nothing, cut to their frame: a PNG as base64. */
export function pictureOf(groups: readonly PointGroup[]): string {
  const { left, top, width, height } = frameOf(strokesOf(groups))
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const pad = new SignaturePad(canvas)
  pad.off()
  const context = canvas.getContext('2d')
  context?.scale(scale, scale)
  context?.translate(-left, -top)
  pad.fromData(
    groups.map(group => ({ ...group, penColor: handwritingBlue })),
    { clear: false },
  )
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}
