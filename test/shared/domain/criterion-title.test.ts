import { expect, test } from 'vitest'
import { criterionTitle } from '#shared/domain/criterion-title.ts'

test.each([
  ['Nguồn gốc sản phẩm', 'Nguồn gốc sản phẩm', undefined],
  ['TỔ CHỨC SẢN XUẤT', 'Tổ chức sản xuất', undefined],
  ['CÂU CHUYỆN SẢN PHẨM OCOP', 'Câu chuyện sản phẩm OCOP', undefined],
  ['DINH DƯỠNG (Chỉ ra hàm lượng)', 'Dinh dưỡng', '(Chỉ ra hàm lượng)'],
  ['KIểM TRA ĐỊNH KỲ', 'Kiểm tra định kỳ', undefined],
  ['CÔNG BỐ CHẤT LƯỢNG Áp dụng bắt buộc', 'Công bố chất lượng', 'Áp dụng bắt buộc'],
  ['Trí tuệ địa phương Yêu cầu: rõ nguồn gốc', 'Trí tuệ địa phương', 'Yêu cầu: rõ nguồn gốc'],
  ['Năng lực (so với quy mô trung bình)', 'Năng lực', '(so với quy mô trung bình)'],
  ['(chưa đặt tên)', '(chưa đặt tên)', undefined],
])('%s', (printed, head, detail) => {
  expect(criterionTitle(printed)).toEqual({ head, detail })
})
