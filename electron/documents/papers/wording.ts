import type {
  PaperLevel,
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

/** Below the centre five stars are a potential, never the rank [26 Đ.4.1b, Đ.7.3e]. */
export const rankText = (stars: number, level: PaperLevel): string =>
  stars === 5 && level !== 'central' ? 'Tiềm năng 5 sao' : `${stars} sao`

/** Dash of a table cell without a value. */
export const NOTHING = '–'
