import { expect, test } from 'vitest'
import { factFields } from '#shared/domain/facts/fact-fields.ts'
import { withoutEmptyRows } from '#shared/domain/facts/field.ts'

test('rows in which nothing was typed are not kept', () => {
  const named = { honorific: '', fullName: 'Vũ Văn Hải', post: '' }
  const empty = { honorific: '', fullName: '', post: '' }
  const facts = { producers: [empty, named, empty], guests: [empty] }
  expect(withoutEmptyRows(factFields.minutes, facts)).toEqual({ producers: [named], guests: [] })
})

test('a row that only has a number, a tick or a product is kept', () => {
  const row = { name: '', copies: 2, isPresent: false }
  const ticked = { name: '', copies: null, isPresent: true }
  const fields = factFields.registrationReceipt
  const documents = [row, ticked, { name: '', copies: null, isPresent: false }]
  expect(withoutEmptyRows(fields, { documents })).toEqual({ documents: [row, ticked] })
})
