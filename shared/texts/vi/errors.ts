import type { ErrorCode } from '../../error-code.ts'
import { signing } from './signing.ts'

/** What is wrong, where, what to do. */
export const errors = {
  'call-unknown': 'Ứng dụng không có việc này. Hãy đóng và mở lại ứng dụng.',
  'sender-refused': 'Cửa sổ này không còn được phép gửi yêu cầu. Hãy đóng cửa sổ và mở lại ứng dụng.',
  'host-unreachable':
    'Không liên lạc được với phần lõi của ứng dụng. Hãy đóng cửa sổ này và mở lại ứng dụng; dữ liệu đã ghi vẫn còn.',
  'input-invalid': 'Dữ liệu nhập chưa đúng. Hãy sửa chỗ được nêu rồi làm lại.',
  'role-refused':
    'Ghế đang ngồi không được làm việc này. Hãy giao máy cho người có thẩm quyền: chủ tịch hoặc thư ký.',
  'seat-required': 'Chưa có ai ngồi vào ghế. Hãy chọn tên và nhập mã PIN.',
  unexpected:
    'Có lỗi ngoài dự kiến, chưa có gì thay đổi. Hãy làm lại; nếu vẫn lỗi, gửi nhật ký cho người hỗ trợ.',
  'workspace-not-open': 'Chưa mở hồ sơ hội đồng nào. Hãy mở một hồ sơ trong danh sách.',
  'workspace-name-taken': 'Đã có hồ sơ mang tên này. Hãy đặt tên khác.',
  'workspace-there':
    'Máy này đã có tệp hồ sơ {{file}}. Hãy mở hồ sơ đó, hoặc chuyển tệp đó đi nơi khác rồi làm lại.',
  'workspace-not-found':
    'Không tìm thấy tệp hồ sơ. Có thể tệp đã bị chuyển hoặc đổi tên; hãy tải lại danh sách.',
  'workspace-damaged': 'Tệp hồ sơ bị hỏng nên không mở; tệp được giữ nguyên. Hãy mở bản sao lưu gần nhất.',
  'workspace-newer':
    'Tệp này do phiên bản Chấm Sao mới hơn ghi; tệp được giữ nguyên. Hãy cập nhật ứng dụng rồi mở lại.',
  'workspace-not-ours':
    'Tệp này không phải hồ sơ Chấm Sao; tệp được giữ nguyên. Hãy chọn tệp có đuôi .chamsao.',
  'workspace-locked':
    'Tệp hồ sơ đang do cửa sổ khác hoặc chương trình khác giữ. Hãy đóng cửa sổ, chương trình đó rồi mở lại.',
  'workspace-read-only':
    'Không ghi được vào thư mục của hồ sơ. Hãy kiểm tra quyền ghi hoặc chuyển hồ sơ sang thư mục khác.',
  'migration-copy-damaged':
    'Bản sao trước khi cập nhật không giống tệp hồ sơ, nên hồ sơ chưa được cập nhật và vẫn như cũ. Hãy kiểm tra ổ đĩa rồi mở lại.',
  'disk-full': 'Ổ đĩa đã đầy, việc vừa làm chưa được ghi. Hãy giải phóng chỗ trống rồi làm lại.',
  'backup-not-found': 'Không còn bản sao này. Hãy tải lại danh sách.',
  'backup-damaged':
    'Bản sao đọc lại không đúng nên không dùng được. Hãy chọn bản sao khác, hoặc sao lưu lại vào chỗ khác.',
  'backup-folder-missing': 'Không thấy thư mục {{path}}. Hãy cắm USB hoặc chọn thư mục khác.',
  'backup-folder-refused': 'Không ghi được vào {{path}}. Hãy kiểm tra quyền ghi hoặc chọn thư mục khác.',
  'backup-folder-same':
    'Thư mục này nằm ngay trên chỗ lưu của máy nên không phải nơi sao lưu thứ hai. Hãy chọn USB hoặc ổ đĩa khác.',
  'backup-disk-failed': 'Ổ đĩa báo lỗi khi ghi vào {{path}}. Hãy kiểm tra ổ đĩa hoặc dùng USB khác.',
  'backup-open-first':
    'Hồ sơ này vẫn mở được. Hãy mở hồ sơ, chủ tịch hoặc thư ký ngồi vào ghế, rồi khôi phục trong Cài đặt › Sao lưu.',
  'backup-other-workspace':
    'Bản sao này thuộc hồ sơ khác. Hãy đóng hồ sơ đang mở rồi khôi phục từ màn hình đầu.',
  'dialog-missing':
    'Ứng dụng đang chạy trong trình duyệt nên không mở được hộp chọn. Hãy gõ đường dẫn đầy đủ vào ô.',
  'archive-read-only':
    'Đang xem tệp lưu trữ nên không sửa được gì. Hãy đóng tệp này và mở hồ sơ của hội đồng.',
  'archive-missing': 'Không tìm thấy tệp {{path}}. Hãy kiểm tra đường dẫn, hoặc cắm USB.',
  'archive-foreign': 'Tệp này không phải tệp lưu trữ của Chấm Sao. Hãy chọn tệp có đuôi .luutru.',
  'archive-newer': 'Tệp lưu trữ do phiên bản Chấm Sao mới hơn ghi. Hãy cập nhật ứng dụng rồi mở lại.',
  'archive-damaged': 'Tệp lưu trữ bị hỏng hoặc đã bị sửa nên không mở. Hãy dùng bản chép khác của tệp.',
  'archive-cut-short': 'Tệp lưu trữ bị thiếu phần cuối, có thể do chép dở. Hãy chép lại tệp rồi mở.',
  'archive-too-large': 'Nội dung tệp lưu trữ lớn bất thường nên không giải nén. Hãy kiểm tra nguồn của tệp.',
  'passphrase-wrong': 'Mật khẩu của tệp lưu trữ không đúng. Hãy nhập lại, chú ý dấu và chữ hoa.',
  'passphrase-weak':
    'Mật khẩu quá ngắn hoặc dễ đoán. Hãy dùng một câu từ 12 ký tự, không lặp lại, không phải dãy số.',
  'member-not-enrolled': '{{member}} chưa đặt mã PIN. Hãy đặt mã PIN khi ngồi vào ghế lần đầu.',
  'member-already-enrolled': '{{member}} đã có mã PIN. Hãy nhập mã PIN đã đặt.',
  'pin-wrong': 'Mã PIN không đúng. Hãy nhập lại.',
  'pin-too-short': 'Mã PIN quá ngắn. Hãy dùng số có từ {{length}} chữ số, hoặc một câu từ 12 ký tự.',
  'pin-too-simple': 'Mã PIN dễ đoán (dãy số, số lặp hoặc ngày tháng). Hãy chọn mã khác.',
  'seat-delayed': 'Nhập sai nhiều lần. Hãy đợi {{seconds}} giây rồi thử lại.',
  'seat-locked': 'Ghế bị khóa sau nhiều lần nhập sai. Chủ tịch mở khóa trong mục Hội đồng.',
  'seat-clock-back':
    'Đồng hồ máy đã bị lùi sau những lần nhập sai nên ghế tạm khóa. Hãy chỉnh lại ngày giờ của máy, hoặc chủ tịch mở khóa trong Cài đặt › Mã PIN và ghế.',
  'key-damaged':
    'Khóa của thành viên trong tệp này bị hỏng. Chủ tịch và thư ký đặt lại mã PIN cho thành viên, hoặc khôi phục từ bản sao lưu.',
  'other-device':
    'Hồ sơ này được lập trên máy khác nên chưa ghi được gì ở đây. Hãy nhập mã chuyển máy, hoặc dùng lại máy cũ.',
  'moving-code-missing':
    'Hồ sơ này được lập trên máy khác và không có mã chuyển máy. Hãy dùng máy cũ để tạo mã rồi sao lưu lại; ở đây chỉ kiểm tra được tệp.',
  'moving-code-wrong':
    'Mã chuyển máy không đúng với bản sao này. Hãy nhập mã in sau cùng trước khi bản sao được tạo.',
  'moving-code-group': 'Nhóm thứ {{group}} của mã chuyển máy bị gõ sai. Hãy đối chiếu nhóm đó với bản in.',
  'council-missing': 'Chưa khai thông tin hội đồng. Hãy khai trong mục Hội đồng.',
  'member-not-found': 'Không còn thành viên này trong danh sách. Hãy tải lại màn hình.',
  'member-in-use':
    'Thành viên đã có tên trong phiên họp nên không xóa được. Có thể đổi vai trò thành quan sát.',
  'role-taken': 'Vai trò này đã có người giữ: {{member}}. Mỗi hội đồng chỉ có một chủ tịch.',
  'producer-not-found': 'Không còn chủ thể này trong danh sách. Hãy tải lại màn hình.',
  'producer-in-use':
    'Chủ thể còn sản phẩm trong danh sách nên không xóa được. Hãy chuyển hoặc xóa sản phẩm trước.',
  'case-not-begun':
    'Sản phẩm này chưa có hồ sơ kiểm tra, thu hồi nào đang lập. Hãy điền biên bản kiểm tra trước.',
  'product-not-found': 'Không còn sản phẩm này trong danh sách. Hãy tải lại màn hình.',
  'product-in-use': 'Sản phẩm đã nằm trong một phiên họp nên không xóa được.',
  'product-code-taken': 'Mã {{code}} đã dùng cho sản phẩm khác. Hãy nhập mã khác.',
  'rubric-not-found': 'Không tìm thấy bộ tiêu chí của sản phẩm. Hãy chọn lại bộ sản phẩm.',
  'rubric-unverified':
    '“{{name}}” thuộc bộ {{set}} của {{decision}}, bộ này chưa đối chiếu được với bản gốc. Hãy ghi xác nhận trong hồ sơ sản phẩm hoặc chọn bộ khác.',
  'pack-note-missing':
    'Theo ngày nhận hồ sơ, “{{name}}” thuộc diện áp dụng {{proposed}} nhưng đang chọn {{decision}}. Hãy chọn lại hoặc ghi lý do trong hồ sơ sản phẩm.',
  'pack-not-found': 'Không còn bộ tiêu chí này. Hãy tải lại danh sách.',
  'pack-exists':
    'Đã có bộ tiêu chí {{pack}}. Nếu đây là phụ lục của chính quyết định đó, hãy chọn “Đặt nguyên văn lên bộ đã có”.',
  'pack-in-use':
    'Còn {{count}} sản phẩm dùng bộ tiêu chí này nên không xóa được. Hãy chuyển sản phẩm sang bộ khác trước.',
  'pack-shipped': 'Bộ tiêu chí đi kèm ứng dụng nên không xóa được.',
  'annex-too-large':
    'Tệp quá lớn hoặc giãn nở bất thường nên không đọc. Hãy lưu riêng phần phụ lục rồi nhập lại.',
  'annex-damaged':
    'Tệp Word bị hỏng hoặc bị cắt nên không đọc được. Hãy mở bằng Word, lưu lại dạng .docx rồi nhập.',
  'annex-old-word': 'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, lưu lại dạng .docx rồi nhập.',
  'annex-pdf': 'Tệp PDF không giữ được bảng. Hãy dùng bản Word (.docx) hoặc trang web đã lưu (.html).',
  'annex-unknown-kind': 'Tệp không phải Word (.docx) hay trang web đã lưu (.html). Hãy chọn tệp khác.',
  'annex-without-table':
    'Tệp không có bảng nào với hai cột “Các tiêu chí” và “Thang điểm”. Hãy chọn đúng tệp phụ lục.',
  'annex-not-found': 'Không còn bản nháp này. Hãy tải lại danh sách.',
  'annex-findings-open': 'Còn {{count}} chỗ chưa xử lý. Hãy chọn cách đọc cho từng chỗ rồi làm tiếp.',
  'annex-not-described': 'Chưa khai thông tin quyết định. Hãy điền số, ngày và tên quyết định.',
  'annex-without-sets':
    'Chưa có bộ sản phẩm nào đọc được trọn vẹn. Hãy xem các chỗ đã bỏ qua hoặc chọn tệp khác.',
  'annex-without-match':
    'Không có phương án nào khớp bộ, mã và điểm với {{decision}}. Hãy kiểm tra đúng phụ lục của quyết định này.',
  'case-unknown': 'Trường hợp đã chọn không có trong tiêu chí {{criterion}}. Hãy chọn lại.',
  'session-not-found': 'Không tìm thấy phiên họp. Hãy chọn lại trong danh sách phiên họp.',
  'session-locked':
    'Phiên họp đang ở bước “{{state}}” nên không sửa được chỗ này. Muốn sửa, hãy quay lại bước trước và ghi lý do.',
  'written-not-in-force': 'Phiên này không (còn) lấy ý kiến bằng văn bản. Hãy tải lại màn hình.',
  'written-first-time':
    'Chỉ đánh giá lại mới lấy ý kiến bằng văn bản (điểm d khoản 6 Điều 7 Quyết định 26/2026/QĐ-TTg). Không phải đánh giá lại: {{products}}. Hãy đưa các sản phẩm này sang phiên họp khác hoặc họp trực tiếp.',
  'written-deadline-passed':
    'Hạn gửi lại phiếu ({{deadline}}) đã qua. Muốn nhận thêm phiếu, thư ký gia hạn và ghi lý do ở thẻ “Điều hành” của phiên.',
  'meeting-needed':
    'Phải họp mới kết luận được: ý kiến khác nhau nhiều hoặc có người nêu điều kiện loại ở {{products}}. Hãy triệu tập họp ở thẻ “Điều hành” của phiên.',
  'product-not-in-session': 'Sản phẩm không có trong danh sách của phiên họp. Hãy thêm sản phẩm trước.',
  'product-already-in-session': 'Sản phẩm đã có trong danh sách của phiên họp.',
  'move-not-allowed': 'Phiên họp đang ở bước “{{state}}” nên chưa thể “{{move}}”.',
  'reason-missing': 'Việc này cần ghi lý do. Hãy nhập lý do rồi làm lại.',
  'quorum-rule-missing': 'Quy chế chưa có tỷ lệ thành viên cần có mặt. Hãy điền trong Hội đồng › Quy chế.',
  'quorum-not-met':
    'Chưa đủ số thành viên: có mặt {{present}}/{{size}}, cần ít nhất {{needed}}. Hãy điểm danh lại hoặc hoãn họp.',
  'chair-absent': 'Quy chế yêu cầu chủ tịch có mặt, hiện chủ tịch vắng. Hãy điểm danh lại hoặc hoãn họp.',
  'session-without-products': 'Danh sách sản phẩm của phiên họp còn trống. Hãy thêm sản phẩm.',
  'session-without-scorers': 'Không có thành viên nào được chấm điểm có mặt. Hãy điểm danh lại.',
  'case-missing': 'Chưa chọn trường hợp đánh giá cho: {{products}}. Hãy mở từng sản phẩm và chọn.',
  'products-not-tallied': 'Chưa mở tổng hợp cho: {{products}}.',
  'products-over-limit':
    'Chênh lệch điểm vượt quy định ở: {{products}}. Hãy chấm lại lần 2 hoặc ghi quyết định miễn chấm lại.',
  'minutes-incomplete':
    'Biên bản chưa đủ ngày họp, giờ bắt đầu, giờ bế mạc sau giờ bắt đầu và địa điểm. Điền ở mục Tổng quan của phiên họp rồi thông qua lại.',
  'products-not-concluded': 'Chưa có kết luận cho: {{products}}.',
  'keys-missing':
    'Người chủ trì và thư ký phải có mặt và đã đặt mã PIN, vì phiếu được niêm phong bằng khóa của hai người. Còn thiếu: {{member}}.',
  'criterion-unknown': 'Không có tiêu chí {{criterion}} trong bộ tiêu chí của sản phẩm này.',
  'option-unknown': 'Tiêu chí {{criterion}} không có phương án này. Hãy chọn lại.',
  'option-of-other-case':
    'Phương án thuộc trường hợp khác của tiêu chí {{criterion}}. Hãy chọn trong các phương án đang hiện.',
  'none-not-offered': 'Tiêu chí {{criterion}} đã có phương án 0 điểm, hãy chọn phương án đó.',
  'gate-unknown': 'Không có điều kiện loại này trong bộ tiêu chí của sản phẩm.',
  'ballot-incomplete': 'Phiếu còn tiêu chí chưa chấm: {{criteria}}. Hãy chấm đủ rồi niêm phong.',
  'ballot-already-sealed': 'Phiếu này đã niêm phong nên không sửa được.',
  'member-recused': 'Thành viên không chấm sản phẩm này vì có xung đột lợi ích đã ghi nhận.',
  'member-absent': 'Thành viên được ghi là vắng mặt. Thư ký điểm danh lại trước khi chấm.',
  'member-does-not-score': 'Ghế này không chấm điểm theo quy chế của hội đồng.',
  'scoring-closed': 'Sản phẩm này hiện không mở chấm điểm.',
  'own-ballot-first':
    'Ghế đang ngồi cũng chấm sản phẩm này và chưa niêm phong phiếu của mình. Hãy niêm phong trước rồi mới nhập phiếu của người khác.',
  'sheet-not-typed': 'Phiếu giấy này chưa nhập đủ hai lần. Hãy nhập lần đầu rồi nhập đối chiếu.',
  'sheet-differs': 'Hai lần nhập còn khác nhau ở: {{places}}. Hãy xem lại phiếu giấy và sửa từng chỗ.',
  'sheet-other-typist':
    'Lần nhập này do {{name}} đang làm. Người đó nhập tiếp, hoặc bỏ phần đã nhập để làm lại từ đầu.',
  'ballots-missing':
    'Sản phẩm {{name}} còn phiếu chưa niêm phong: {{members}}. Đợi niêm phong đủ, hoặc chủ tịch đóng chấm và ghi lý do.',
  'tally-already-open': 'Sản phẩm {{name}} đã được mở tổng hợp.',
  'tally-not-open': 'Sản phẩm {{name}} chưa mở tổng hợp. Hãy mở tổng hợp trước.',
  'approval-missing': 'Mở tổng hợp cần mã PIN của chủ tịch và của thư ký.',
  'recovery-code-wrong': 'Mã khôi phục không đúng. Hãy nhập lại đúng như bản in.',
  'waiver-by-chair':
    'Theo Quy chế, chỉ chủ tọa được chấp nhận chênh lệch vượt giới hạn. Chủ tọa ngồi vào ghế của mình rồi thực hiện.',
  'waiver-by-vote':
    'Theo Quy chế, Hội đồng biểu quyết việc chấp nhận chênh lệch. Hãy nhập số phiếu biểu quyết.',
  'waiver-not-carried':
    'Biểu quyết không đủ số tán thành nên chênh lệch không được chấp nhận. Hãy thảo luận và chấm lại.',
  'ballot-first':
    '{{name}} đang được chấm lại. Hãy niêm phong phiếu của mình trước, sau đó mới xem được phiếu của người khác.',
  'chair-closes': '{{name}} còn phiếu chưa niêm phong: chủ tọa phải nhập mã PIN của mình để đóng tổng hợp.',
  'member-sealed': '{{member}} đã niêm phong phiếu trong phiên họp này nên vẫn được ghi là có mặt.',
  'waiver-not-allowed':
    'Quy chế của Hội đồng không cho phép chấp nhận chênh lệch vượt giới hạn. Hãy thảo luận và chấm lại lần 2.',
  'round-not-needed': 'Chênh lệch điểm trong giới hạn nên không cần chấm lại.',
  'recusal-after-seal': 'Thành viên đã niêm phong phiếu nên không ghi nhận rút khỏi chấm được nữa.',
  'votes-do-not-add-up': 'Số phiếu biểu quyết cộng lại là {{counted}}, phải bằng {{voters}} người có quyền.',
  'minimum-not-disputed':
    'Các phiếu không khác nhau về mức tối thiểu ở tiêu chí {{criterion}} nên không cần biểu quyết. Hãy tải lại màn hình.',
  'gate-not-voted': 'Điều kiện loại do thành viên nêu chưa được biểu quyết. Hãy biểu quyết trước.',
  'text-unknown': 'Văn bản này không có phần đó, hoặc chưa lập được. Hãy tải lại màn hình.',
  'practice-not-found': 'Không có bài luyện này. Hãy chọn lại trong danh sách.',
  'paper-not-found': 'Không còn văn bản này trong danh sách. Hãy tạo lại.',
  'paper-data-missing':
    '{{paper}}: chưa lập được vì còn thiếu {{fields}}. Hãy bổ sung trong phiên họp, hoặc bỏ chọn văn bản này.',
  'paper-incoherent':
    'Chưa lập văn bản vì còn {{count}} chỗ không khớp nhau. Hãy xem danh sách ở đầu màn hình Văn bản và sửa.',
  'pdf-converter-missing':
    'Máy này không có Microsoft Word hay LibreOffice nên không tạo được PDF. Hãy cài một trong hai, hoặc in văn bản ra PDF từ màn hình xem trước.',
  'pdf-failed':
    '{{program}} không chuyển được văn bản này sang PDF. Hãy mở văn bản bằng {{program}} và lưu thành PDF.',
  'pdf-timeout':
    '{{program}} không trả lời nên đã dừng, chưa tạo PDF. Hãy đóng {{program}} nếu đang mở rồi làm lại.',
  'pdf-cancelled': 'Đã dừng, chưa tạo PDF.',
  'job-not-found': 'Việc này không còn chạy. Hãy làm lại.',
  'number-taken':
    'Số {{number}} đã có trong sổ. Số tiếp theo là {{next}}; muốn dùng lại số này, hãy ghi lý do.',
  'number-gap':
    'Số {{number}} bỏ cách: số tiếp theo trong sổ là {{next}}. Hãy dùng số đó, hoặc ghi lý do bỏ cách.',
  'number-date-order':
    'Số nhỏ hơn đã được cấp vào ngày muộn hơn ({{before}}). Hãy kiểm tra ngày, hoặc ghi lý do.',
  'number-date-late':
    'Số lớn hơn đã được cấp vào ngày sớm hơn ({{after}}). Hãy kiểm tra ngày, hoặc ghi lý do.',
  'number-already-given':
    'Văn bản này đã có số {{number}}. Muốn cấp số khác, hãy hủy số cũ trong Sổ văn bản trước.',
  'number-not-found': 'Không còn số này trong sổ, hoặc số đã hủy. Hãy tải lại màn hình.',
  'number-without-symbol':
    'Văn bản này không có ký hiệu nên không lấy số từ sổ. Hãy đặt ký hiệu ở Cài đặt › Câu chữ, hoặc để văn bản không số.',
  'number-none-waiting':
    'Không còn văn bản nào loại này chờ cấp số: hoặc chưa lập, hoặc đã có số, hoặc đã ký. Hãy lập văn bản trước rồi cấp số.',
  'reason-for-void-missing': 'Hủy số cần ghi lý do. Hãy nhập lý do rồi làm lại.',
  'file-write-failed': 'Không ghi được tệp {{path}}. Hãy kiểm tra ổ đĩa và quyền ghi, hoặc chọn chỗ khác.',
  'paper-signed':
    'Đã có người ký {{file}} ({{count}} văn bản đã ký sẽ bị lập lại). Bản lập lại là phiên bản mới chưa ký. Hãy bỏ văn bản đã ký ra, hoặc ghi lý do lập lại.',
  'paper-superseded': 'Văn bản này đã có phiên bản mới hơn. Hãy ký phiên bản mới.',
  'paper-signed-digitally':
    'Văn bản đã ký số thì không thêm nội dung vào tệp được nữa. Hãy tạo lại văn bản để có phiên bản mới chưa ký.',
  'paper-already-signed': '{{name}} đã ký văn bản này rồi.',
  'paper-changed-meanwhile': 'Văn bản vừa được người khác ký trong lúc này. Hãy xem lại rồi ký.',
  'signer-not-found': 'Người này không có trong danh sách người ký. Hãy tải lại màn hình.',
  'signer-without-seat':
    '{{name}} không có ghế trong hội đồng nên không ký tay trên màn hình được. Hãy ký trên giấy hoặc ký số.',
  'signer-has-signed': '{{name}} đã ký nên phải giữ trong danh sách người ký.',
  'certificate-name-differs':
    'Chứng thư này là của {{certificate}}, không phải của {{name}}. Hãy chọn chứng thư của {{name}}, hoặc ghi lý do dùng chứng thư này rồi ký.',
  'signature-place-missing':
    'Trong văn bản không có chỗ ký ghi tên {{name}}. Hãy ký trên giấy, ký số, hoặc sửa người ký rồi tạo lại văn bản.',
  'signature-place-unclear':
    'Có hơn một người ký cùng tên {{name}} và văn bản không cho biết chỗ ký nào là của ai. Hãy ký trên giấy hoặc ký số.',
  'handwriting-blank': 'Chưa có nét ký. Hãy ký vào khung rồi xác nhận.',
  'handwriting-endless': 'Nét ký quá dài hoặc quá nhiều nét. Hãy xóa rồi ký lại.',
  'handwriting-used':
    'Nét ký này đã dùng cho {{paper}}. Mỗi văn bản cần một lần ký riêng: hãy xóa và ký lại.',
  'scan-kind-unknown': 'Bản quét phải là tệp PDF, PNG hoặc JPEG. Hãy chọn tệp khác.',
  'scan-damaged': 'Tệp {{file}} bị hỏng hoặc bị cắt nên không đếm được số trang. Hãy quét lại.',
  'scan-encrypted': 'Tệp {{file}} có mật khẩu. Hãy lưu lại bản không có mật khẩu rồi đính kèm.',
  'scan-attached-already': 'Tệp {{file}} đã được đính kèm vào văn bản này.',
  'scan-not-found': 'Không còn bản quét này. Hãy tải lại màn hình.',
  'file-not-readable': 'Không đọc được tệp {{file}}. Hãy chọn lại tệp.',
  'token-module-unset':
    'Chưa chọn thư viện của thiết bị ký trên máy này. Hãy chọn trong Cài đặt, phần Chữ ký số.',
  'trust-unreadable': 'Tệp {{file}} không có chứng thư nào đọc được. Hãy chọn tệp .cer, .crt hoặc .pem.',
  'checked-file-unknown':
    'Không kiểm tra được loại tệp này: {{file}}. Hãy chọn tệp Word, hồ sơ niêm phong (.zip), hoặc bản quét PDF, PNG, JPEG.',
  'work-cancelled': 'Đã dừng theo yêu cầu; chưa ghi gì.',
  'archive-check-failed':
    'Hồ sơ vừa lập không tự kiểm tra được ({{fault}}) nên không xuất ra. Hãy chạy “Kiểm tra hồ sơ” trong Nhật ký để xem chỗ không khớp.',
  ...signing.refusal,
} as const satisfies Record<ErrorCode, string>
