import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { plainSection } from '#shared/domain/papers/rich-text.ts'
import {
  minutesData,
  productTallyData,
  recognitionDecisionData,
  scoreSheetData,
  sessionSummaryData,
} from './core.ts'
import { results } from './facts.ts'
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
    recognitionDecision: {
      ...recognitionDecisionData,
      round,
      authority,
      frame: framed(office, {
        agency: office.decider,
        issue: symbol(office, office.decisionSymbol, '3981'),
        signer: office.decisionSigner,
        recipients: ['Như Điều 4', 'Lưu: VT, NNMT'],
        auditCode: '7F3A-91C2',
      }),
    },
    approvalDecision: {
      ...recognitionDecisionData,
      round,
      authority,
      articles: [
        plainSection(
          'approval',
          '',
          `Phê duyệt kết quả đánh giá, phân hạng đối với 01 sản phẩm OCOP có tiềm năng đạt 5 sao của ${round.area} (danh sách tại Phụ lục kèm theo).`,
        ),
        plainSection(
          'forwarding',
          '',
          'Giao cơ quan tham mưu hoàn thiện hồ sơ gửi Bộ Nông nghiệp và Môi trường.',
        ),
        plainSection('effect', '', 'Quyết định này có hiệu lực kể từ ngày ký.'),
      ],
      results: results.filter(({ outcome }) => outcome.kind === 'scored' && outcome.stars === 5),
      frame: framed(office, {
        agency: office.decider,
        issue: { ...symbol(office, office.decisionSymbol), issueMode: 'electronic' as const },
        signer: office.decisionSigner,
        recipients: ['Như Điều 3', 'Lưu: VT, NNMT'],
      }),
    },
  } satisfies Partial<PaperDataOf>
}
