import type { CallerRole } from '../../contract/call.ts'

export const roles = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  advisor: 'Tổ tư vấn',
  observer: 'Quan sát',
  setup: 'Người lập hồ sơ',
  nobody: 'Chưa có ai',
} as const satisfies Record<CallerRole, string>
