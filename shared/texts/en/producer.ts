import type { SameKeys } from '../shape.ts'
import type { producer as vietnamese } from '../vi/producer.ts'

export const producer: SameKeys<typeof vietnamese> = {
  add: 'Add producer',
  addTitle: 'New producer',
  editTitle: 'Edit producer',
  editOne: 'Edit {{name}}',
  empty: {
    title: 'No producers yet',
    text: 'A producer is a cooperative, a company or a household with a product to be evaluated.',
  },
  count: '{{count}} producers',
  name: 'Producer',
  type: 'Legal form',
  typeHint: 'For example: cooperative, company, household business',
  address: 'Address',
  commune: 'Commune',
  phone: 'Phone',
  representative: 'Representative',
  representativeSex: 'Sex of the representative',
  representativeEthnicity: 'Ethnicity of the representative',
  representativeAddress: 'Address of the representative',
  products: 'Products',
  removeQuestion: 'Remove the producer {{name}}?',
}
