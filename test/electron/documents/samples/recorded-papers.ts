import type { PaperDataOf } from '#shared/domain/papers/paper-data.ts'
import { ministryEnclosures } from '#shared/domain/papers/texts/letter-text.ts'
import { inspectionSections } from '#shared/domain/papers/texts/record-text.ts'
import { corePapers } from './core-papers.ts'
import { council, councilSigner, memberAt, somebody, tea } from './facts.ts'
import { framed, symbol } from './frames.ts'
import type { Office } from './offices.ts'
import { marksOf, rubric } from './rubric.ts'

export function recordedPapers(office: Office) {
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
        round,
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

export function dossierPapers(office: Office) {
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
