import type { FollowState } from '../../domain/follow-up.ts'

export const follow = {
  title: 'Sổ theo dõi',
  hint: 'Giấy chứng nhận có giá trị 36 tháng; hồ sơ đánh giá lại nộp từ 180 đến 120 ngày trước khi hết hạn.',
  counts: 'Đang có hiệu lực theo địa bàn',
  commune: 'Xã, phường',
  three: '3 sao',
  four: '4 sao',
  five: '5 sao',
  total: 'Tổng số',
  certificates: 'Giấy chứng nhận',
  product: 'Sản phẩm, chủ thể',
  stars: 'Hạng',
  decision: 'Quyết định',
  expires: 'Hết hạn',
  window: 'Nộp hồ sơ đánh giá lại',
  windowDays: '{{from}} đến {{to}}',
  state: 'Tình trạng',
  states: {
    notIssued: 'Chưa có số quyết định',
    valid: 'Còn hiệu lực',
    windowOpen: 'Đang trong kỳ nộp hồ sơ',
    windowMissed: 'Quá kỳ nộp hồ sơ',
    expired: 'Hết hạn',
  } satisfies Record<FollowState, string>,
  print: 'In sổ',
  empty: {
    title: 'Chưa có sản phẩm được công nhận',
    text: 'Sản phẩm vào sổ khi biên bản phiên họp đã thông qua; thời hạn tính từ ngày ghi ở sổ văn bản cho quyết định công nhận.',
    action: 'Đến phiên họp',
  },
} as const
