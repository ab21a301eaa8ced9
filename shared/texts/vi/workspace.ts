export const workspace = {
  slogan: 'Chấm điểm, tổng hợp và lập biên bản cho hội đồng OCOP, ngay trên máy này, không cần mạng.',
  list: {
    title: 'Hồ sơ hội đồng trên máy này',
    folder: 'Thư mục: {{folder}}',
    empty: 'Chưa có hồ sơ nào. Hãy lập hồ sơ mới, hoặc mở hồ sơ mẫu để làm quen.',
    modified: 'Sửa lần cuối {{moment}}',
    unreadable: 'Không đọc được tên',
  },
  create: {
    title: 'Lập hồ sơ mới',
    name: 'Tên hồ sơ',
    nameHint: 'Ví dụ: Hội đồng OCOP tỉnh Hòa An 2026',
    action: 'Lập hồ sơ',
  },
  sample: {
    title: 'Làm quen',
    text: 'Hồ sơ mẫu có sẵn hội đồng, sản phẩm và một phiên họp với tên người, địa danh hư cấu.',
    action: 'Mở hồ sơ mẫu',
    scored: 'Mở hồ sơ mẫu đã chấm xong',
  },
  unbound:
    'Cách chạy này không dùng được kho khóa của hệ điều hành. Nên đặt một câu từ 12 ký tự thay cho mã số.',
  close: 'Đóng hồ sơ',
} as const
