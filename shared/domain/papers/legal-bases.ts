import type { CouncilInput } from '../council.ts'
import type { Regulation } from '../regulation.ts'
import { formatFullDate } from '../vietnamese-date.ts'
import type { Regime } from './common.ts'

/** Acts every paper of a regime rests on, cited in full without closing punctuation (first mention: kind, number, date, issuer, title). */
export const regimeBases: Readonly<Record<Regime, readonly string[]>> = {
  R2019: [
    'Căn cứ Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ về việc ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
    'Căn cứ Quyết định số 781/QĐ-TTg ngày 08 tháng 6 năm 2020 của Thủ tướng Chính phủ về việc sửa đổi, bổ sung Quyết định số 1048/QĐ-TTg',
  ],
  R2023: [
    'Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
  ],
  R2025: [
    'Căn cứ Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
    'Căn cứ Quyết định số 1489/QĐ-TTg ngày 06 tháng 7 năm 2025 của Thủ tướng Chính phủ sửa đổi, bổ sung Quyết định số 148/QĐ-TTg',
  ],
  R2026: [
    'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm',
  ],
}

/** "Căn cứ Quyết định số … thành lập Hội đồng …", and the regulation when it has a number. */
export function councilBases(council: CouncilInput, regulation: Regulation): string[] {
  const dated = (day: string | null) => (day === null ? '' : ` ${formatFullDate(day)}`)
  const setUp =
    council.decisionNumber === ''
      ? []
      : [
          `Căn cứ Quyết định số ${council.decisionNumber}${dated(council.decisionDate)} của ${council.decisionBody} về việc thành lập ${council.name}`,
        ]
  const rules =
    regulation.number === ''
      ? []
      : [
          `Căn cứ Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số ${regulation.number}${dated(regulation.issuedOn)}`,
        ]
  return [...setUp, ...rules]
}
