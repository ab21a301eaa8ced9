import type { MemberRole } from '../council.ts'

/** Seat in the council as papers write it. */
export const seatTitles: Readonly<Record<MemberRole, string>> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  secretary: 'Ủy viên, Thư ký Hội đồng',
  advisor: 'Thành viên Tổ tư vấn',
  observer: 'Khách mời',
}

/** A commune has no council: its chairman hears opinions [26 Đ.7.2a]. */
export const communeTitles: Readonly<Record<MemberRole, string>> = {
  chair: 'Chủ trì',
  viceChair: 'Thành viên dự họp',
  member: 'Thành viên dự họp',
  secretary: 'Người ghi biên bản',
  advisor: 'Thành viên dự họp',
  observer: 'Khách mời',
}
