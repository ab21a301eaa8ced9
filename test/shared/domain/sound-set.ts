import { type PackHead, type ProductSet, packHeadSchema, productSetSchema } from '#shared/domain/rubric.ts'

/** An invented head with the scale 40, 25, 35. */
export const soundHead: PackHead = packHeadSchema.parse({
  id: 'invented',
  decision: '00/2026/QĐ-X',
  title: 'Bộ tiêu chí đặt ra để thử',
  issuedOn: '2026-01-01',
  effectiveFrom: '2026-01-01',
  replaces: [],
  scale: { A: 40, B: 25, C: 35 },
  bands: [
    { stars: 5, min: 90 },
    { stars: 4, min: 70 },
    { stars: 3, min: 50 },
    { stars: 2, min: 30 },
    { stars: 1, min: 0 },
  ],
})

const steps = (tops: readonly number[]) => tops.map(points => ({ label: `Mức ${points}`, points }))

/** An invented set of 100 points as it would lie in a pack's file: marks in 1.1, cases in 2.1, a condition in 5.2. */
export const soundSetJson = () => ({
  no: 1,
  name: 'Bộ đặt ra',
  industry: 'Thử nghiệm',
  group: 'Nhóm thử',
  disqualifiers: ['Hồ sơ giả'],
  parts: [
    {
      code: 'A',
      title: 'SẢN XUẤT',
      max: 40,
      sections: [
        {
          code: '1',
          title: 'TỔ CHỨC',
          max: 25,
          criteria: [
            {
              code: '1.1',
              title: 'Nguồn gốc',
              max: 20,
              options: [
                { label: 'Thấp', points: 5, minFor: 3 },
                { label: 'Vừa', points: 10, minFor: 4 },
                { label: 'Cao', points: 20, minFor: 5 },
              ],
            },
            { code: '1.2', title: 'Quy mô', max: 5, options: steps([0, 3, 5]) },
          ],
        },
        {
          code: '2',
          title: 'LIÊN KẾT',
          max: 15,
          criteria: [
            {
              code: '2.1',
              title: 'Hình thức',
              max: 15,
              cases: ['Tập thể', 'Cá nhân'],
              options: [
                { label: 'Có', points: 10, case: 1 },
                { label: 'Tốt', points: 15, case: 1 },
                { label: 'Có', points: 5, case: 2 },
                { label: 'Tốt', points: 10, case: 2 },
              ],
            },
          ],
        },
      ],
    },
    {
      code: 'B',
      title: 'TIẾP THỊ',
      max: 25,
      sections: [
        {
          code: '5',
          title: 'CÂU CHUYỆN',
          max: 25,
          criteria: [
            { code: '5.1', title: 'Câu chuyện', max: 15, options: steps([0, 15]) },
            {
              code: '5.2',
              title: 'Cấu trúc',
              max: 10,
              onlyIf: { criterion: '5.1', minPoints: 1 },
              options: steps([0, 10]),
            },
          ],
        },
      ],
    },
    {
      code: 'C',
      title: 'CHẤT LƯỢNG',
      max: 35,
      sections: [
        {
          code: '6',
          title: 'CẢM QUAN',
          max: 35,
          criteria: [{ code: '6', title: 'CẢM QUAN', max: 35, options: steps([0, 20, 35]) }],
        },
      ],
    },
  ],
})

export const soundSet = (): ProductSet => productSetSchema.parse(soundSetJson())
