import type { SameKeys } from '../shape.ts'
import type { practice as source } from '../vi/practice.ts'

export const practice: SameKeys<typeof source> = {
  title: 'Practice room',
  hint: 'Invented products to train on. Nothing is kept, no session is touched.',
  leave: 'Leave the practice room',
  enter: 'Practise',
  begin: 'Score it',
  all: 'Practice samples',
  result: 'Beside the reference: {{name}}',
  total: 'Your points',
  referenceTotal: 'Reference points',
  agreed: 'Criteria as in the reference',
  distance: 'Sum of distances',
  own: 'You',
  model: 'Reference',
  why: 'Why',
  same: 'As in the reference.',
  chose: 'You chose: {{words}}',
  reference: 'Reference: {{words}}',
  again: 'Begin anew',
}
