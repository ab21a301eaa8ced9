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
  sections: 'Các mục của biên bản',
  generated: 'Theo dữ liệu',
  edited: 'Đã sửa tay',
  outdated: 'Dữ liệu đã đổi',
  empty: 'Chưa có nội dung',
  outdatedText: 'Dữ liệu của phiên họp đã thay đổi sau khi mục này được sửa. Xem khác nhau rồi chọn.',
  update: 'Cập nhật theo dữ liệu',
  updateHint: 'Bỏ nội dung đã sửa, lấy lại nội dung từ dữ liệu.',
  keep: 'Giữ bản đã sửa',
  restore: 'Bỏ sửa, lấy theo dữ liệu',
  compare: 'Xem khác nhau',
  hideCompare: 'Ẩn phần khác nhau',
  difference:
    'Từ bản đã sửa đến dữ liệu hiện nay: gạch ngang là chữ chỉ có ở bản đã sửa, gạch chân là chữ chỉ có ở dữ liệu.',
  save: 'Lưu mục này',
  locked:
    'Biên bản đã thông qua. Muốn sửa, thư ký hoặc chủ tịch mở lại biên bản trong Tổng quan và ghi lý do.',
  toOverview: 'Đến tổng quan để thông qua',
} as const
