export const folder = {
  title: 'Lưu cả bộ vào thư mục',
  hint: '{{count}} loại văn bản đã chọn được lưu vào một thư mục mới, đánh số theo trình tự, kèm danh mục và mã kiểm tra.',
  renew: 'Lập lại văn bản chưa ký có dữ liệu đã đổi',
  eachSheet: 'Thêm từng phiếu đánh giá thành tệp riêng',
  pdf: 'Kèm bản PDF',
  pdfBy: 'Tạo bằng {{name}}',
  start: 'Chọn nơi lưu…',
  stop: 'Dừng',
  progress: 'Đang lưu văn bản',
  step: {
    reading: 'Đang đọc dữ liệu…',
    writing: 'Đang lập {{done}}/{{total}}',
    pdf: 'Đang tạo PDF {{done}}/{{total}}',
  },
  done: 'Đã lưu {{count}} tệp; {{recorded}} văn bản được lập mới.',
  leftOut: 'Chưa có trong thư mục:',
  cancelled: 'Đã dừng, không để lại tệp nào.',
} as const
