import { describe, expect, it } from 'vitest'
import { strokesSchema } from '#shared/domain/handwriting.ts'
import { strokesOf } from '../../../renderer/screens/signing/strokes.ts'

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
})
