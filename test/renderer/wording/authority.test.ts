import { expect, test } from 'vitest'
import { signerSchema } from '#shared/domain/wording.ts'
import { authorityAs, authorityKinds } from '../../../renderer/screens/wording/authority.ts'

const deputy = { kind: 'deputy', head: 'Giám đốc', title: 'Phó Giám đốc' } as const

test.each([
  ['own', { kind: 'own', title: 'Phó Giám đốc' }],
  ['authorised', { kind: 'authorised', head: 'Giám đốc', title: 'Phó Giám đốc' }],
  ['collective', { kind: 'collective', body: '', head: 'Giám đốc', title: 'Phó Giám đốc' }],
] as const)('a deputy who signs as %s keeps the titles that both have', (kind, expected) => {
  expect(authorityAs(kind, deputy)).toEqual(expected)
})

test.each(authorityKinds)('%s has exactly the fields of the contract', kind => {
  const filled = Object.fromEntries(
    Object.entries(authorityAs(kind, deputy)).map(([key, value]) => [key, value || 'Hội đồng']),
  )
  expect(signerSchema.safeParse({ authority: filled, otherPost: '', name: '' }).success).toBe(true)
})
