import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { countResults } from '#shared/domain/papers/result-groups.ts'
import {
  completionLetterText,
  ministryEnclosures,
  ministryLetterText,
  upwardEnclosures,
  upwardLetterText,
  writtenOpinionLetterText,
} from '#shared/domain/papers/texts/letter-text.ts'
import {
  advisoryReportText,
  councilReportText,
  writtenOpinionReportText,
} from '#shared/domain/papers/texts/report-text.ts'
import { submissionClosing, submissionSections } from '#shared/domain/papers/texts/submission-text.ts'
import { council, councilSigner, results, tea } from './facts.ts'
import { framed, symbol } from './frames.ts'
import type { Office } from './offices.ts'

export function sentPapers(office: Office) {
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
