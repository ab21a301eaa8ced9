import type { RecognitionDecisionData } from '#shared/domain/papers/decision.ts'
import type { MinutesData } from '#shared/domain/papers/minutes.ts'
import type { ProductTallyData, TallyRound, TallyRow } from '#shared/domain/papers/product-tally.ts'
import { countResults, groupResults } from '#shared/domain/papers/result-groups.ts'
import { plainList, plainParagraph, plainSection } from '#shared/domain/papers/rich-text.ts'
import type { ScoreSheetData } from '#shared/domain/papers/score-sheet.ts'
import type { SessionSummaryData } from '#shared/domain/papers/session-summary.ts'
import {
  COUNCIL_BASIS,
  council,
  councilAgency,
  frame,
  issue,
  LAW_26,
  LAW_LOCAL,
  memberAt,
  pair,
  recognised,
  results,
  round,
  somebody,
  tallyPair,
  tea,
} from './facts.ts'
import { marksOf, rubric } from './rubric.ts'

export const scoreSheetData: ScoreSheetData = {
  regime: 'R2026',
  strictForm: false,
  product: tea,
  rubric,
  member: memberAt(2),
  marks: marksOf(rubric),
  round: 1,
  byWrittenOpinion: false,
  printsStarNote: true,
  note: 'Sản phẩm có vùng nguyên liệu rõ ràng, cảm quan tốt; cần bổ sung hợp đồng liên kết còn hiệu lực và hoàn thiện nhãn song ngữ.',
  place: 'Hòa An',
  scoredOn: '2026-06-05',
  year: 2026,
  auditCode: 'A1B2-C3D4',
}

function tallyRound(number: 1 | 2, totals: readonly number[], limit: number): TallyRound {
  const points = totals.map(total => {
    const A = Math.round(total * 0.4)
    const B = Math.round(total * 0.25)
    return { A, B, C: total - A - B, total }
  })
  const rows = council.map((member, index): TallyRow => {
    const own = points[index]
    if (own) return { kind: 'scored', member, points: own, note: '' }
    return { kind: 'notScoring', member, reason: index === 9 ? 'có lợi ích liên quan' : 'không chấm điểm' }
  })
  const sum = (part: 'A' | 'B' | 'C' | 'total') => points.reduce((all, each) => all + each[part], 0)
  const of = (part: 'A' | 'B' | 'C' | 'total', pick: (...values: number[]) => number) =>
    pick(...points.map(each => each[part]))
  const all = (pick: (...values: number[]) => number) => ({
    A: of('A', pick),
    B: of('B', pick),
    C: of('C', pick),
    total: of('total', pick),
  })
  const mean = (part: 'A' | 'B' | 'C' | 'total') => ({ sum: sum(part), count: points.length })
  const spread = Math.max(...totals) - Math.min(...totals)
  return {
    round: number,
    rows,
    sums: { A: sum('A'), B: sum('B'), C: sum('C'), total: sum('total') },
    partMeans: { A: mean('A'), B: mean('B'), C: mean('C') },
    mean: mean('total'),
    highest: all(Math.max),
    lowest: all(Math.min),
    spread,
    limit,
    overLimit: spread > limit,
    citation: 'khoản 3 Điều 7 Quy chế hoạt động của Hội đồng',
    discussed: '1.5, 4.1',
  }
}

export const productTallyData: ProductTallyData = {
  agency: councilAgency,
  round,
  product: tea,
  meetingOn: '2026-06-05',
  rounds: [
    tallyRound(1, [82, 70, 84, 79, 76, 80, 77, 78, 81], 10),
    tallyRound(2, [82, 76, 80, 79, 76, 80, 75, 78, 81], 10),
  ],
  partMaxima: { A: 40, B: 25, C: 35 },
  ballotsIssued: 9,
  ballotsValid: 9,
  starsByPoints: 4,
  stars: 4,
  unmetMinimums: [],
  signatures: tallyPair,
  auditCode: '',
}

export const sessionSummaryData: SessionSummaryData = {
  agency: councilAgency,
  round,
  groups: groupResults(results),
  counts: countResults(results),
  annexedTo: null,
  signatures: tallyPair,
}

export const minutesData: MinutesData = {
  agency: councilAgency,
  issue: issue('05', 'BB-HĐOCOP', '2026-06-05'),
  round,
  subject: '',
  legalBases: [LAW_26, COUNCIL_BASIS],
  startsAt: { day: '2026-06-05', minutes: 480 },
  endsAt: { day: '2026-06-05', minutes: 990 },
  place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh Hòa An',
  present: council.filter((_, index) => index !== 3 && index !== 4),
  absent: [
    { member: memberAt(3), reason: 'đi công tác, có văn bản báo cáo' },
    { member: memberAt(4), reason: 'ủy quyền dự họp' },
  ],
  delegates: [
    {
      delegate: somebody,
      delegateOf: memberAt(4),
      document: 'Giấy ủy quyền số 12/GUQ-SKHCN ngày 04 tháng 6 năm 2026',
      mayScore: false,
    },
  ],
  advisors: [{ honorific: 'Bà', fullName: 'Đinh Thị Lan', post: 'Tổ trưởng Tổ tư vấn' }],
  guests: [],
  producers: [{ honorific: 'Bà', fullName: 'Lý Thị Mẩy', post: 'Giám đốc Hợp tác xã Nông nghiệp Tân Lộc' }],
  quorum: {
    present: 9,
    size: 11,
    chairPresent: true,
    met: true,
    citation: 'khoản 2 Điều 6 Quy chế hoạt động của Hội đồng',
  },
  chair: memberAt(0),
  secretary: memberAt(10),
  sections: [
    {
      key: 'agenda',
      heading: 'Chương trình',
      blocks: [
        plainList(
          [
            'Thông qua chương trình và nguyên tắc chấm điểm',
            'Nghe báo cáo của Tổ tư vấn',
            'Đánh giá từng sản phẩm',
            'Biểu quyết và kết luận',
          ],
          true,
        ),
      ],
    },
    {
      key: 'proceedings',
      heading: 'Diễn biến',
      blocks: [
        plainParagraph(
          'Chủ tọa tuyên bố lý do, thông qua chương trình, nhắc Quy chế và nguyên tắc chấm điểm độc lập.',
        ),
        { kind: 'subheading', runs: [{ text: 'Sản phẩm Chè xanh Tân Lộc', bold: false, italic: false }] },
        plainParagraph(
          'Lần 1, chênh lệch giữa điểm cao nhất và thấp nhất là 14 điểm, vượt giới hạn 10 điểm quy định tại khoản 3 Điều 7 Quy chế; Hội đồng thảo luận các tiêu chí 1.5 và 4.1, các thành viên độc lập chấm lại. Lần 2, chênh lệch 7 điểm, điểm trung bình 78,56 điểm.',
        ),
      ],
    },
    plainSection('results', 'Kết quả', 'Kết quả đánh giá, phân hạng các sản phẩm như sau:'),
    plainSection(
      'vote',
      'Biểu quyết',
      'Hội đồng biểu quyết: 09/09 thành viên tán thành đề nghị công nhận hạng sao của từng sản phẩm theo bảng trên.',
    ),
    plainSection(
      'conclusion',
      'Kết luận của chủ tọa',
      '1. Thống nhất kết quả đánh giá, phân hạng theo Phụ lục I và Phụ lục II kèm theo Biên bản này.',
      '2. Giao Thư ký hoàn thiện hồ sơ trình Chủ tịch Ủy ban nhân dân tỉnh.',
    ),
  ],
  rescorings: [
    {
      productName: 'Chè xanh Tân Lộc',
      rows: [
        {
          member: memberAt(1),
          first: 70,
          second: 76,
          reason: 'Ghi nhận hợp đồng liên kết bổ sung (tiêu chí 1.5)',
        },
        { member: memberAt(2), first: 84, second: 80, reason: 'Điều chỉnh mức đánh giá tiêu chí 4.1' },
      ],
    },
  ],
  results,
  readingSentence: '',
  signatures: pair,
  memberSignatures: [],
  recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
  annexSummary: {
    ...sessionSummaryData,
    annexedTo: {
      paper: {
        name: 'Biên bản',
        number: '05',
        symbol: 'BB-HĐOCOP',
        issuedOn: '2026-06-05',
        year: 2026,
        issuer: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
      },
      issueMode: 'paper',
    },
  },
  annexTallies: [productTallyData],
  auditCode: '7F3A-91C2',
}

export const recognitionDecisionData: RecognitionDecisionData = {
  frame: frame({
    legalBases: [
      LAW_LOCAL,
      LAW_26,
      COUNCIL_BASIS,
      'Căn cứ Biên bản số 05/BB-HĐOCOP ngày 05 tháng 6 năm 2026 của Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh',
      'Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 45/TTr-SNNMT ngày 15 tháng 6 năm 2026',
    ],
    recipients: [
      'Như Điều 4',
      'Bộ Nông nghiệp và Môi trường (b/c)',
      'Chủ tịch, các PCT UBND tỉnh',
      'Lưu: VT, NNMT',
    ],
    auditCode: '7F3A-91C2',
  }),
  round,
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Hòa An',
  subject: '',
  articles: [
    plainSection(
      'recognition',
      '',
      'Công nhận kết quả đánh giá, phân hạng đối với 06 sản phẩm OCOP đợt 1 năm 2026 của tỉnh Hòa An, gồm 03 sản phẩm hạng 4 sao và 03 sản phẩm hạng 3 sao (danh sách tại Phụ lục kèm theo). Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành Quyết định này.',
    ),
    plainSection(
      'producers',
      '',
      'Chủ thể có sản phẩm tại Điều 1 được sử dụng Giấy chứng nhận và nhãn hiệu OCOP đúng hạng được công nhận; có trách nhiệm duy trì các tiêu chí của sản phẩm và chịu sự kiểm tra, giám sát theo quy định.',
    ),
    plainSection(
      'tasks',
      '',
      'Giao Sở Nông nghiệp và Môi trường cấp Giấy chứng nhận, công bố, thông báo kết quả; Ủy ban nhân dân các xã có sản phẩm giám sát việc duy trì tiêu chí của chủ thể trên địa bàn.',
    ),
    plainSection(
      'force',
      '',
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch Ủy ban nhân dân các xã có liên quan và các chủ thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  results: recognised,
  showPoints: true,
  annexAs: 'same-file',
}
