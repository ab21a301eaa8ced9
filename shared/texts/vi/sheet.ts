import type { SheetState } from '../../contract/paper-sheet.ts'

/** Signed paper sheets typed into the machine, twice. */
export const sheet = {
  tab: 'Phiếu giấy',
  hint: 'Dành cho thành viên chấm trên giấy. Mỗi phiếu nhập hai lần; khác nhau thì dừng lại để đối chiếu với giấy. Người nhập được ghi vào biên bản.',
  all: 'Tất cả phiếu giấy',
  one: 'Phiếu giấy của {{name}}',
  sealed: 'đã tự niêm phong trên máy',
  notOffered: 'Phiếu không có mức điểm này (tối đa {{max}}). Xem lại giấy.',
  state: {
    none: 'chưa nhập',
    first: 'đã nhập lần đầu',
    differs: 'hai lần nhập khác nhau',
    ready: 'khớp, chờ ghi',
    merged: 'đã ghi vào hòm phiếu',
  } satisfies Record<SheetState, string>,
  closed: {
    title: 'Chỉ nhập phiếu giấy khi đang chấm điểm',
    text: 'Phiên họp cần ở bước chấm điểm; phiếu của sản phẩm đã mở tổng hợp thì không nhập thêm.',
  },
  discard: { ask: 'Bỏ phần đã nhập', sure: 'Bỏ và nhập lại từ đầu' },
  more: 'Xem thêm ({{count}} sản phẩm nữa)',
  first: {
    hint: 'Gõ số điểm ghi trên giấy; ô kế tiếp tự đến. Những gì đã gõ được lưu ngay.',
    done: 'Xong lần đầu',
  },
  second: {
    title: 'Nhập đối chiếu',
    text: 'Lần nhập đầu được che đi. Nên để người khác nhập lần này.',
    hint: 'Nhập lại từ giấy; không nhìn thấy lần đầu.',
    sheet: 'Nhập lại cả phiếu',
    totals: 'Chỉ nhập tổng điểm từng phần',
  },
  gate: {
    title: 'Điều kiện loại nêu trên giấy ({{count}})',
    hint: 'Ghi lý do như trên giấy; để trống nếu giấy không nêu.',
    again: 'Đánh dấu những điều kiện loại mà giấy có nêu.',
    raised: 'có nêu',
    absent: 'không nêu',
    none: 'Giấy không nêu',
    keep: 'Giấy có nêu',
  },
  totals: { title: 'Tổng điểm từng phần ghi trên giấy', action: 'Đối chiếu' },
  differs: {
    title: 'Hai lần nhập khác nhau',
    text: 'Mở tờ phiếu đã ký, xem từng chỗ dưới đây và chọn số điểm đúng trên giấy.',
    typed: 'Lần đầu {{first}}, lần đối chiếu {{second}}',
    paper: 'Trên giấy:',
    correct: 'Xem lại lần nhập đầu',
  },
  ready: {
    title: 'Hai lần nhập khớp nhau',
    text: 'Ghi vào hòm phiếu xong thì không sửa được; phiếu được niêm phong như phiếu chấm trên máy.',
    action: 'Ghi vào hòm phiếu',
  },
  merged: { title: 'Phiếu đã vào hòm', text: 'Mã biên nhận {{receipt}}.' },
} as const
