import type { SessionFileCode } from '../../session-file/problem.ts'

/** What is wrong at a place of a session file, and what to do. */
export const sessionFile = {
  'file-unreadable': 'Không đọc được tệp: {{reason}}. Hãy kiểm tra đường dẫn và quyền đọc.',
  'file-too-large': 'Tệp lớn hơn {{most}} MB. Hãy chia thành nhiều phiên họp.',
  'not-text': 'Tệp không phải văn bản UTF-8. Hãy lưu lại tệp với mã UTF-8.',
  'not-json': 'Tệp không đúng cú pháp JSON: {{reason}}. Hãy sửa chỗ được nêu.',
  'value-missing': 'Thiếu giá trị này. Hãy bổ sung.',
  'key-unknown': 'Không có mục mang tên này. Hãy sửa tên hoặc bỏ mục.',
  'text-expected': 'Cần một chuỗi ký tự trong dấu ngoặc kép.',
  'number-expected': 'Cần một số.',
  'whole-number-expected': 'Cần một số nguyên.',
  'yes-no-expected': 'Cần true hoặc false.',
  'list-expected': 'Cần một danh sách trong dấu [ ].',
  'object-expected': 'Cần một nhóm giá trị trong dấu { }.',
  'not-in-list': 'Giá trị không nằm trong danh mục. Hãy dùng một trong: {{allowed}}.',
  empty: 'Không được để trống. Hãy điền giá trị.',
  'too-long': 'Dài quá {{most}}. Hãy rút ngắn.',
  'too-short': 'Cần ít nhất {{least}}. Hãy bổ sung.',
  'too-small': 'Nhỏ nhất là {{least}}.',
  'too-large': 'Lớn nhất là {{most}}.',
  'not-a-day': 'Ngày không có thật. Ghi theo dạng năm-tháng-ngày, ví dụ 2026-06-05.',
  'not-a-time': 'Giờ không đúng. Ghi theo dạng giờ:phút, ví dụ 08:00.',
  'choice-malformed':
    'Phương án ghi bằng số thứ tự trong danh sách, tính từ 0, hoặc "none" khi không đạt mức nào.',
  'value-wrong': 'Giá trị này không dùng được. Hãy sửa theo mô tả của tệp.',
  'ends-before-start': 'Phiên họp kết thúc trước khi bắt đầu. Hãy sửa ngày hoặc giờ.',
  'lodged-after-session':
    'Hồ sơ nộp ngày {{day}}, sau phiên họp ngày {{heldOn}}. Hãy sửa một trong hai ngày.',
  'rubric-not-in-force':
    'Bộ tiêu chí {{pack}} có hiệu lực từ {{day}}, sau ngày họp. Hãy dùng bộ tiêu chí khác.',
  'key-twice': 'Ký hiệu “{{key}}” đã dùng ở trên. Hãy đặt ký hiệu khác.',
  'code-twice': 'Mã sản phẩm “{{code}}” đã dùng ở trên. Hãy sửa mã.',
  'entry-twice': '“{{key}}” đã được ghi ở một dòng trên. Hãy bỏ một dòng.',
  'member-unknown':
    'Không có thành viên “{{key}}” trong danh sách members. Hãy sửa ký hiệu hoặc thêm thành viên.',
  'producer-unknown':
    'Không có chủ thể “{{key}}” trong danh sách producers. Hãy sửa ký hiệu hoặc thêm chủ thể.',
  'product-unknown':
    'Không có sản phẩm “{{key}}” trong danh sách products. Hãy sửa ký hiệu hoặc thêm sản phẩm.',
  'role-not-once': 'Hội đồng cần đúng một người giữ vai trò “{{role}}”, tệp có {{count}}. Hãy sửa vai trò.',
  'attendance-missing': 'Thiếu dòng điểm danh của “{{key}}” ({{name}}). Hãy ghi có mặt hoặc vắng mặt.',
  'quorum-rule-missing': 'Quy chế chưa có tỷ lệ thành viên cần có mặt. Hãy điền mục quorum.',
  'quorum-over-one': 'Tỷ lệ không được lớn hơn 1. Hãy sửa tử số hoặc mẫu số.',
  'quorum-not-met':
    'Có mặt {{present}}/{{size}} thành viên, cần {{needed}}. Phiên họp không đủ điều kiện tiến hành.',
  'chair-absent': 'Không có người chủ trì: chủ tịch vắng mặt. Hãy sửa điểm danh hoặc quy chế.',
  'secretary-absent': 'Thư ký vắng mặt nên không mở được tổng hợp. Hãy sửa điểm danh.',
  'rubric-not-found':
    'Không có bộ sản phẩm số {{set}} trong bộ tiêu chí “{{pack}}”. Hãy sửa packId hoặc setNo.',
  'case-missing': 'Tiêu chí {{criterion}} cần chọn trường hợp từ 1 đến {{most}} cho sản phẩm. Hãy bổ sung.',
  'case-unknown': 'Tiêu chí {{criterion}} không có trường hợp {{case}}, chỉ có {{most}} trường hợp. Hãy sửa.',
  'criterion-unknown':
    'Không có tiêu chí {{criterion}} trong bộ tiêu chí của sản phẩm này. Hãy sửa mã tiêu chí.',
  'option-unknown': 'Tiêu chí {{criterion}} không có phương án {{choice}}. Hãy chọn trong: {{allowed}}.',
  'option-of-other-case':
    'Phương án {{choice}} của tiêu chí {{criterion}} thuộc trường hợp khác. Hãy chọn trong: {{allowed}}.',
  'none-not-offered':
    'Tiêu chí {{criterion}} đã có phương án 0 điểm nên không ghi "none". Hãy chọn trong: {{allowed}}.',
  'choices-missing': 'Phiếu còn {{count}} tiêu chí chưa chấm: {{criteria}}. Hãy chấm đủ.',
  'choice-not-asked':
    'Tiêu chí {{criterion}} không áp dụng theo câu trả lời ở tiêu chí {{other}} nên không được có điểm. Hãy bỏ hoặc sửa.',
  'gate-unknown':
    'Không có điều kiện loại “{{gate}}” trong bộ tiêu chí của sản phẩm. Hãy dùng một trong: {{allowed}}.',
  'product-without-scorers':
    'Không có thành viên nào chấm sản phẩm “{{key}}”. Hãy sửa điểm danh hoặc việc rút khỏi chấm.',
  'ballot-not-due':
    'Thành viên “{{key}}” không chấm {{product}}: vắng mặt, đã rút khỏi chấm, hoặc ghế không chấm điểm. Hãy bỏ phiếu hoặc sửa điểm danh.',
  'ballot-missing':
    'Sản phẩm “{{key}}” lần {{round}} thiếu phiếu của: {{members}}. Hãy thêm phiếu, hoặc ghi missingReason trong rounds.',
  'round-reason-missing':
    'Sản phẩm “{{key}}” chấm lần {{round}} mà chưa ghi lý do. Hãy thêm reason trong rounds.',
  'second-round-missing':
    'Sản phẩm “{{key}}” chênh lệch {{spread}} điểm, vượt giới hạn {{limit}}. Hãy thêm phiếu chấm lần 2, hoặc ghi waivers nếu quy chế cho phép.',
  'waiver-not-allowed':
    'Quy chế không cho phép chấp nhận chênh lệch vượt giới hạn (sản phẩm “{{key}}”). Hãy bỏ dòng này.',
  'waiver-by-vote':
    'sản phẩm “{{key}}”: theo Quy chế, Hội đồng biểu quyết việc chấp nhận chênh lệch; hãy ghi số phiếu.',
  'round-not-needed':
    'Chênh lệch của sản phẩm “{{key}}” trong giới hạn nên không cần chấp nhận riêng. Hãy bỏ dòng này.',
  'gate-not-voted':
    'Điều kiện loại “{{gate}}” của sản phẩm “{{key}}” chưa được biểu quyết. Hãy thêm vào gateVotes.',
  'minimum-not-disputed':
    'Các phiếu của sản phẩm “{{key}}” không khác nhau về yêu cầu tối thiểu {{mark}} sao ở tiêu chí {{criterion}}. Hãy bỏ dòng này.',
  'finding-missing': 'Chưa có kết luận cho sản phẩm “{{key}}” ({{name}}). Hãy thêm vào findings.',
  'votes-do-not-add-up':
    'Số phiếu biểu quyết cộng lại là {{counted}}, phải bằng {{voters}} người có quyền. Hãy sửa.',
  'remark-missing': 'Hội đồng không tán thành nên cần ghi lý do trong remark.',
  'paper-not-written':
    'Ứng dụng chưa lập được văn bản “{{paper}}” từ một phiên họp. Hãy dùng một trong: {{allowed}}.',
  'issue-not-recorded':
    'Ứng dụng chưa ghi số và ngày ban hành từ tệp phiên họp. Hãy để trống, văn thư điền khi ban hành.',
} as const satisfies Record<SessionFileCode, string>
