import type { PaperKind } from './paper-kind.ts'

/**
 * What one paper is about: the whole session, one product of a session, one product at any time, or the council itself. A paper of
 * a session and a product belongs to both.
 */
export const paperScopes = {
  scoreSheet: 'sessionProduct',
  productTally: 'sessionProduct',
  sessionSummary: 'session',
  minutes: 'session',
  writtenOpinionReport: 'session',
  submission: 'session',
  recognitionDecision: 'session',
  approvalDecision: 'session',
  recognitionAnnex: 'session',
  approvalAnnex: 'session',
  upwardLetter: 'session',
  ministryLetter: 'session',
  certificate: 'sessionProduct',
  resultNotice: 'sessionProduct',
  communeReport: 'sessionProduct',
  invitation: 'session',
  councilDecision: 'council',
  inspectionRecord: 'product',
  recallDecision: 'product',
  expiryNotice: 'product',
  advisoryReport: 'session',
  councilReport: 'session',
  regulationDecision: 'council',
  writtenOpinionSheet: 'sessionProduct',
  writtenOpinionLetter: 'session',
  completionLetter: 'sessionProduct',
  registrationReceipt: 'sessionProduct',
  selfAssessment: 'sessionProduct',
  transmittalList: 'session',
} as const satisfies Record<PaperKind, 'session' | 'sessionProduct' | 'product' | 'council'>

export type PaperScope = (typeof paperScopes)[PaperKind]
export type KindOf<Scope extends PaperScope> = {
  [K in PaperKind]: (typeof paperScopes)[K] extends Scope ? K : never
}[PaperKind]
