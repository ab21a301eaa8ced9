import type { PaperKind } from '../paper-kind.ts'
import type { AgencyKey } from './agency-key.ts'

/** Papers that an agency issues, with who issues each. Sheets, tallies and forms of the producer carry neither number nor recipients. */
export const issuerOf = {
  minutes: 'council',
  writtenOpinionReport: 'council',
  submission: 'department',
  recognitionDecision: 'decider',
  approvalDecision: 'decider',
  upwardLetter: 'decider',
  ministryLetter: 'decider',
  certificate: 'decider',
  resultNotice: 'department',
  communeReport: 'decider',
  invitation: 'council',
  councilDecision: 'decider',
  inspectionRecord: 'inspectors',
  recallDecision: 'decider',
  expiryNotice: 'department',
  advisoryReport: 'advisors',
  councilReport: 'council',
  regulationDecision: 'decider',
  writtenOpinionLetter: 'council',
  completionLetter: 'department',
  transmittalList: 'decider',
} as const satisfies Partial<Record<PaperKind, AgencyKey>>

export type IssuedKind = keyof typeof issuerOf
export const issuedKinds = Object.keys(issuerOf) as [IssuedKind, ...IssuedKind[]]

export const isIssued = (kind: string): kind is IssuedKind => Object.hasOwn(issuerOf, kind)
