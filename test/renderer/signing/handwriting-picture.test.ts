import { describe, expect, it } from 'vitest'
import { strokesSchema } from '#shared/domain/handwriting.ts'
import { frameOf, strokesOf } from '../../../renderer/screens/signing/handwriting-picture.ts'

const group = (points: { x: number; y: number; pressure: number; time: number }[]) => ({
  points,
  penColor: 'black',
  dotSize: 0,
  minWidth: 0.8,
  maxWidth: 2.6,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over' as const,
})

describe('the strokes of a handwriting', () => {
  it('are what the contract takes, whatever the pen reports', () => {
    const strokes = strokesOf([
      group([
        { x: 10.5, y: 3, pressure: 1.4, time: 1_780_000_000_000.25 },
        { x: -2, y: 4, pressure: -0.1, time: 1_780_000_000_010 },
      ]),
    ])
    expect(strokesSchema.safeParse(strokes).success).toBe(true)
    expect(strokes[0]?.points.map(point => point.pressure)).toEqual([1, 0])
  })

  it('are cut to what they fill, with air around', () => {
    const strokes = strokesOf([
      group([
        { x: 100, y: 50, pressure: 0.5, time: 0 },
        { x: 300, y: 90, pressure: 0.5, time: 1 },
      ]),
      group([{ x: 200, y: 130, pressure: 0.5, time: 2 }]),
    ])
    expect(frameOf(strokes)).toEqual({ left: 94, top: 44, width: 212, height: 92 })
  })
})
