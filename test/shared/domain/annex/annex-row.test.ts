import { describe, expect, test } from 'vitest'
import { headColumns, readRow } from '#shared/domain/annex/annex-row.ts'
import { readPoints, withoutOneDigit } from '#shared/domain/annex/points-text.ts'

describe('a line of the criteria column', () => {
  test.each<[string, object]>([
    ['PHẦN A: SẢN XUẤT VÀ LIÊN KẾT', { kind: 'part', code: 'A', title: 'SẢN XUẤT VÀ LIÊN KẾT' }],
    ['Phần b. Tiếp thị', { kind: 'part', code: 'B', title: 'Tiếp thị' }],
    ['1. TỔ CHỨC', { kind: 'heading', code: '1', title: 'TỔ CHỨC' }],
    ['1.TỔ CHỨC', { kind: 'heading', code: '1', title: 'TỔ CHỨC' }],
    ['1.1. Nguồn gốc', { kind: 'heading', code: '1.1', title: 'Nguồn gốc' }],
    ['6.1.1 Màu sắc', { kind: 'heading', code: '6.1.1', title: 'Màu sắc' }],
    ['5 năm liên tục có lãi', { kind: 'text', text: '5 năm liên tục có lãi' }],
    ['1.000 đồng mỗi cân', { kind: 'text', text: '1.000 đồng mỗi cân' }],
    ['□ Có kế hoạch', { kind: 'option', text: 'Có kế hoạch', marks: { count: 0, spaced: false } }],
    ['o Có kế hoạch', { kind: 'option', text: 'Có kế hoạch' }],
    ['□Có kế hoạch ***', { kind: 'option', text: 'Có kế hoạch', marks: { count: 3, spaced: false } }],
    ['☐ Có kế hoạch****', { kind: 'option', text: 'Có kế hoạch', marks: { count: 4, spaced: false } }],
    ['\uf0a8 Có kế hoạch * * * *', { kind: 'option', marks: { count: 4, spaced: true } }],
    ['ong mật nuôi tại chỗ', { kind: 'text' }],
    ['Ghi chú: xem phụ lục', { kind: 'note', text: 'Ghi chú: xem phụ lục' }],
    ['YÊU CẦU: trồng tại xã', { kind: 'note' }],
    ['Chú ý: nếu có cát', { kind: 'note' }],
    ['Chỉ áp dụng khi có câu chuyện', { kind: 'note' }],
    ['(Gồm cả phân phối)', { kind: 'note' }],
    ['Lựa chọn một trong hai trường hợp sau:', { kind: 'caseIntro' }],
    ['a. Trường hợp 1: Tập thể', { kind: 'case', name: 'Tập thể' }],
    ['Trường hợp 2', { kind: 'case', name: 'Trường hợp 2' }],
    ['Hồ sơ bị loại khi: giả mạo', { kind: 'disqualifier' }],
    ['Bị loại khi: giả mạo', { kind: 'disqualifier' }],
    ['Bị loại nếu giống hệt', { kind: 'text' }],
    ['Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt', { kind: 'starNote' }],
    ['TỔNG CỘNG', { kind: 'total' }],
    ['Cộng đồng cùng quản lý', { kind: 'text' }],
  ])('%s', (line, expected) => expect(readRow(line)).toMatchObject(expected))
})

describe('a cell of the points column', () => {
  test.each<[string, object]>([
    ['', { kind: 'none' }],
    ['…', { kind: 'none' }],
    ['3', { kind: 'points', value: 3 }],
    ['03', { kind: 'points', value: 3 }],
    ['40 điểm', { kind: 'points', value: 40 }],
    ['4¹', { kind: 'footnote', value: 4 }],
    ['4*', { kind: 'footnote', value: 4 }],
    ['4 (1)', { kind: 'footnote', value: 4 }],
    ['2,5', { kind: 'unclear', numbers: [2, 5] }],
    ['O', { kind: 'unclear', numbers: [0] }],
    ['0 - 3', { kind: 'unclear', numbers: [0, 3] }],
    ['xem trên', { kind: 'unclear', numbers: [] }],
  ])('%j', (cell, expected) => expect(readPoints(cell)).toEqual(expected))
})

test.each([
  [13, [3, 1]],
  [11, [1]],
  [4, []],
])('%i without one digit', (value, candidates) => expect(withoutOneDigit(value)).toEqual(candidates))

test('the head of a table names the two columns, wherever they stand', () => {
  expect(headColumns(['Các tiêu chí', 'Thang điểm'])).toEqual({ criteria: 0, points: 1 })
  expect(headColumns(['TT', 'CÁC TIÊU CHÍ', 'Thang\nđiểm', 'Điểm đánh giá'])).toEqual({
    criteria: 1,
    points: 2,
  })
  expect(headColumns(['Tên sản phẩm', 'Nhóm'])).toBeUndefined()
})
