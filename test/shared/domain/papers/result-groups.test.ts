import { expect, test } from 'vitest'
import type { ProductResult, StarCount } from '#shared/domain/papers/common.ts'
import { countResults, groupResults } from '#shared/domain/papers/result-groups.ts'

const PRODUCER = {
  name: 'Hợp tác xã Tân Lộc',
  type: '',
  address: 'xã Tân Lộc',
  commune: '',
  phone: '',
  representative: '',
  representativeSex: 'unknown',
  representativeEthnicity: '',
  representativeAddress: '',
} as const

const result = (
  name: string,
  stars: StarCount | 'rejected',
  sum = 0,
  count = 1,
  owner: string = PRODUCER.name,
): ProductResult => ({
  product: {
    id: '',
    code: '',
    name,
    setNumber: 1,
    setName: '',
    groupName: '',
    registration: 'first',
    producer: { ...PRODUCER, name: owner },
  },
  outcome:
    stars === 'rejected'
      ? { kind: 'rejected', reason: '' }
      : {
          kind: 'scored',
          partMeans: { A: { sum, count }, B: { sum: 0, count }, C: { sum: 0, count } },
          mean: { sum, count },
          spread: 0,
          starsByPoints: stars,
          stars,
          unmetMinimums: [],
          votes: null,
        },
  note: '',
})

test('stars from high to low, inside by exact mean and then by name, rejected files last', () => {
  const groups = groupResults([
    result('Loại', 'rejected'),
    result('Ba', 3, 550, 10),
    result('Ánh', 4, 700, 9),
    result('An', 4, 7000, 90),
    result('Cao hơn', 4, 7001, 90),
  ])
  expect(groups.map(group => [group.kind, group.results.map(each => each.product.name)])).toEqual([
    [4, ['Cao hơn', 'An', 'Ánh']],
    [3, ['Ba']],
    ['rejected', ['Loại']],
  ])
})

test('a producer with two products counts once, two of the same name at different places twice', () => {
  const other = result('C', 3, 50)
  const elsewhere = {
    ...other,
    product: { ...other.product, producer: { ...PRODUCER, address: 'xã Suối Trong' } },
  }
  const counts = countResults([
    result('A', 4, 70),
    result('B', 3, 50),
    elsewhere,
    result('D', 'rejected', 0, 1, 'Hộ Vũ Văn Hải'),
  ])
  expect(counts).toEqual({
    products: 4,
    producers: 3,
    byStars: { 1: 0, 2: 0, 3: 2, 4: 1, 5: 0 },
    rejected: 1,
  })
})
