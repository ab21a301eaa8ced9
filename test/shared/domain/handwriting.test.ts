import { describe, expect, it } from 'vitest'
import {
  frameOf,
  isBlankHandwriting,
  isEndlessHandwriting,
  pathLength,
  type Strokes,
} from '#shared/domain/handwriting.ts'
import { isSameDrawing, traceOf } from '#shared/domain/handwriting-likeness.ts'
import { drawStrokes } from '../../electron/signing/support/handwriting.ts'

const stroke = (...places: [number, number][]): Strokes[number] => ({
  minWidth: 1,
  maxWidth: 2,
  points: places.map(([x, y], index) => ({ x, y, pressure: 0.5, time: index * 8 })),
})
const wave = (count: number, width: number, height: number): Strokes => [
  stroke(
    ...Array.from({ length: count }, (_, i): [number, number] => [
      (i / (count - 1)) * width,
      (i % 2) * height,
    ]),
  ),
]

describe('a handwriting is none when it is', () => {
  it.each<[string, Strokes]>([
    ['a tap', [stroke([10, 10])]],
    ['a few points', [stroke([0, 0], [50, 40], [100, 0])]],
    ['a dot gone over', [stroke(...Array.from({ length: 300 }, (): [number, number] => [40, 40]))]],
    [
      'two dots far apart',
      [
        stroke(...Array.from({ length: 30 }, (): [number, number] => [40, 40])),
        stroke(...Array.from({ length: 30 }, (): [number, number] => [300, 90])),
      ],
    ],
    ['a scratch too small to read', wave(40, 20, 20)],
    ['a straight line across', wave(60, 300, 0)],
  ])('%s', (_name, strokes) => expect(isBlankHandwriting(strokes)).toBe(true))

  it('and is one when a hand drew it', () => {
    expect(isBlankHandwriting(wave(8, 60, 20))).toBe(false)
    expect(isBlankHandwriting(drawStrokes(1))).toBe(false)
  })
})

describe('the way of the pen', () => {
  it('counts what is drawn, not the way between strokes, and fills its frame', () => {
    const strokes = [stroke([0, 0], [30, 40]), stroke([130, 40], [130, 50])]
    expect(pathLength(strokes)).toBe(60)
    expect(frameOf(strokes)).toEqual({ left: 0, top: 0, width: 130, height: 50 })
  })

  it('has an end', () => {
    expect(isEndlessHandwriting(drawStrokes(1))).toBe(false)
    expect(isEndlessHandwriting(wave(1000, 300, 200))).toBe(true)
    expect(isEndlessHandwriting([...wave(12_000, 30, 1), ...wave(12_000, 30, 1)])).toBe(true)
  })
})

describe('two handwritings are the same drawing', () => {
  const traces = Array.from({ length: 40 }, (_, seed) => traceOf(drawStrokes(seed + 1)))

  it('never where a hand drew twice', () => {
    for (const [a, one] of traces.entries())
      for (const [b, other] of traces.entries())
        expect([a, b, isSameDrawing(one, other)]).toEqual([a, b, a === b])
  })

  it('not where the same hand repeats its own signature, as closely as hands do', () => {
    const repeated = drawStrokes(7).map(({ points, ...rest }) => ({
      ...rest,
      points: points.map(point => ({
        ...point,
        x: point.x * 1.04 + 9 * Math.sin(point.y / 30),
        y: point.y * 0.95 + 12 * Math.sin(point.x / 45),
      })),
    }))
    expect(isSameDrawing(traceOf(repeated), traceOf(drawStrokes(7)))).toBe(false)
  })
})
