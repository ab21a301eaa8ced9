import type { ProductResult } from '#shared/domain/papers/common.ts'
import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import { councilBases, regimeBases } from '#shared/domain/papers/legal-bases.ts'
import { areaOf, decidingAuthority } from '#shared/domain/papers/letterhead.ts'
import { plainSection } from '#shared/domain/papers/rich-text.ts'
import { openIssue, type PaperRecord, resultsOf } from './facts.ts'

const count = (value: number) => String(value).padStart(2, '0')

const starsOf = (result: ProductResult) => (result.outcome.kind === 'scored' ? result.outcome.stars : 0)

/** Products with a certificate: 3 and 4 stars, at the centre 5 as well; nothing below 3 stars [26 Đ.4.1]. */
export function recognisedOf(papers: PaperRecord): ProductResult[] {
  const highest = papers.council.level === 'central' ? 5 : 4
  return resultsOf(papers).filter(result => starsOf(result) >= 3 && starsOf(result) <= highest)
}

/** Products of 90 points or more below the centre: approved and sent up, no certificate [26 Đ.7.3e]. */
export function approvedOf(papers: PaperRecord): ProductResult[] {
  return papers.council.level === 'central' ? [] : resultsOf(papers).filter(result => starsOf(result) === 5)
}

function frameOf(papers: PaperRecord, firstArticle: number) {
  const { council, record, round } = papers
  const authority = decidingAuthority(council)
  const minutes = `Căn cứ Biên bản họp của ${council.name} đợt ${round.batch} năm ${round.year}`
  return {
    agency: authority.agency,
    issue: openIssue(authority.symbol, round.year),
    legalBases: [
      ...regimeBases[round.regime],
      ...councilBases(council, record.regulation),
      minutes,
      'Theo đề nghị của cơ quan tham mưu Chương trình OCOP',
    ],
    recipients: [`Như Điều ${firstArticle}`, 'Lưu: VT'],
    signer: authority.signer,
    auditCode: papers.auditCode,
  }
}

/** f1. Quyết định công nhận. */
export function recognitionOf(papers: PaperRecord): RecognitionDecisionData {
  const results = recognisedOf(papers)
  const { round, council } = papers
  const byStars = [5, 4, 3].map(
    stars => [stars, results.filter(result => starsOf(result) === stars).length] as const,
  )
  const listed = byStars
    .filter(([, number]) => number > 0)
    .map(([stars, number]) => `${count(number)} sản phẩm hạng ${stars} sao`)
  const including =
    listed.length > 1 ? `${listed.slice(0, -1).join(', ')} và ${listed.at(-1)}` : (listed[0] ?? '')
  return {
    frame: frameOf(papers, 4),
    round,
    authority: decidingAuthority(council).authority,
    subject: '',
    articles: [
      plainSection(
        'recognition',
        '',
        `Công nhận kết quả đánh giá, phân hạng đối với ${count(results.length)} sản phẩm OCOP đợt ${round.batch} năm ${round.year} của ${areaOf(council)}, gồm ${including} (danh sách tại Phụ lục kèm theo). Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành Quyết định này.`,
      ),
      plainSection(
        'producers',
        '',
        'Chủ thể có sản phẩm tại Điều 1 được sử dụng Giấy chứng nhận và nhãn hiệu OCOP đúng hạng được công nhận; có trách nhiệm duy trì các tiêu chí của sản phẩm và chịu sự kiểm tra, giám sát theo quy định.',
      ),
      plainSection(
        'agencies',
        '',
        'Giao Sở Nông nghiệp và Môi trường cấp Giấy chứng nhận, công bố và thông báo kết quả; Ủy ban nhân dân cấp xã kiểm tra, giám sát việc duy trì tiêu chí của sản phẩm trên địa bàn.',
      ),
      plainSection(
        'effect',
        '',
        'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và các chủ thể có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    results,
    showPoints: true,
  }
}

/** f1. Quyết định phê duyệt kết quả of products that go up to the centre. */
export function approvalOf(papers: PaperRecord): RecognitionDecisionData {
  const results = approvedOf(papers)
  const { round, council } = papers
  return {
    frame: frameOf(papers, 3),
    round,
    authority: decidingAuthority(council).authority,
    subject: '',
    articles: [
      plainSection(
        'approval',
        '',
        `Phê duyệt kết quả đánh giá, phân hạng đối với ${count(results.length)} sản phẩm OCOP có tiềm năng đạt 5 sao đợt ${round.batch} năm ${round.year} của ${areaOf(council)} (danh sách tại Phụ lục kèm theo).`,
      ),
      plainSection(
        'forwarding',
        '',
        'Giao Sở Nông nghiệp và Môi trường hoàn thiện hồ sơ, trình Ủy ban nhân dân gửi Bộ Nông nghiệp và Môi trường đánh giá, phân hạng ở cấp trung ương.',
      ),
      plainSection(
        'effect',
        '',
        'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, đơn vị liên quan và các chủ thể có tên tại Phụ lục chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    results,
    showPoints: true,
  }
}
