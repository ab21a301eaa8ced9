export const privacy = {
  title: 'Dữ liệu cá nhân',
  export: 'Xuất dữ liệu đã lưu về người này',
  exportOwn: 'Xuất dữ liệu đã lưu về tôi',
  exported: 'Đã lưu tệp {{path}}.',
  eraseHint:
    'Xóa hẳn người đại diện, điện thoại, địa chỉ, giới tính, dân tộc, kể cả trong các phiên họp đã chốt. Tên sản phẩm, tên chủ thể, số sao và quyết định giữ nguyên.',
  request: 'Văn bản đề nghị xóa (số, ngày)',
  requestHint: 'Được ghi vào nhật ký; không ghi tên người vào đây.',
  erase: 'Xóa dữ liệu cá nhân',
  question: 'Xóa hẳn dữ liệu cá nhân của {{name}}? Việc này không lấy lại được.',
  confirm: 'Xóa hẳn',
  erased:
    'Đã xóa, kể cả ở {{records}} bản ghi khác. Còn {{papers}} văn bản đã lập có nêu người này: đó là hồ sơ lưu của cơ quan.',
  copies: 'Các bản sao lưu làm trước đây vẫn còn dữ liệu này.',
  renew: 'Sao lưu mới và xóa các bản sao cũ',
  renewQuestion: 'Xóa mọi bản sao cũ của hồ sơ này sau khi có bản sao mới?',
  renewed: 'Đã sao lưu mới và xóa các bản sao cũ.',
} as const
