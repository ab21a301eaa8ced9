import type {
  PartLetter,
  ProductFacts,
  RegistrationOfProduct,
  RoundFacts,
} from '#shared/domain/papers/common.ts'

/** Fixed words that several papers share. */
export const REGISTRATION: Readonly<Record<RegistrationOfProduct, string>> = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  reEvaluation: 'Đánh giá lại',
}

export const PART_LETTERS: readonly PartLetter[] = ['A', 'B', 'C']

export const setOf = (product: ProductFacts): string => `Bộ ${product.setNumber}: ${product.setName}`

/** "đợt 1 năm 2026". */
export const batchOf = (round: RoundFacts): string => `đợt ${round.batch} năm ${round.year}`

/** Dash of a table cell without a value. */
export const NOTHING = '–'
