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
