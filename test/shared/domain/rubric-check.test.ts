import { describe, expect, test } from 'vitest'
import { points } from '#shared/domain/points.ts'
import { type Criterion, type ProductSet, packHeadSchema } from '#shared/domain/rubric.ts'
import { checkHead, checkSet } from '#shared/domain/rubric-check.ts'
import { soundHead, soundSet } from './sound-set.ts'

type Loose<T> = { -readonly [Key in keyof T]: T[Key] extends object ? Loose<T[Key]> : T[Key] }

function withSet(change: (set: Loose<ProductSet>, criterion: (code: string) => Loose<Criterion>) => void) {
  const set = soundSet() as Loose<ProductSet>
  const criterion = (code: string): Loose<Criterion> => {
    const found = set.parts
      .flatMap(part => part.sections.flatMap(section => section.criteria))
      .find(entry => entry.code === code)
    if (!found) throw new Error(`No criterion ${code}`)
    return found as Loose<Criterion>
  }
  change(set, criterion)
  return checkSet(set as ProductSet, soundHead.scale)
}

test('a sound set has no fault', () => {
  expect(checkSet(soundSet(), soundHead.scale)).toEqual([])
})

describe('each fault is named with its place', () => {
  test.each<[string, string, Parameters<typeof withSet>[0]]>([
    ['parts-not-abc', '', set => void set.parts.reverse()],
    ['part-not-scale', 'C', set => void Object.assign(set.parts[2] ?? {}, { max: 30 })],
    ['part-sum', 'A', set => void Object.assign(set.parts[0]?.sections[0] ?? {}, { max: 24 })],
    ['section-sum', 'A / 1', (_, at) => void Object.assign(at('1.2'), { max: 4 })],
    ['criterion-top', 'A / 1 / 1.2', (_, at) => void at('1.2').options.pop()],
    [
      'option-above-max',
      'A / 1 / 1.2',
      (_, at) => void Object.assign(at('1.2').options[2] ?? {}, { points: 6 }),
    ],
    ['criterion-code-twice', 'A / 1 / 1.1', (_, at) => void Object.assign(at('1.2'), { code: '1.1' })],
    [
      'section-code-twice',
      'A / 1',
      set => void Object.assign(set.parts[0]?.sections[1] ?? {}, { code: '1' }),
    ],
    ['case-without-options', 'A / 2 / 2.1', (_, at) => void at('2.1').options.splice(2)],
    [
      'option-case-unknown',
      'A / 2 / 2.1',
      (_, at) => void Object.assign(at('2.1').options[3] ?? {}, { case: 3 }),
    ],
    [
      'option-case-unknown',
      'A / 1 / 1.2',
      (_, at) => void Object.assign(at('1.2').options[0] ?? {}, { case: 1 }),
    ],
    [
      'option-without-case',
      'A / 2 / 2.1',
      (_, at) => void Reflect.deleteProperty(at('2.1').options[0] ?? {}, 'case'),
    ],
    ['mark-order', 'A / 1 / 1.1', (_, at) => void Object.assign(at('1.1').options[2] ?? {}, { minFor: 3 })],
    [
      'condition-unknown',
      'B / 5 / 5.2',
      (_, at) => void Object.assign(at('5.2'), { onlyIf: { criterion: '5.9', minPoints: points(1) } }),
    ],
    [
      'condition-itself',
      'B / 5 / 5.2',
      (_, at) => void Object.assign(at('5.2'), { onlyIf: { criterion: '5.2', minPoints: points(1) } }),
    ],
    [
      'condition-unreachable',
      'B / 5 / 5.2',
      (_, at) => void Object.assign(at('5.2'), { onlyIf: { criterion: '5.1', minPoints: points(16) } }),
    ],
    ['total-not-hundred', '', set => void Object.assign(set.parts[1] ?? {}, { max: 26 })],
  ])('%s at %s', (code, at, change) => {
    expect(withSet(change)).toContainEqual(expect.objectContaining({ code, at }))
  })
})

test('a set marked unverified may miss the sums, nothing else', () => {
  const missing = (set: Loose<ProductSet>) => {
    set.unverified = true
    Object.assign(set.parts[2]?.sections[0] ?? {}, { max: 33 })
  }
  expect(withSet(missing)).toEqual([])
  expect(
    withSet((set, at) => {
      missing(set)
      at('1.2').options.pop()
    }),
  ).toEqual([expect.objectContaining({ code: 'criterion-top' })])
})

test('a case may stop below the maximum of its criterion', () => {
  expect(withSet((_, at) => void at('2.1').options.splice(3))).toEqual([])
})

describe('the head of a pack', () => {
  test.each<[string, Record<string, unknown>]>([
    ['scale-not-hundred', { scale: { A: 40, B: 25, C: 34 } }],
    ['band-order', { bands: soundHead.bands.map(band => (band.stars === 4 ? { ...band, min: 95 } : band)) }],
    ['band-order', { bands: soundHead.bands.map(band => ({ ...band, stars: 3 })) }],
    ['dates-order', { effectiveTo: '2025-12-31' }],
  ])('%s', (code, change) => {
    const head = packHeadSchema.parse({ ...soundHead, ...change })
    expect(checkHead(head)).toEqual([expect.objectContaining({ code })])
  })
  test('sound', () => expect(checkHead(soundHead)).toEqual([]))
})
