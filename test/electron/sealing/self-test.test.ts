import { expect, it } from 'vitest'
import { failedPrimitives } from '#electron/sealing/self-test.ts'

it('every primitive gives its published answer', async () => {
  expect(await failedPrimitives()).toEqual([])
})
