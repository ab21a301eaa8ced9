import type { PlayStep } from '../../session-file/steps.ts'

/** The command that plays a session file without a screen. */
export const demo = {
  usage:
    'Cách dùng: npm run demo -- [--session TỆP] [--out THƯ MỤC]\nChạy trọn một phiên họp từ tệp phiên họp (mặc định: phiên họp mẫu) vào một hồ sơ mới, ghi mọi văn bản vào thư mục.',
  step: {
    setUp: 'Lập hội đồng, sản phẩm, phiên họp',
    enrol: 'Thành viên đặt mã PIN',
    score: 'Chấm và niêm phong phiếu',
    open: 'Chủ tịch và thư ký mở tổng hợp',
    conclude: 'Biểu quyết, kết luận',
    minutes: 'Thông qua biên bản, ghi nhận quyết định',
    papers: 'Lập văn bản Word',
  } satisfies Record<PlayStep | 'papers', string>,
  problems: '{{file}}: {{count}} chỗ cần sửa. Chưa ghi gì.',
  wholeFile: '(cả tệp)',
  more: '… và {{count}} chỗ khác.',
  folderNotEmpty: 'Thư mục {{folder}} không trống. Hãy chọn thư mục khác để không lẫn với tệp đang có.',
  folderUnusable: 'Không ghi được vào thư mục {{folder}}: {{reason}}. Hãy chọn thư mục khác.',
  refused: 'Dừng ở bước {{call}}: {{sentence}} Những gì đã ghi được xóa.',
  cancelled: 'Đã dừng theo yêu cầu. Những gì đã ghi được xóa.',
  paperLeftOut: 'Để lại một văn bản. {{sentence}}',
  table: {
    title: 'Kết quả',
    number: 'TT',
    product: 'Sản phẩm',
    ballots: 'Phiếu',
    mean: 'Điểm TB',
    spread: 'Chênh',
    round: 'Lần',
    byPoints: 'Theo điểm',
    byMinimums: 'Tối thiểu',
    outcome: 'Kết luận',
  },
  files: 'Văn bản: {{count}} tệp trong {{folder}}',
  workspace: 'Hồ sơ hội đồng: {{file}}. Mở bằng: npm start -- --data {{folder}}',
  pins: 'Mã PIN của lần chạy này',
  clock: 'Đồng hồ của lần chạy là giờ họp trong tệp: {{day}}.',
} as const
