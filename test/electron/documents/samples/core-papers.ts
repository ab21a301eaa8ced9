import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { approvalArticles, recognitionArticles } from '#shared/domain/papers/texts/recognition-text.ts'
import {
  minutesData,
  productTallyData,
  recognitionDecisionData,
  scoreSheetData,
  sessionSummaryData,
} from './core.ts'
import { recognised, results } from './facts.ts'
import { framed, symbol } from './frames.ts'
import type { Office } from './offices.ts'

export function corePapers(office: Office) {
  const { round, council: agency, authority } = office
  const summary = { ...sessionSummaryData, agency, round }
  const reference = {
    name: 'Biên bản',
    number: '05',
    symbol: 'BB-HĐOCOP',
    issuedOn: '2026-06-05',
    year: round.year,
    issuer: round.councilName,
  }
  const approved = results.filter(({ outcome }) => outcome.kind === 'scored' && outcome.stars === 5)
  const approval = { round, results: approved, office: office.department.name }
  const recognition: RecognitionDecisionData = {
    ...recognitionDecisionData,
    round,
    authority,
    articles: recognitionArticles({ round, results: recognised, office: office.department.name }),
    frame: framed(office, {
      agency: office.decider,
      issue: symbol(office, office.decisionSymbol, '3981'),
      signer: office.decisionSigner,
      recipients: ['Như Điều 4', 'Lưu: VT, NNMT'],
      auditCode: '7F3A-91C2',
    }),
  }
  const approvalData: RecognitionDecisionData = {
    ...recognitionDecisionData,
    round,
    authority,
    articles: approvalArticles(approval),
    results: approved,
    frame: framed(office, {
      agency: office.decider,
      issue: { ...symbol(office, office.decisionSymbol), issueMode: 'electronic' as const },
      signer: office.decisionSigner,
      recipients: ['Như Điều 3', 'Lưu: VT, NNMT'],
    }),
  }
  return {
    scoreSheet: { ...scoreSheetData, regime: round.regime, year: round.year, place: agency.place },
    productTally: { ...productTallyData, agency, round },
    sessionSummary: summary,
    minutes: {
      ...minutesData,
      agency,
      round,
      legalBases: office.bases,
      annexSummary: { ...summary, annexedTo: { paper: reference, issueMode: 'paper' as const } },
      annexTallies: [{ ...productTallyData, agency, round }],
    },
    recognitionDecision: recognition,
    approvalDecision: approvalData,
    recognitionAnnex: separate(recognition),
    approvalAnnex: separate(approvalData),
  } satisfies Partial<PaperDataOf>
}

/** The annex of a decision in a file of its own, as electronic issue may have it. */
const separate = (data: RecognitionDecisionData): RecognitionDecisionData => ({
  ...data,
  articles: [],
  annexAs: 'separate-file',
  frame: { ...data.frame, issue: { ...data.frame.issue, issueMode: 'electronic' } },
})
