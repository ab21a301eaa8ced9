import type { MeetingStep } from '../../domain/meeting-guide.ts'

/** Conduct of the meeting and the projector. */
export const room = {
  tab: 'Điều hành',
  guide: 'Các bước của phiên họp',
  opening: 'Mở đầu',
  products: 'Từng sản phẩm ({{products}})',
  closing: 'Kết thúc',
  reorder: 'Đổi thứ tự',
  sealed: '{{sealed}}/{{due}} phiếu',
  concluded: 'đã kết luận',
  productOf: 'Sản phẩm {{position}}/{{products}}',
  next: 'Sang bước: {{step}}',
  nextProduct: '{{step}}: {{name}}',
  regulation: 'Quy chế {{number}}',
  state: { done: 'đã xong', open: 'làm được ngay', blocked: 'chờ bước khác', idle: 'không cần' },
  begin: {
    title: 'Phiên họp sắp bắt đầu',
    text: 'Các bước ở bên trái dẫn cả phiên họp. Bấm vào một bước để chuyển đến, hoặc đi lần lượt bằng nút dưới đây.',
  },
  step: {
    attendance: { name: 'Điểm danh', ask: 'Ghi người có mặt, người vắng kèm lý do, người được ủy quyền.' },
    quorum: { name: 'Kiểm tra đủ số', ask: 'Công bố số thành viên có mặt và điều kiện họp theo quy chế.' },
    agenda: {
      name: 'Thông qua chương trình',
      ask: 'Tuyên bố lý do, giới thiệu thành phần, thông qua chương trình họp.',
    },
    advisoryReport: {
      name: 'Báo cáo của tổ tư vấn',
      ask: 'Tổ tư vấn báo cáo kết quả kiểm tra hồ sơ và đánh giá sơ bộ.',
    },
    presentation: {
      name: 'Chủ thể trình bày',
      ask: 'Chủ thể giới thiệu sản phẩm; thành viên xem mẫu và hồ sơ.',
    },
    questions: {
      name: 'Hỏi và trả lời',
      ask: 'Thành viên hỏi, chủ thể và tổ tư vấn trả lời. Thư ký ghi ý kiến chính bên dưới.',
    },
    scoring: { name: 'Chấm điểm', ask: 'Từng thành viên ngồi vào ghế, chấm độc lập và niêm phong phiếu.' },
    tally: { name: 'Mở tổng hợp', ask: 'Chủ tọa và thư ký cùng mở phiếu. Kiểm tra chênh lệch theo quy chế.' },
    discussion: {
      name: 'Thảo luận',
      ask: 'Thảo luận các tiêu chí chấm khác nhau, điều kiện loại và yêu cầu tối thiểu cần biểu quyết.',
    },
    secondRound: {
      name: 'Chấm lại lần 2',
      ask: 'Chênh lệch vượt giới hạn: mỗi thành viên chấm lại một mình, lần cuối được tính.',
    },
    vote: { name: 'Biểu quyết, kết luận', ask: 'Biểu quyết kết quả của sản phẩm và ghi kết luận.' },
    conclusion: { name: 'Kết luận chung', ask: 'Chủ tọa kết luận; kiểm tra mọi sản phẩm đã có kết luận.' },
    minutesReading: { name: 'Đọc biên bản', ask: 'Thư ký đọc biên bản; hội đồng góp ý và thông qua.' },
    closing: { name: 'Bế mạc', ask: 'In, ký biên bản và phiếu; lập tờ trình, dự thảo quyết định.' },
  } satisfies Record<MeetingStep, { name: string; ask: string }>,
  go: {
    attendance: 'Đến điểm danh',
    quorum: 'Đến điểm danh',
    scoring: 'Đến phiếu chấm',
    tally: 'Đến tổng hợp',
    discussion: 'Xem kết quả sản phẩm',
    secondRound: 'Xem kết quả sản phẩm',
    vote: 'Ghi kết luận',
    conclusion: 'Về tổng quan phiên họp',
    minutesReading: 'Đến biên bản',
    closing: 'Đến văn bản',
  },
  cite: {
    noQuorum: 'Quy chế chưa định tỷ lệ có mặt; hãy điền trong Hội đồng › Quy chế.',
    quorum: 'Cần ít nhất {{numerator}}/{{denominator}} thành viên có mặt. {{by}}',
    quorumChair: 'Cần ít nhất {{numerator}}/{{denominator}} thành viên có mặt, trong đó có chủ tịch. {{by}}',
    spreadOver:
      'Chênh lệch vượt {{limit}} điểm thì thảo luận và chấm lại; đúng {{limit}} điểm là đạt. {{by}}',
    spreadFrom: 'Chênh lệch từ {{limit}} điểm trở lên thì thảo luận và chấm lại. {{by}}',
    vote: 'Thông qua khi trên {{numerator}}/{{denominator}} số người có quyền tán thành. {{by}}',
  },
  remark: {
    label: 'Ghi chép của thư ký về sản phẩm',
    hint: 'Tự lưu khi ngừng gõ; đưa vào phần diễn biến của biên bản.',
  },
  timer: { title: 'Đồng hồ', minutes: '{{minutes}} phút', stop: 'Dừng', over: 'Hết giờ' },
  projector: {
    title: 'Màn chiếu',
    hint: 'Cửa sổ riêng để chiếu: bước họp, số phiếu đã niêm phong; không hiện điểm khi chưa mở.',
    open: 'Mở màn chiếu',
    show: 'Chiếu phiên họp này',
    results: 'Chiếu kết quả đã mở',
    nothing: 'Chưa có phiên họp nào được chiếu.',
    sealed: 'Đã niêm phong {{sealed}}/{{due}} phiếu',
    opened: 'Đã mở tổng hợp',
    concluded: 'Đã kết luận {{concluded}}/{{products}} sản phẩm',
  },
} as const
