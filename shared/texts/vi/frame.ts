export const frame = {
  rail: {
    label: 'Các mục',
    products: 'Hồ sơ',
    council: 'Hội đồng',
    sessions: 'Phiên họp',
    results: 'Kết quả',
    papers: 'Văn bản',
    settings: 'Cài đặt',
  },
  bar: {
    noSession: 'Chưa chọn phiên họp',
    steps: 'Các bước của phiên họp',
    step: 'Bước {{index}}/{{count}}: {{name}}',
    present: 'Có mặt {{present}}/{{size}}',
    quorumMet: 'đủ số',
    quorumNotMet: 'thiếu, cần {{needed}}',
    quorumUnset: 'quy chế chưa định',
    lock: 'Rời ghế',
    lockHint: 'Khóa màn hình và trả ghế (Ctrl+L)',
    toSeat: 'Vào ghế',
  },
  broken: {
    title: 'Màn hình này gặp lỗi',
    text: 'Dữ liệu đã ghi vẫn còn. Hãy tải lại màn hình; nếu vẫn lỗi, gửi nhật ký cho người hỗ trợ.',
    reload: 'Tải lại màn hình',
  },
  lost: { title: 'Không có trang này', text: 'Hãy chọn một mục ở bên trái.', home: 'Về phiên họp' },
} as const
