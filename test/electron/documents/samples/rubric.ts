import type {
  SheetCriterion,
  SheetMarks,
  SheetRubric,
  SheetSection,
} from '#shared/domain/papers/score-sheet.ts'

/* Invented criteria of about the size of a real set: 3 parts, 7 sections, 23 criteria. */

const criterion = (code: string, title: string, max: number): SheetCriterion => ({
  code,
  title,
  max,
  ...(code === '1.2' ? { note: 'Yêu cầu: toàn bộ nguyên liệu lấy trên địa bàn cấp tỉnh.' } : {}),
  ...(code === '6.1' ? { under: '6 Ngoại hình' } : {}),
  ...(code === '3.1'
    ? { cases: ['Trường hợp 1: chủ thể là hợp tác xã', 'Trường hợp 2: chủ thể là doanh nghiệp'] }
    : {}),
  options: Array.from({ length: max + 1 }, (_, points) => ({
    label: `${title}: mức ${points}, có hồ sơ minh chứng theo quy định và còn hiệu lực tại thời điểm đánh giá`,
    points,
    ...(points === 1 && max > 2 ? { minFor: 3 } : {}),
    ...(points === 2 && max > 3 ? { minFor: 4 } : {}),
    ...(code === '3.1' ? { case: points < 2 ? 1 : 2 } : {}),
  })),
})

const section = (code: string, title: string, maxima: readonly number[]): SheetSection => ({
  code,
  title,
  max: maxima.reduce((sum, max) => sum + max, 0),
  criteria: maxima.map((max, index) =>
    criterion(`${code}.${index + 1}`, `Nội dung ${code}.${index + 1}`, max),
  ),
})

export const rubric: SheetRubric = {
  no: 11,
  name: 'Chè chế biến',
  industry: 'Đồ uống',
  group: 'Chè',
  disqualifiers: ['giả mạo hồ sơ hoặc không đáp ứng điều kiện an toàn thực phẩm theo quy định'],
  parts: [
    {
      code: 'A',
      title: 'SẢN PHẨM VÀ SỨC MẠNH CỘNG ĐỒNG',
      max: 40,
      sections: [
        section('1', 'TỔ CHỨC SẢN XUẤT', [3, 3, 5, 3, 4]),
        section('2', 'PHÁT TRIỂN SẢN PHẨM', [3, 3, 4]),
        section('3', 'SỨC MẠNH CỘNG ĐỒNG', [4, 4, 4]),
      ],
    },
    {
      code: 'B',
      title: 'KHẢ NĂNG TIẾP THỊ',
      max: 25,
      sections: [section('4', 'TIẾP THỊ', [5, 5, 5]), section('5', 'CÂU CHUYỆN VỀ SẢN PHẨM', [5, 5])],
    },
    {
      code: 'C',
      title: 'CHẤT LƯỢNG SẢN PHẨM',
      max: 35,
      sections: [
        section('6', 'CHỈ TIÊU CẢM QUAN', [5, 5, 5, 5]),
        section('7', 'CHỈ TIÊU LÝ HÓA, VI SINH', [5, 5]),
        { code: '8', title: 'Cơ hội thị trường', max: 5, criteria: [criterion('8', 'Cơ hội thị trường', 5)] },
      ],
    },
  ],
}

/** Marks one point below the maximum everywhere, 'none' for 8, so that every sum follows from the options. */
export function marksOf(set: SheetRubric): SheetMarks {
  const choices: Record<string, number | 'none'> = {}
  const criterionPoints: Record<string, number> = {}
  const sectionPoints: Record<string, number> = {}
  const partPoints = { A: 0, B: 0, C: 0 }
  for (const part of set.parts) {
    for (const each of part.sections) {
      for (const item of each.criteria) {
        const points = item.code === '8' ? 0 : item.max - 1
        choices[item.code] = item.code === '8' ? 'none' : points
        criterionPoints[item.code] = points
        sectionPoints[each.code] = (sectionPoints[each.code] ?? 0) + points
        partPoints[part.code] += points
      }
    }
  }
  return {
    choices,
    criterionPoints,
    sectionPoints,
    partPoints,
    total: partPoints.A + partPoints.B + partPoints.C,
  }
}
