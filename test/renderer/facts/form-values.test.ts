import { expect, test } from 'vitest'
import { factFields, factKinds } from '#shared/domain/facts/fact-fields.ts'
import { emptyValues, type Field, fieldsSchema } from '#shared/domain/facts/field.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { keptFacts, typedFacts } from '../../../renderer/screens/facts/form-values.ts'

test.each(factKinds)('%s: an untouched form sends what it was given', kind => {
  const fields: readonly Field[] = factFields[kind]
  const facts = emptyValues(fields)
  const kept = keptFacts(fields, typedFacts(fields, facts))
  expect(kept).toEqual(facts)
  expect(fieldsSchema(fields).safeParse(kept).success).toBe(true)
})

test('an emptied number is none and blank lines go', () => {
  const fields = factFields.writtenOpinionReport
  const row = { product: 'p1', sent: '', returned: 3, agree: '', disagree: 0, other: '' }
  const kept = keptFacts(fields, { steps: ['Gửi phiếu', '', '  '], opinions: [row] })
  expect(kept).toEqual({
    steps: ['Gửi phiếu'],
    opinions: [{ product: 'p1', sent: null, returned: 3, agree: null, disagree: 0, other: null }],
  })
})

test('an empty number reaches its field as empty text', () => {
  expect(typedFacts(factFields.expiryNotice, { stars: null, recognition: '', expiredOn: null })).toEqual({
    stars: '',
    recognition: '',
    expiredOn: null,
  })
})

test('every field, column and choice has a label in both languages', () => {
  for (const { field: labels, option } of [catalogue.vi.facts, catalogue.en.facts]) {
    const named = (field: Field): void => {
      expect(labels, field.key).toHaveProperty([field.key])
      if (field.kind === 'choice')
        for (const each of field.options) expect(option).toHaveProperty([each === '' ? 'none' : each])
      if (field.kind === 'rows') field.columns.forEach(named)
    }
    for (const kind of factKinds) for (const field of factFields[kind]) named(field)
  }
})
