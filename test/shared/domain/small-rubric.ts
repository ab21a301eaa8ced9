import { points } from '#shared/domain/points.ts'
import { productSetSchema, type Rubric } from '#shared/domain/rubric.ts'

/**
 * An invented set of 24 points that has one of everything: star marks, a criterion without a 0-point option (1.2), two cases (2),
 * conditions (5.2), gates (set and 9), two options of equal points (10).
 */
export const smallRubric: Rubric = {
  pack: {
    id: 'small',
    decision: '00/2026/QĐ-X',
    title: 'Bộ tiêu chí nhỏ',
    issuedOn: '2026-01-01',
    effectiveFrom: '2026-01-01',
    replaces: [],
    scale: { A: points(9), B: points(7), C: points(8) },
    bands: [
      { stars: 5, min: points(22) },
      { stars: 4, min: points(17) },
      { stars: 3, min: points(12) },
      { stars: 2, min: points(7) },
      { stars: 1, min: points(0) },
    ],
  },
  set: productSetSchema.parse({
    no: 1,
    name: 'Bộ nhỏ',
    industry: 'Thực phẩm',
    group: 'Thử',
    disqualifiers: ['Hồ sơ giả'],
    parts: [
      {
        code: 'A',
        title: 'Phần A',
        max: 9,
        sections: [
          {
            code: '1',
            title: 'Sản xuất',
            max: 6,
            criteria: [
              {
                code: '1.1',
                title: 'Nguồn gốc',
                max: 3,
                options: [
                  { label: 'không', points: 0 },
                  { label: 'một', points: 1, minFor: 3 },
                  { label: 'hai', points: 2, minFor: 4 },
                  { label: 'ba', points: 3, minFor: 5 },
                ],
              },
              {
                code: '1.2',
                title: 'Năng lực',
                max: 3,
                options: [
                  { label: 'nhỏ', points: 1 },
                  { label: 'vừa', points: 2 },
                  { label: 'lớn', points: 3, minFor: 5 },
                ],
              },
            ],
          },
          {
            code: '2',
            title: 'Đóng gói',
            max: 3,
            criteria: [
              {
                code: '2',
                title: 'Đóng gói',
                max: 3,
                cases: ['Hàng khô', 'Hàng tươi'],
                options: [
                  { label: 'khô ít', points: 1, case: 1 },
                  { label: 'khô đủ', points: 3, case: 1 },
                  { label: 'tươi không', points: 0, case: 2 },
                  { label: 'tươi đủ', points: 2, case: 2 },
                ],
              },
            ],
          },
        ],
      },
      {
        code: 'B',
        title: 'Phần B',
        max: 7,
        sections: [
          {
            code: '5',
            title: 'Câu chuyện',
            max: 7,
            criteria: [
              {
                code: '5.1',
                title: 'Câu chuyện sản phẩm',
                max: 5,
                options: [
                  { label: 'không có', points: 0 },
                  { label: 'có', points: 1 },
                  { label: 'có tư liệu', points: 3, minFor: 4 },
                  { label: 'có và lan tỏa', points: 5 },
                ],
              },
              {
                code: '5.2',
                title: 'Cấu trúc câu chuyện',
                max: 2,
                onlyIf: { criterion: '5.1', minPoints: 1 },
                options: [
                  { label: 'rời', points: 0 },
                  { label: 'tạm', points: 1 },
                  { label: 'tốt', points: 2 },
                ],
              },
            ],
          },
        ],
      },
      {
        code: 'C',
        title: 'Phần C',
        max: 8,
        sections: [
          {
            code: '9',
            title: 'Công bố chất lượng',
            max: 5,
            criteria: [
              {
                code: '9',
                title: 'Công bố chất lượng',
                max: 5,
                gate: 'Bị loại nếu không có phiếu kiểm nghiệm',
                options: [
                  { label: 'có bản', points: 2, minFor: 3 },
                  { label: 'đủ', points: 4 },
                  { label: 'đủ và mới', points: 5 },
                ],
              },
            ],
          },
          {
            code: '10',
            title: 'Thị trường',
            max: 3,
            criteria: [
              {
                code: '10',
                title: 'Thị trường',
                max: 3,
                options: [
                  { label: 'gần', points: 1 },
                  { label: 'gần, có hợp đồng', points: 1, minFor: 3 },
                  { label: 'xa', points: 3 },
                ],
              },
            ],
          },
        ],
      },
    ],
  }),
}

/** The product's case for criterion 2. */
export const smallCases = { '2': 1 }

/** A full sheet of 24 points. */
export const fullMarks = { '1.1': 3, '1.2': 2, '2': 1, '5.1': 3, '5.2': 2, '9': 2, '10': 2 }
