import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import {
  councilArticles,
  recallArticles,
  regulationArticles,
} from '#shared/domain/papers/texts/decision-text.ts'
import { noticeText } from '#shared/domain/papers/texts/notice-text.ts'
import { expirySections } from '#shared/domain/papers/texts/record-text.ts'
import { regulationChapters } from '#shared/domain/papers/texts/regulation-text.ts'
import { articleOf } from '#shared/domain/papers/texts/rules.ts'
import { council, recognised, results, tea } from './facts.ts'
import { framed, symbol } from './frames.ts'
import type { Office } from './offices.ts'

export function decidedPapers(office: Office) {
  const { round, authority, decider } = office
  const frame = (mark: string, articles: number) =>
    framed(office, {
      agency: decider,
      issue: symbol(office, mark, '1520'),
      signer: office.decisionSigner,
      recipients: [`Như Điều ${articles}`, 'Lưu: VT, NNMT'],
    })
  const recalled = results.slice(0, 2).map(({ product }, index) => ({
    product,
    stars: 3,
    recognition: 'Quyết định số 1205/QĐ-UBND ngày 12 tháng 9 năm 2025',
    ground: index === 0 ? ('đ' as const) : ('a' as const),
    article: articleOf('recall', round.regime),
    reason: index === 0 ? 'ngừng sản xuất' : 'giả mạo hồ sơ',
  }))
  const outcome = {
    kind: 'scored',
    partMeans: { A: { sum: 283, count: 9 }, B: { sum: 178, count: 9 }, C: { sum: 246, count: 9 } },
    mean: { sum: 707, count: 9 },
    spread: 7,
    starsByPoints: 4,
    stars: 4,
    unmetMinimums: [],
    votes: null,
  } as const
  const findings = [
    {
      code: '1',
      title: 'TỔ CHỨC SẢN XUẤT',
      max: 18,
      mean: { sum: 135, count: 9 },
      strengths: 'vùng nguyên liệu được chứng nhận VietGAP',
      weaknesses: '',
    },
    {
      code: '4',
      title: 'TIẾP THỊ',
      max: 15,
      mean: { sum: 70, count: 9 },
      strengths: '',
      weaknesses: 'mở rộng hợp đồng liên kết lên trên 75% sản lượng',
    },
  ]
  const notice = {
    round,
    product: tea,
    outcome,
    decision: {
      name: 'Quyết định',
      number: '3981',
      symbol: office.decisionSymbol,
      issuedOn: '2026-06-25',
      year: 2026,
      issuer: authority,
    },
    validity: { from: '2026-06-25', until: '2029-06-25', fileFrom: '2028-12-27', fileUntil: '2029-02-25' },
    findings,
    contact: 'Chi cục Phát triển nông thôn, điện thoại 0900 000 002',
  }
  return {
    councilDecision: {
      frame: frame(office.decisionSymbol, 4),
      authority,
      subject: '',
      articles: councilArticles({
        round,
        council,
        advisors: council.slice(5, 8),
        office: office.department.name,
        replaces: '',
      }),
      council,
      advisors: council.slice(5, 8).map(member => ({ ...member, title: 'Thành viên' })),
      authorisation: '',
    },
    regulationDecision: {
      frame: frame(office.decisionSymbol, 3),
      authority,
      subject: '',
      articles: regulationArticles({ office: office.department.name }),
      chapters: regulationChapters({
        quorum: 'ba phần tư (3/4)',
        chairRequired: true,
        spreadLimit: 10,
        isLimitIncluded: false,
        secretaryScores: false,
        delegateScores: false,
        writtenDays: 10,
      }),
    },
    recallDecision: {
      frame: frame(office.decisionSymbol, 4),
      authority,
      subject: '',
      articles: recallArticles({ round, recalled, office: office.department.name }),
      recalled,
    },
    expiryNotice: {
      frame: framed(office, {
        issue: symbol(office, `TB-${office.departmentSymbol}`, '62'),
        recipients: ['Các chủ thể', 'Lưu: VT'],
      }),
      subject: '',
      ...expirySections({ round, products: [tea] }),
      expired: [
        {
          product: tea,
          stars: 3,
          recognition: 'Quyết định số 900/QĐ-UBND ngày 01 tháng 6 năm 2023',
          expiredOn: '2026-06-01',
        },
      ],
    },
    resultNotice: {
      frame: framed(office, {
        issue: symbol(office, `TB-${office.departmentSymbol}`, '61'),
        recipients: [tea.producer.name, 'Ủy ban nhân dân xã Tân Lộc', 'Lưu: VT, PTNT'],
      }),
      round,
      subject: '',
      product: tea,
      outcome,
      findings,
      ...noticeText(notice),
    },
    certificate: {
      agency: decider,
      signer: office.decisionSigner,
      issuedOn: '2026-06-25',
      year: round.year,
      months: 36,
      certificates: recognised.slice(0, 3).map(({ product }, index) => ({
        product,
        stars: index === 0 ? (4 as const) : (3 as const),
        from: index === 2 ? null : '2026-06-25',
        until: index === 2 ? null : '2029-06-25',
        decision: index === 2 ? '' : `số 3981/${office.decisionSymbol} ngày 25 tháng 6 năm 2026`,
        registerNumber: index === 2 ? '' : `0${index + 1}/2026`,
      })),
      framed: true,
      redTitle: false,
    },
  } satisfies Partial<PaperDataOf>
}
