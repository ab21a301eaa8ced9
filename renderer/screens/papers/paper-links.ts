import type { PaperKind } from '#shared/domain/paper-kind.ts'

type Place = { readonly sessionId: string | null; readonly productId: string | null }

const baseOf = ({ sessionId }: Place) => (sessionId === null ? '' : `/sessions/${sessionId}`)

/** Where a paper's text is edited; minutes have a page of their own in the session. */
export function textLink(kind: PaperKind, place: Place): string {
  if (kind === 'minutes') return `${baseOf(place)}/minutes`
  return `${baseOf(place)}/texts/${kind}${place.productId === null ? '' : `/${place.productId}`}`
}

/** Where the facts of a paper are typed. */
export const factsLink = (kind: PaperKind, place: Place): string =>
  `${baseOf(place)}/facts/${kind}${place.productId === null ? '' : `?product=${place.productId}`}`

/** Papers whose running text is edited in the app; the others are forms, tables and certificates. */
const withText: ReadonlySet<PaperKind> = new Set<PaperKind>([
  'minutes',
  'writtenOpinionReport',
  'submission',
  'recognitionDecision',
  'approvalDecision',
  'upwardLetter',
  'ministryLetter',
  'resultNotice',
  'communeReport',
  'councilDecision',
  'inspectionRecord',
  'recallDecision',
  'expiryNotice',
  'advisoryReport',
  'councilReport',
  'regulationDecision',
  'writtenOpinionLetter',
  'completionLetter',
])
export const hasText = (kind: PaperKind): boolean => withText.has(kind)
