import type { MinutesSectionKey } from '../../domain/minutes.ts'

export const minutes = {
  hint: 'Nội dung lấy từ dữ liệu của phiên họp; thư ký sửa được từng mục. Mỗi dòng là một đoạn trong văn bản.',
  section: {
    agenda: 'Nội dung, chương trình',
    opening: 'Khai mạc',
    advisoryReport: 'Báo cáo của Tổ tư vấn',
    proceedings: 'Diễn biến, thảo luận',
    results: 'Kết quả chấm điểm',
    votes: 'Biểu quyết',
    conclusion: 'Kết luận',
    reservations: 'Ý kiến bảo lưu',
  } satisfies Record<MinutesSectionKey, string>,
  locked:
    'Biên bản đã thông qua. Muốn sửa, thư ký hoặc chủ tịch mở lại biên bản trong Tổng quan và ghi lý do.',
  toOverview: 'Đến tổng quan để thông qua',
} as const
