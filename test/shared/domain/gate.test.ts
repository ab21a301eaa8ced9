import { expect, test } from 'vitest'
import { gatesOf } from '#shared/domain/gate.ts'
import { smallRubric } from './small-rubric.ts'

test('gates of the set come first, then those printed at a criterion', () => {
  expect(gatesOf(smallRubric.set)).toEqual([
    { id: 'set:1', criterion: undefined, text: 'Hồ sơ giả' },
    { id: '9', criterion: '9', text: 'Bị loại nếu không có phiếu kiểm nghiệm' },
  ])
})
