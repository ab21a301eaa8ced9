import type { CouncilLevel } from '../../domain/council.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { RegistrationKind } from '../../domain/product.ts'
import type { SessionMove, SessionState } from '../../domain/session.ts'
import type { MinimumRule } from '../../domain/stars.ts'

/** Names of the closed lists of the domain. */
export const domain = {
  level: {
    commune: 'Cấp xã',
    district: 'Cấp huyện',
    province: 'Cấp tỉnh',
    central: 'Cấp trung ương',
  } satisfies Record<CouncilLevel, string>,
  sessionState: {
    draft: 'Chuẩn bị',
    convened: 'Triệu tập',
    scoring: 'Chấm điểm',
    tallied: 'Tổng hợp',
    concluded: 'Kết luận',
    minuted: 'Biên bản',
    decided: 'Quyết định',
  } satisfies Record<SessionState, string>,
  sessionMove: {
    convene: 'Triệu tập phiên họp',
    withdraw: 'Đưa về chuẩn bị',
    startScoring: 'Bắt đầu chấm điểm',
    finishScoring: 'Kết thúc chấm điểm',
    reopenScoring: 'Mở lại chấm điểm',
    conclude: 'Kết luận phiên họp',
    reopenTally: 'Mở lại tổng hợp',
    approveMinutes: 'Thông qua biên bản',
    reopenMinutes: 'Mở lại biên bản',
    decide: 'Ghi nhận đã ban hành quyết định',
    reopenDecision: 'Mở lại bước quyết định',
  } satisfies Record<SessionMove, string>,
  registration: {
    first: 'Đăng ký lần đầu',
    upgrade: 'Nâng hạng sao',
    reEvaluation: 'Đánh giá lại',
  } satisfies Record<RegistrationKind, string>,
  outcome: {
    recognised: 'Công nhận',
    potentialFive: 'Tiềm năng 5 sao',
    belowThree: 'Dưới 3 sao',
    rejected: 'Hồ sơ bị loại',
  } satisfies Record<Outcome, string>,
  minimumRule: {
    majority: 'Quá nửa số phiếu hợp lệ đạt phương án đó',
    all: 'Mọi phiếu hợp lệ đều đạt phương án đó',
    mean: 'Điểm bình quân của tiêu chí đạt mức điểm của phương án',
  } satisfies Record<MinimumRule, string>,
  part: { A: 'Phần A', B: 'Phần B', C: 'Phần C' },
  stars: '{{stars}} sao',
  sex: { male: 'Nam', female: 'Nữ', unknown: 'Chưa rõ' },
} as const
