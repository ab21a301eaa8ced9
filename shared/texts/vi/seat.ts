export const seat = {
  title: 'Ai ngồi vào máy?',
  hint: 'Chọn tên của mình. Người khác xin quay đi khi nhập mã PIN.',
  samplePin: 'Hồ sơ mẫu: mã PIN của mọi người là {{pin}}.',
  enrolled: 'Đã có mã PIN',
  notEnrolled: 'Chưa đặt mã PIN',
  locked: 'Ghế bị khóa',
  delayed: 'Đợi đến {{until}}',
  take: {
    title: '{{name}}, mời nhập mã PIN',
    pin: 'Mã PIN hoặc câu bí mật',
    action: 'Ngồi vào ghế',
  },
  enrol: {
    title: '{{name}}, mời đặt mã PIN',
    text: 'Mã PIN ngăn người khác chấm thay và giữ kín phiếu đến lúc mở tổng hợp. Tự đặt, không nói cho ai; quên thì phải lập lại khóa.',
    pin: 'Mã PIN mới: từ 6 chữ số, hoặc một câu từ 12 ký tự',
    again: 'Nhập lại lần nữa',
    differ: 'Hai lần nhập chưa giống nhau.',
    action: 'Đặt mã và ngồi vào ghế',
  },
  other: 'Chọn người khác',
  founder: 'Vào với tư cách người lập hồ sơ',
  empty: {
    title: 'Chưa có thành viên',
    text: 'Hãy khai hội đồng và các thành viên trước; sau đó từng người ngồi vào ghế và tự đặt mã PIN.',
    action: 'Khai hội đồng',
  },
} as const
