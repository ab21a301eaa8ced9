import type { PaperKind } from '#shared/domain/paper-kind.ts'
import type { PaperFrame } from '#shared/domain/papers/common.ts'
import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { countResults } from '#shared/domain/papers/result-groups.ts'
import {
  councilArticles,
  recallArticles,
  regulationArticles,
} from '#shared/domain/papers/texts/decision-text.ts'
import {
  completionLetterText,
  ministryEnclosures,
  ministryLetterText,
  upwardEnclosures,
  upwardLetterText,
  writtenOpinionLetterText,
} from '#shared/domain/papers/texts/letter-text.ts'
import { noticeText } from '#shared/domain/papers/texts/notice-text.ts'
import { expirySections, inspectionSections } from '#shared/domain/papers/texts/record-text.ts'
import { regulationChapters } from '#shared/domain/papers/texts/regulation-text.ts'
import {
  advisoryReportText,
  councilReportText,
  writtenOpinionReportText,
} from '#shared/domain/papers/texts/report-text.ts'
import { submissionClosing, submissionSections } from '#shared/domain/papers/texts/submission-text.ts'
import {
  minutesData,
  productTallyData,
  recognitionDecisionData,
  scoreSheetData,
  sessionSummaryData,
} from './core.ts'
import { council, councilSigner, issue, memberAt, recognised, results, somebody, tea } from './facts.ts'
import type { Office } from './offices.ts'
import { marksOf, rubric } from './rubric.ts'

const DAY = '2026-06-15'

/** Data of every paper kind as one office issues it. */
export function papersOf(office: Office): PaperDataOf {
  return {
    ...corePapers(office),
    ...sentPapers(office),
    ...decided(office),
    ...recorded(office),
    ...dossierPapers(office),
  }
}

const framed = (office: Office, change: Partial<PaperFrame>): PaperFrame => ({
  agency: office.department,
  issue: { ...issue('45', `TTr-${office.departmentSymbol}`, DAY), year: office.round.year },
  legalBases: office.bases,
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Lưu: VT, PTNT'],
  signer: office.departmentSigner,
  auditCode: '',
  ...change,
})
const symbol = (office: Office, text: string, number = '') => ({
  ...issue(number, text, number === '' ? null : DAY),
  year: office.round.year,
})

function corePapers(office: Office) {
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
      results: results.filter(({ outcome }) => outcome.kind === 'scored' && outcome.stars === 5),
      frame: framed(office, {
        agency: office.decider,
        issue: { ...symbol(office, office.decisionSymbol), issueMode: 'electronic' as const },
        signer: office.decisionSigner,
        recipients: ['Như Điều 4', 'Lưu: VT, NNMT'],
      }),
    },
  } satisfies Partial<PaperDataOf>
}

function sentPapers(office: Office) {
  const { round, department, decider, authority } = office
  const products = results.slice(0, 3).map(({ product }) => product)
  const counts = countResults(results)
  const steps = [
    'Cơ quan tham mưu đã tiếp nhận, kiểm tra thành phần hồ sơ.',
    'Hội đồng đã họp ngày 05 tháng 6 năm 2026, có mặt 09/11 thành viên.',
  ]
  const facts = { round, counts, submitter: department.name, authority, steps }
  const letter = (
    text: { sections: PaperDataOf['upwardLetter']['sections']; closing: string },
    enclosures: readonly string[],
    mark: string,
    addressees: readonly string[],
  ) => ({
    frame: framed(office, {
      agency: decider,
      issue: symbol(office, mark, '120'),
      legalBases: [],
      signer: office.decisionSigner,
      recipients: ['Như trên', 'Lưu: VT, KT'],
    }),
    round,
    subject: '',
    addressees,
    ...text,
    products,
    enclosures,
  })
  const report = { round, subject: '', addressees: [authority] }
  return {
    submission: {
      frame: framed(office, {}),
      round,
      subject: '',
      addressees: [authority],
      sections: submissionSections(facts),
      closing: submissionClosing(facts),
      results,
      enclosures: ['dự thảo Quyết định', 'Biên bản số 05/BB-HĐOCOP', 'Biểu tổng hợp kết quả'],
    },
    upwardLetter: letter(
      upwardLetterText({
        round,
        sender: decider.name,
        receiver: 'Ủy ban nhân dân tỉnh Hòa An',
        products,
        evidence: 'Báo cáo số 32/BC-UBND và 33/BC-UBND',
      }),
      upwardEnclosures(round, false),
      'UBND-KT',
      ['Ủy ban nhân dân tỉnh Hòa An'],
    ),
    ministryLetter: letter(
      ministryLetterText({ round, sender: decider.name, products }),
      ministryEnclosures(false),
      'UBND-NNMT',
      ['Bộ Nông nghiệp và Môi trường'],
    ),
    writtenOpinionLetter: letter(
      writtenOpinionLetterText({ round, deadline: '2026-07-01', returnTo: 'Thư ký Hội đồng' }),
      ['Hồ sơ sản phẩm (bản điện tử)', 'Phiếu lấy ý kiến'],
      'HĐOCOP-TK',
      council.slice(1, 4).map(member => `${member.honorific} ${member.fullName}, ${member.title}`),
    ),
    completionLetter: {
      frame: framed(office, { issue: symbol(office, `${office.departmentSymbol}-PTNT`), legalBases: [] }),
      round,
      subject: '',
      addressees: [tea.producer.name, 'Ủy ban nhân dân xã Tân Lộc'],
      ...completionLetterText({ round, sender: department.name, product: tea }),
      product: tea,
      missing: [
        { item: 'Hợp đồng liên kết', request: 'Bổ sung hợp đồng còn hiệu lực (tiêu chí 1.5)' },
        { item: 'Phiếu kết quả kiểm nghiệm', request: 'Bổ sung phiếu trong 12 tháng gần nhất' },
      ],
      deadline: '2026-06-30',
    },
    councilReport: {
      ...report,
      frame: framed(office, {
        agency: office.council,
        issue: symbol(office, 'BC-HĐOCOP', '09'),
        signer: councilSigner,
      }),
      ...councilReportText({ round, counts, steps, authority }),
      results,
    },
    advisoryReport: {
      ...report,
      frame: framed(office, {
        agency: { ...office.council, parent: office.round.councilName, nameLines: ['TỔ TƯ VẤN'] },
        issue: symbol(office, 'BC-TTV', '03'),
        signer: {
          authority: { kind: 'own' as const, title: 'Tổ trưởng' },
          otherPost: '',
          name: 'Đinh Thị Lan',
        },
      }),
      addressees: [round.councilName],
      ...advisoryReportText({ round, dossiers: 9, steps }),
      findings: results.slice(0, 4).map(({ product }, index) => ({
        product,
        completeness: 'Đủ thành phần theo quy định',
        survey: 'Cơ sở sản xuất phù hợp hồ sơ',
        proposed: index === 3 ? null : { A: 30, B: 20, C: 28, total: 78 },
        questions: index === 0 ? 'Hợp đồng liên kết còn hiệu lực' : '',
      })),
    },
    writtenOpinionReport: {
      ...report,
      frame: framed(office, {
        agency: office.council,
        issue: symbol(office, 'BC-HĐOCOP', '10'),
        signer: councilSigner,
      }),
      ...writtenOpinionReportText({ round, steps, authority }),
      results: results.slice(0, 2),
      opinions: [{ productName: tea.name, sent: 9, returned: 8, agree: 8, disagree: 0, other: 0 }],
    },
  } satisfies Partial<PaperDataOf>
}

function decided(office: Office) {
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
      ...expirySections({ regime: round.regime, products: [tea] }),
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

function recorded(office: Office) {
  const { round, decider } = office
  return {
    communeReport: {
      frame: framed(office, {
        agency: decider,
        issue: symbol(office, 'BC-UBND', '32'),
        legalBases: [],
        signer: {
          authority: { kind: 'collective' as const, body: 'Ủy ban nhân dân', title: 'Chủ tịch', head: '' },
          otherPost: '',
          name: 'Vũ Đình Long',
        },
        recipients: ['Như trên', 'Lưu: VT'],
      }),
      addressees: ['Ủy ban nhân dân tỉnh Hòa An'],
      product: tea,
      material: {
        described: 'Chủ thể mô tả: 100% nguyên liệu lấy tại xã.',
        found: 'Ủy ban nhân dân xã xác nhận nội dung chủ thể mô tả là đúng.',
      },
      labour: {
        described: 'Chủ thể mô tả: sử dụng 24 lao động, trong đó 21 người thường trú tại xã.',
        found:
          'Qua kiểm tra danh sách và thực tế, xác nhận có 20/24 lao động (83,33%) là người trên địa bàn xã.',
      },
      origin: { described: 'Nghề chè truyền thống của xã.', found: 'Xác nhận.' },
      identity: { described: '', found: 'Sản phẩm thể hiện kỹ thuật sao chè của địa phương.' },
      closing: '',
      evaluator: 'Ủy ban nhân dân tỉnh Hòa An',
    },
    invitation: {
      frame: framed(office, {
        agency: office.council,
        issue: symbol(office, 'GM-HĐOCOP', '07'),
        legalBases: [],
        signer: councilSigner,
        recipients: ['Như trên', 'Lưu: VT'],
      }),
      round,
      subject: '',
      invitees: council.slice(1, 3),
      asList: false,
      occasion: '',
      chair: memberAt(0),
      day: '2026-06-05',
      startsAtMinutes: 480,
      place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh Hòa An',
      agenda: ['Đánh giá, phân hạng 09 sản phẩm OCOP', 'Biểu quyết kết quả'],
      notes: ['Tài liệu gửi kèm Giấy mời', 'Thành viên vắng mặt có văn bản cử người dự thay'],
    },
    inspectionRecord: {
      frame: framed(office, {
        issue: symbol(office, 'BB-ĐKT', '01'),
        recipients: ['Sở Nông nghiệp và Môi trường', 'Lưu: Hồ sơ'],
      }),
      purpose: 'handover' as const,
      product: tea,
      startsAt: { day: '2026-08-03', minutes: 510 },
      endsAt: { day: '2026-08-03', minutes: 630 },
      place: 'thôn 3, xã Tân Lộc, tỉnh Hòa An',
      team: council.slice(6, 8),
      producerSide: [somebody],
      sections: inspectionSections({
        regime: round.regime,
        state: 'Cơ sở đã ngừng sản xuất từ tháng 4 năm 2026.',
        documents: 'Ảnh hiện trạng; văn bản của Ủy ban nhân dân xã.',
        ground: 'đ',
        producerOpinion: 'Chủ thể đồng ý với kết quả kiểm tra.',
        conclusion: 'Kiến nghị thu hồi Giấy chứng nhận.',
      }),
      certificate: {
        number: '12/2025',
        issuedOn: '2025-09-12',
        condition: 'còn nguyên vẹn',
        handedBy: 'Lý Thị Mẩy',
        receivedBy: 'Hoàng Đạt',
      },
      copies: 3,
      signers: { producer: 'Lý Thị Mẩy', secretary: 'Bùi Thị Giang', head: 'Hoàng Đạt' },
    },
    transmittalList: {
      frame: framed(office, {
        agency: decider,
        signer: office.decisionSigner,
        recipients: ['Bộ Nông nghiệp và Môi trường', 'Lưu: VT'],
      }),
      subject: '',
      products: [tea],
      items: ministryEnclosures(false).map((name, index) => ({
        name,
        reference: index < 3 ? `số ${index + 9}, ${index + 10}/6/2026` : '',
        copies: 1,
        note: '',
      })),
    },
  } satisfies Partial<PaperDataOf>
}

function dossierPapers(office: Office) {
  return {
    writtenOpinionSheet: {
      sheet: corePapers(office).scoreSheet,
      verdict: 'agree' as const,
      deadline: '2026-07-01',
      returnTo: 'Thư ký Hội đồng',
    },
    registrationReceipt: {
      product: tea,
      number: '12',
      provinceCode: '99',
      communeCode: '99001',
      year: office.round.year,
      documents: [
        { name: 'Mẫu số 01', copies: 1, isPresent: true },
        { name: 'Mẫu số 02', copies: 1, isPresent: true },
        { name: 'Giấy đăng ký kinh doanh (bản sao)', copies: 1, isPresent: false },
      ],
      commune: { office: 'UBND xã Tân Lộc', receivedOn: '2026-04-20', receiver: 'Đinh Công Thành' },
      province: { office: 'Sở Nông nghiệp và Môi trường', receivedOn: null, receiver: '' },
    },
    selfAssessment: {
      product: tea,
      rubric,
      marks: marksOf(rubric),
      material: 'Nguyên liệu lấy 100% tại xã Tân Lộc.',
      labour: '',
      origin: 'Nghề chè truyền thống.',
      identity: 'Kỹ thuật sao chè bằng tay.',
      evidence: { '1.1': 'Giấy chứng nhận vùng trồng số 12' },
      place: 'Tân Lộc',
      signedOn: null,
      year: office.round.year,
    },
  } satisfies Partial<PaperDataOf>
}

export type AnyPaper = {
  readonly [K in PaperKind]: { readonly kind: K; readonly data: PaperDataOf[K] }
}[PaperKind]
