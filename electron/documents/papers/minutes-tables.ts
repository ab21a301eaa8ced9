import type { CouncilPerson } from '#shared/domain/papers/common.ts'
import type { RescoringTable } from '#shared/domain/papers/minutes.ts'
import type { FormatProfile } from '../format-profile.ts'
import type { Block } from '../kit/page.ts'
import { bodyText, note } from '../kit/paragraph.ts'
import { gridTable } from '../kit/table.ts'

/** At least 12 mm, so that there is room to sign. */
const SIGNATURE_ROW = 700

/** Points of both rounds side by side, with the reason of each change. */
export function rescoringTable(data: RescoringTable, profile: FormatProfile, width: number): Block[] {
  return [
    bodyText(profile, `Điểm hai lần chấm của sản phẩm ${data.productName}:`, { keepNext: true, after: 120 }),
    gridTable(
      profile,
      {
        columns: [567, 3118, 1134, 1134, 3118],
        heading: ['TT', 'Thành viên', 'Điểm lần 1', 'Điểm lần 2', 'Lý do điều chỉnh'],
        align: ['center', 'left', 'center', 'center', 'left'],
        rows: data.rows.map((row, index) => ({
          cells: [
            String(index + 1),
            [row.member.honorific, row.member.fullName].filter(Boolean).join(' '),
            String(row.first),
            String(row.second),
            row.reason,
          ].map(text => ({ text })),
        })),
      },
      width,
    ),
  ]
}

/** Signatures of all members, where the council wants them; nothing for an empty list. */
export function memberSignatureTable(
  members: readonly CouncilPerson[],
  profile: FormatProfile,
  width: number,
  who: string,
): Block[] {
  if (members.length === 0) return []
  return [
    note(profile, '', { before: 240, keepNext: true }),
    bodyText(profile, `Chữ ký của ${who}:`, { bold: true, keepNext: true, after: 120 }),
    gridTable(
      profile,
      {
        columns: [567, 3402, 2551, 2551],
        heading: ['TT', 'Họ và tên', 'Chức danh', 'Chữ ký'],
        align: ['center', 'left', 'left', 'left'],
        rows: members.map((member, index) => ({
          height: SIGNATURE_ROW,
          cells: [String(index + 1), member.fullName, member.title, ''].map(text => ({ text })),
        })),
      },
      width,
    ),
  ]
}
