import type { WorkStep } from '../../contract/work.ts'

/** Longer work while it runs. */
export const work = {
  step: {
    copying: 'Đang sao hồ sơ để niêm phong…',
    gathering: 'Đang gom phiếu, biên bản, văn bản, nhật ký…',
    signing: 'Đang ký…',
    packing: 'Đang đóng gói…',
    checking: 'Đang mở lại phiếu và cộng lại…',
  } satisfies Record<WorkStep, string>,
  stop: 'Dừng',
} as const
