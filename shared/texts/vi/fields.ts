/** What is wrong with one field of a form. */
export const fields = {
  required: 'Cần điền ô này.',
  choose: 'Cần chọn một mục.',
  tooLong: 'Dài quá {{max}} ký tự.',
  tooShort: 'Cần ít nhất {{min}} ký tự.',
  atLeast: 'Nhỏ nhất là {{min}}.',
  atMost: 'Lớn nhất là {{max}}.',
  notDate: 'Ngày không có thật. Ghi theo dạng ngày/tháng/năm.',
  notNumber: 'Cần một số nguyên.',
  quorumOverOne: 'Tỷ lệ không được lớn hơn 1: tử số phải nhỏ hơn hoặc bằng mẫu số.',
  hours: '{{label}}: giờ',
  minutes: '{{label}}: phút',
  calendar: {
    previousMonth: 'Tháng trước',
    nextMonth: 'Tháng sau',
    previousYear: 'Năm trước',
    nextYear: 'Năm sau',
    previousDecade: 'Mười năm trước',
    nextDecade: 'Mười năm sau',
  },
  invalid: 'Giá trị này không dùng được.',
} as const
