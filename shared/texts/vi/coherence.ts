import type { CoherenceCode } from '../../domain/coherence/finding.ts'

/** What does not agree, where, what to do. */
export const coherence = {
  title: 'Đối chiếu các văn bản',
  good: 'Các văn bản khớp nhau.',
  blocks: '{{count}} chỗ phải sửa trước khi lập văn bản',
  warnings: '{{count}} chỗ nên xem lại',
  severity: { block: 'Phải sửa', warning: 'Nên xem' },
  more: 'Xem thêm {{count}} chỗ',
  fewer: 'Thu gọn',
  of: '{{paper}}, {{product}}',
  code: {
    'product-differs':
      'Sản phẩm {{product}} ghi “{{one}}” ở văn bản này và “{{other}}” ở văn bản khác. Hãy thống nhất trong hồ sơ sản phẩm.',
    'product-code-double': 'Mã số {{code}} dùng cho nhiều sản phẩm: {{products}}. Hãy sửa mã trong hồ sơ.',
    'product-code-missing': 'Chưa có mã số: {{products}}.',
    'product-without-finding': 'Chưa có kết luận nên không nằm trong văn bản: {{products}}.',
    'sheet-sum': 'Phiếu của {{member}}: tổng các phần là {{sum}}, ghi {{total}}.',
    'sheet-over-maximum': 'Phiếu của {{member}}: phần {{part}} vượt mức tối đa {{maximum}} điểm.',
    'part-maxima':
      'Điểm tối đa của ba phần là {{said}}, quyết định đang áp dụng quy định {{expected}}. Hãy kiểm tra bộ tiêu chí của sản phẩm.',
    'tally-mean':
      'Phiếu tổng hợp {{product}}, lần {{round}}: tổng điểm không bằng tổng các phiếu ({{sum}}). Hãy mở lại tổng hợp để kiểm tra.',
    'tally-spread': 'Phiếu tổng hợp {{product}}, lần {{round}}: chênh lệch tính lại là {{spread}} điểm.',
    'tally-unhandled-spread':
      '{{product}}: chênh lệch {{spread}} điểm vượt giới hạn mà chưa chấm lại hoặc miễn chấm lại.',
    'mean-differs': 'Điểm trung bình của {{product}} là {{one}} ở văn bản này, {{other}} ở văn bản khác.',
    'stars-by-points': '{{product}}: theo điểm phải là {{expected}} sao.',
    'stars-over-points': '{{product}}: hạng {{stars}} sao cao hơn hạng theo điểm ({{expected}} sao).',
    'stars-differ': 'Hạng sao của {{product}} là {{one}} ở văn bản này, {{other}} ở văn bản khác.',
    'below-three-recognised':
      '{{product}} chưa đạt 3 sao nên không được công nhận, không cấp giấy chứng nhận.',
    'five-below-centre':
      'Cấp tỉnh, huyện không công nhận 5 sao, chỉ ghi “tiềm năng đạt 5 sao”: “{{text}}”. Hãy sửa lời văn.',
    'count-in-text':
      'Lời văn ghi “{{text}}” nhưng danh sách có {{listed}}. Hãy sửa lời văn hoặc lấy lại theo dữ liệu.',
    'annex-not-named': 'Lời văn không nhắc đến Phụ lục kèm theo.',
    'dates-order':
      'Ngày {{day}} sớm hơn ngày {{other}} của văn bản có trước ({{paper}}). Hãy kiểm tra ngày trong Sổ văn bản.',
    'invitation-late':
      'Giấy mời ghi ngày {{day}}, không trước ngày họp {{meeting}}. Hãy kiểm tra ngày trong Sổ văn bản.',
    'dates-certificate':
      'Giấy chứng nhận ghi ngày {{day}}, quyết định công nhận ngày {{decided}}: phải cùng ngày.',
    'minutes-end-before-start': 'Giờ bế mạc không sau giờ khai mạc. Hãy sửa trong thông tin phiên họp.',
    'quorum-not-met':
      'Có mặt {{present}}/{{size}}: không đủ số thành viên để họp. Phiên họp phải hoãn hoặc điểm danh lại.',
    'quorum-uncited':
      'Câu về số thành viên có mặt chưa dẫn điều, khoản của Quy chế. Hãy ghi trong Hội đồng › Quy chế.',
    'attendance-sum':
      'Có mặt và vắng cộng lại là {{counted}}, hội đồng có {{size}} thành viên. Hãy điểm danh lại.',
    'chair-absent': 'Chủ tịch Hội đồng vắng mặt: kiểm tra văn bản ủy quyền chủ trì.',
    'votes-sum': '{{product}}: {{cast}} phiếu biểu quyết, {{voters}} người có quyền. Hãy sửa kết luận.',
    'basis-of-other-regime':
      'Căn cứ {{act}} không thuộc bộ tiêu chí đang dùng. Hãy sửa trong Câu chữ › Căn cứ.',
    'basis-not-in-force': 'Căn cứ {{act}} chỉ dùng được đến hết ngày {{until}}.',
    'basis-missing':
      'Quyết định chưa dẫn quyết định ban hành Bộ tiêu chí. Hãy bổ sung trong Câu chữ › Căn cứ.',
    'regimes-mixed':
      'Phiên có sản phẩm đánh giá theo nhiều quyết định ({{acts}}), một văn bản chỉ căn cứ một quyết định. Hãy tách thành các phiên riêng.',
    'regime-by-lodging':
      '{{product}} nộp từ ngày 22/5/2026 nhưng chấm theo bộ tiêu chí cũ. Hãy chọn lại bộ tiêu chí hoặc ghi lý do.',
    'expiry-wrong': '{{product}}: giấy chứng nhận ghi đến {{until}}, 36 tháng là đến {{expected}}.',
    'expiry-in-text':
      'Thông báo ghi đến hết {{said}}, theo quyết định là {{expected}}. Hãy lấy lại lời văn theo dữ liệu.',
    'authority-collective':
      'Văn bản thuộc thẩm quyền của Chủ tịch nhưng ký “TM.”. Hãy sửa người ký trong Câu chữ.',
    'authority-own':
      'Văn bản của Ủy ban nhân dân cần ký “TM. ỦY BAN NHÂN DÂN”. Hãy sửa người ký trong Câu chữ.',
    'recall-late':
      'Quyết định thu hồi phải ban hành trước hết ngày {{deadline}} (15 ngày từ khi có kết luận).',
    composition: 'Thành phần Hội đồng chưa có: {{missing}}.',
    'notice-names-member':
      'Thông báo nêu thành viên Hội đồng hoặc điểm của một thành viên: “{{text}}”. Hãy bỏ khỏi lời văn.',
    'notice-names-other': 'Thông báo nêu tên chủ thể khác: {{producer}}. Hãy bỏ khỏi lời văn.',
  } satisfies Record<CoherenceCode, string>,
} as const
