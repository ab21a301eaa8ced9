import type { CallInput } from '#shared/contract.ts'

/** Which part of which paper's text. */
export type TextPlace = CallInput<'text.load'>

/** Where unsaved words of a part wait. */
export const partPlace = ({ kind, sessionId, productId }: TextPlace, key: string): string =>
  `text/${kind}/${sessionId}/${productId}/${key}`
