import type { CallInput } from '#shared/contract.ts'

/** Which part of which paper's text. */
export type TextPlace = CallInput<'text.load'>
