import type { SameKeys } from '../shape.ts'
import type { fields as vietnamese } from '../vi/fields.ts'

export const fields: SameKeys<typeof vietnamese> = {
  required: 'Fill in this field.',
  choose: 'Choose one.',
  tooLong: 'Longer than {{max}} characters.',
  tooShort: 'At least {{min}} characters are needed.',
  atLeast: 'The smallest value is {{min}}.',
  atMost: 'The largest value is {{max}}.',
  notDate: 'This date does not exist. Write day/month/year.',
  notNumber: 'A whole number is needed.',
  quorumOverOne: 'The share cannot be above one: the upper number must not exceed the lower.',
  hours: '{{label}}: hours',
  minutes: '{{label}}: minutes',
  calendar: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous ten years',
    nextDecade: 'Next ten years',
  },
  invalid: 'This value cannot be used.',
}
