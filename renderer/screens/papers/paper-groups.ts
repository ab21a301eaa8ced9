import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { type SessionState, sessionStates } from '#shared/domain/session.ts'

/** The papers of a session in the order of the procedure, grouped as the office thinks of them. */
export const paperGroups = [
  { key: 'before', kinds: ['invitation', 'advisoryReport', 'completionLetter'] },
  { key: 'scoring', kinds: ['scoreSheet', 'productTally', 'sessionSummary'] },
  { key: 'meeting', kinds: ['minutes', 'councilReport'] },
  { key: 'written', kinds: ['writtenOpinionLetter', 'writtenOpinionSheet', 'writtenOpinionReport'] },
  {
    key: 'decision',
    kinds: ['submission', 'recognitionDecision', 'recognitionAnnex', 'approvalDecision', 'approvalAnnex'],
  },
  { key: 'after', kinds: ['certificate', 'resultNotice', 'ministryLetter', 'transmittalList'] },
  { key: 'dossier', kinds: ['registrationReceipt', 'selfAssessment', 'communeReport', 'upwardLetter'] },
] as const satisfies readonly { key: string; kinds: readonly PaperKind[] }[]

/** Step from which a paper is usually written; the others wait until somebody wants them. */
const usualFrom: Partial<Record<PaperKind, SessionState>> = {
  scoreSheet: 'tallied',
  productTally: 'tallied',
  sessionSummary: 'concluded',
  minutes: 'concluded',
  councilReport: 'minuted',
  submission: 'minuted',
  recognitionDecision: 'minuted',
  approvalDecision: 'minuted',
  recognitionAnnex: 'minuted',
  approvalAnnex: 'minuted',
  certificate: 'decided',
  resultNotice: 'decided',
  ministryLetter: 'decided',
  transmittalList: 'decided',
}

const isReached = (state: SessionState, from: SessionState) =>
  sessionStates.indexOf(state) >= sessionStates.indexOf(from)

/** Whether a paper is ticked when the screen is opened at this step. */
export function isUsual(kind: PaperKind, state: SessionState): boolean {
  if (kind === 'invitation') return !isReached(state, 'scoring')
  const from = usualFrom[kind]
  return from !== undefined && isReached(state, from)
}

/** Why a kind has no place in this session at all: another level's paper, or no session in writing, or an annex in its decision's file. */
const elsewhere: readonly string[] = [
  'communeOrDistrict',
  'reEvaluatedProducts',
  'writtenRound',
  'separateAnnex',
]
export const belongsHere = (lacking: readonly string[]): boolean =>
  !lacking.some(field => elsewhere.includes(field))

/** Nothing is missing, there is just no product that the paper would be about. */
const unneeded: readonly string[] = ['recognisedProducts', 'fiveStarProducts', 'occasion']
export const hasOccasion = (lacking: readonly string[]): boolean =>
  !lacking.some(field => unneeded.includes(field))
