import { expect, test } from 'vitest'
import { catalogue } from '#electron/documents/catalogue.ts'
import { paperFileName } from '#electron/documents/file-name.ts'

test.each([
  [{ kind: 'minutes', order: 3, about: '', batch: 1, year: 2026 }, '03_BienBan_Dot1_2026.docx'],
  [
    { kind: 'scoreSheet', order: 12, about: 'Chè xanh Tân Lộc', batch: 2, year: 2026 },
    '12_PhieuDanhGia_Che-xanh-Tan-Loc_Dot2_2026.docx',
  ],
  [
    { kind: 'certificate', order: 1, about: '../<&>🍵', batch: 1, year: 2026 },
    '01_GiayChungNhan_khong-ten_Dot1_2026.docx',
  ],
] as const)('%j', (file, name) => {
  expect(paperFileName(file)).toBe(name)
})

test('no two kinds share a stem, and stems are plain ASCII', () => {
  const stems = Object.values(catalogue).map(entry => entry.fileStem)
  expect(new Set(stems).size).toBe(stems.length)
  expect(stems.every(stem => /^[A-Za-z0-9]+$/.test(stem))).toBe(true)
})
