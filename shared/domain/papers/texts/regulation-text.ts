import { type PaperSection, plainSection } from '../rich-text.ts'

/** Settings of the council as its Quy chế states them. */
export type RegulationSettings = {
  /** "ba phần tư (3/4)"; '' leaves it open. */
  readonly quorum: string
  readonly chairRequired: boolean
  readonly spreadLimit: number
  /** Exactly the limit already counts as too much. */
  readonly isLimitIncluded: boolean
  readonly secretaryScores: boolean
  readonly delegateScores: boolean
  readonly writtenDays: number
}

/** m. Chapters of a Quy chế from the council's settings, as a draft to be edited [26 Đ.7.3b; content left to the council]. */
export function regulationChapters(
  settings: RegulationSettings,
): { title: string; articles: PaperSection[] }[] {
  return [
    {
      title: 'Quy định chung',
      articles: [
        plainSection(
          'scope',
          'Phạm vi và đối tượng',
          'Quy chế này quy định nguyên tắc, chế độ làm việc của Hội đồng và Tổ tư vấn trong đánh giá, phân hạng sản phẩm OCOP.',
        ),
        plainSection(
          'principles',
          'Nguyên tắc làm việc',
          'Hội đồng làm việc tập trung, công khai; thành viên chấm điểm độc lập theo Bộ tiêu chí và chịu trách nhiệm về phiếu của mình.',
        ),
      ],
    },
    { title: 'Phiên họp và chấm điểm', articles: sessionArticles(settings) },
    {
      title: 'Tổ chức thực hiện',
      articles: [
        plainSection(
          'effect',
          'Trách nhiệm thi hành',
          'Thành viên Hội đồng, Tổ tư vấn và các cơ quan, đơn vị liên quan thực hiện Quy chế này; vướng mắc được báo cáo Chủ tịch Hội đồng xem xét, quyết định.',
        ),
      ],
    },
  ]
}

function sessionArticles(settings: RegulationSettings): PaperSection[] {
  const quorum = settings.quorum === '' ? '…' : settings.quorum
  const chair = settings.chairRequired ? ', trong đó có Chủ tịch hoặc Phó Chủ tịch được ủy quyền chủ trì' : ''
  const limit = settings.isLimitIncluded
    ? `từ ${settings.spreadLimit} điểm trở lên`
    : `trên ${settings.spreadLimit} điểm`
  return [
    plainSection(
      'quorum',
      'Điều kiện họp và vắng mặt',
      `1. Phiên họp được tiến hành khi có mặt ít nhất ${quorum} số thành viên Hội đồng${chair}.`,
      `2. Thành viên vắng mặt báo cáo Chủ tịch Hội đồng và được cử người dự thay; người dự thay ${settings.delegateScores ? 'được' : 'không'} chấm điểm.`,
    ),
    plainSection(
      'scoring',
      'Chấm điểm',
      `1. Mỗi thành viên chấm điểm độc lập trên phiếu đánh giá; Thư ký Hội đồng ${settings.secretaryScores ? '' : 'không '}chấm điểm.`,
      '2. Thành viên có lợi ích liên quan đến chủ thể không chấm điểm sản phẩm của chủ thể đó.',
      '3. Kết quả của sản phẩm là trung bình cộng tổng điểm của các phiếu hợp lệ.',
    ),
    plainSection(
      'spread',
      'Chấm lại',
      `Khi chênh lệch giữa phiếu cao nhất và phiếu thấp nhất của một sản phẩm ${limit}, Hội đồng thảo luận và các thành viên độc lập chấm lại lần 2; kết quả lần 2 là kết quả cuối cùng.`,
    ),
    plainSection(
      'written',
      'Lấy ý kiến bằng văn bản',
      `Việc đánh giá lại được thực hiện bằng lấy ý kiến bằng văn bản; thành viên gửi phiếu trong ${settings.writtenDays} ngày kể từ ngày nhận hồ sơ. Hội đồng họp khi ý kiến khác nhau nhiều hoặc nội dung phức tạp.`,
    ),
  ]
}
