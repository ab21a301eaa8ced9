import type {
  KeySealReport,
  SignatureProblemCode,
  SignatureTrust,
  SignatureWarningCode,
  Verdict,
} from '../../domain/signature-report.ts'
import type { SigningRefusalCode } from '../../domain/signing-refusal.ts'

/** Digital signatures: {{detail}} is the part, path, day or number that the code came with. */
export const signing = {
  verdict: {
    valid: 'Hợp lệ: tệp còn nguyên vẹn, mọi chữ ký đều tin cậy.',
    untrusted: 'Tệp còn nguyên vẹn, nhưng có chứng thư chưa tin cậy được.',
    broken: 'Không hợp lệ: tệp đã bị thay đổi sau khi ký.',
    unsigned: 'Tệp chưa có chữ ký số.',
    unreadable: 'Không đọc được tệp này.',
  } satisfies Record<Verdict, string>,
  trust: {
    trusted: 'Tin cậy: chứng thư do cơ quan đã cài đặt cấp.',
    'unknown-issuer':
      'Chưa rõ nơi cấp chứng thư. Nếu biết chắc nơi cấp, hãy cài chứng thư gốc của nơi đó rồi kiểm tra lại.',
    expired: 'Chứng thư đã hết hạn trước lúc ký.',
    'not-yet-valid': 'Chứng thư chưa có hiệu lực vào lúc ký.',
    'not-for-signing': 'Chứng thư không dùng để ký số.',
    'issuer-not-allowed': 'Nơi cấp chứng thư không được phép cấp hoặc đã hết hạn.',
    unreadable: 'Không đọc được chứng thư trong chữ ký.',
  } satisfies Record<SignatureTrust, string>,
  keyTrust: {
    'known-key': 'Khóa này đã có trong sổ.',
    'unknown-key': 'Chưa biết khóa này. Hãy so với mã khóa do đơn vị lập hồ sơ công bố.',
  } satisfies Record<KeySealReport['trust'], string>,
  problem: {
    'part-changed': 'Nội dung đã bị sửa sau khi ký: {{detail}}.',
    'part-missing': 'Thiếu phần đã được ký: {{detail}}.',
    'part-not-covered': 'Có phần được thêm vào, chữ ký không bao gồm: {{detail}}.',
    'part-type-changed': 'Loại nội dung của một phần đã bị đổi: {{detail}}.',
    'relationship-changed': 'Liên kết giữa các phần đã bị đổi: {{detail}}.',
    'relationship-not-covered': 'Có liên kết được thêm vào, chữ ký không bao gồm: {{detail}}.',
    'signature-malformed': 'Chữ ký không đúng cấu trúc: {{detail}}.',
    'signature-value-wrong': 'Giá trị chữ ký không khớp với chứng thư.',
    'signed-content-changed': 'Thông tin trong chữ ký đã bị sửa: {{detail}}.',
    'certificate-unreadable': 'Không đọc được chứng thư của người ký.',
    'certificate-swapped': 'Chứng thư trong chữ ký không phải chứng thư đã dùng để ký.',
    'duplicate-id': 'Chữ ký có hai phần trùng mã: {{detail}}.',
    'algorithm-not-supported': 'Chữ ký dùng thuật toán không hỗ trợ: {{detail}}.',
    'signature-not-listed': 'Có chữ ký đã bị gỡ khỏi danh sách: {{detail}}.',
    'file-changed': 'Tệp đã bị sửa sau khi niêm phong: {{detail}}.',
    'file-missing': 'Thiếu tệp đã được niêm phong: {{detail}}.',
    'file-not-listed': 'Có tệp không nằm trong danh sách niêm phong: {{detail}}.',
    'manifest-malformed': 'Danh sách niêm phong không đúng cấu trúc: {{detail}}.',
  } satisfies Record<SignatureProblemCode, string>,
  warning: {
    'weak-hash': 'Chữ ký dùng hàm băm yếu ({{detail}}), thường của Office cũ.',
    'weak-key': 'Khóa RSA ngắn hơn 2048 bit.',
    'signing-certificate-not-bound': 'Chữ ký kiểu cũ, không ghi chứng thư nào đã dùng để ký.',
    'signing-time-in-future': 'Giờ ký ghi trong chữ ký muộn hơn giờ máy này: {{detail}}.',
    'signing-time-unknown': 'Chữ ký không ghi giờ ký.',
    'certificate-expired-since': 'Chứng thư còn hạn lúc ký, nay đã hết hạn: {{detail}}.',
    'custom-data-not-covered': 'Dữ liệu kèm theo không hiện trong văn bản, chữ ký không bao gồm: {{detail}}.',
  } satisfies Record<SignatureWarningCode, string>,
  refusal: {
    'container-damaged': 'Tệp bị hỏng, không mở được ({{detail}}). Hãy lấy lại bản gốc.',
    'container-too-large': 'Tệp quá lớn hoặc nén bất thường ({{detail}}) nên không mở.',
    'container-not-word': 'Đây không phải tệp Word (.docx). Hãy chọn tệp khác.',
    'certificate-unreadable': 'Không đọc được chứng thư. Hãy chọn chứng thư khác.',
    'certificate-expired':
      'Chứng thư đã hết hạn ({{detail}}), chưa ký. Hãy gia hạn hoặc dùng chứng thư khác.',
    'certificate-not-yet-valid':
      'Chứng thư chưa có hiệu lực ({{detail}}), chưa ký. Hãy kiểm tra ngày giờ của máy hoặc dùng chứng thư khác.',
    'certificate-not-for-signing': 'Chứng thư này không dùng để ký số, chưa ký. Hãy chọn chứng thư ký số.',
    'certificate-algorithm-not-supported':
      'Chưa hỗ trợ loại khóa {{detail}}. Hãy dùng RSA từ 2048 bit hoặc ECDSA P-256.',
    'key-file-damaged': 'Tệp chứng thư bị hỏng hoặc không phải tệp .p12/.pfx. Hãy chọn tệp khác.',
    'key-file-too-large': 'Tệp này quá lớn so với một tệp .p12/.pfx. Hãy chọn tệp khác.',
    'key-file-password-wrong': 'Sai mật khẩu của tệp chứng thư (hoặc tệp đã bị sửa). Hãy nhập lại.',
    'key-file-without-key': 'Tệp này không có khóa bí mật. Hãy xuất lại chứng thư kèm khóa.',
    'key-file-without-certificate': 'Tệp này không có chứng thư của khóa. Hãy xuất lại kèm chứng thư.',
    'key-file-not-supported':
      'Tệp dùng cách mã hóa hoặc loại khóa chưa hỗ trợ ({{detail}}). Hãy xuất lại tệp.',
    'token-module-not-found':
      'Không thấy thư viện của thiết bị ký: {{detail}}. Hãy chọn lại trong phần Cài đặt.',
    'token-module-not-loadable':
      'Không nạp được thư viện của thiết bị ký: {{detail}}. Hãy cài bản 64 bit của hãng rồi chọn lại.',
    'token-missing': 'Chưa cắm thiết bị ký. Hãy cắm vào rồi làm lại.',
    'token-removed': 'Thiết bị ký đã bị rút hoặc bị thay. Hãy cắm lại đúng thiết bị rồi làm lại từ đầu.',
    'token-not-ready': 'Thiết bị ký chưa được khởi tạo hoặc chưa có mã PIN. Hãy liên hệ nơi cấp.',
    'token-pin-wrong':
      'Sai mã PIN của thiết bị ký. Ứng dụng không tự thử lại; thiết bị khóa sau vài lần sai, hãy chắc chắn trước khi nhập tiếp.',
    'token-pin-length': 'Mã PIN quá ngắn hoặc quá dài so với thiết bị. Hãy nhập lại.',
    'token-pin-locked': 'Thiết bị ký đã khóa vì sai mã PIN nhiều lần. Hãy liên hệ nơi cấp để mở khóa.',
    'token-pin-expired': 'Mã PIN của thiết bị đã hết hạn. Hãy đổi mã PIN bằng phần mềm của hãng.',
    'token-certificate-not-found': 'Thiết bị ký không có chứng thư nào. Hãy liên hệ nơi cấp.',
    'token-key-not-found': 'Thiết bị ký không có khóa của chứng thư này. Hãy chọn chứng thư khác.',
    'token-key-not-supported': 'Thiết bị không ký được bằng khóa này ({{detail}}). Hãy chọn chứng thư khác.',
    'token-cancelled': 'Đã hủy trên thiết bị ký. Chưa có gì được ký.',
    'token-timeout': 'Thiết bị ký không trả lời. Hãy rút ra cắm lại rồi làm lại.',
    'token-crashed':
      'Thư viện của thiết bị ký gặp lỗi và đã dừng. Hãy rút ra cắm lại, hoặc cập nhật phần mềm của hãng.',
    'token-failed': 'Thiết bị ký báo lỗi {{detail}}. Hãy rút ra cắm lại rồi làm lại.',
    'existing-signature-broken':
      'Chữ ký đã có trong tệp không còn hợp lệ ({{detail}}), không ký thêm. Hãy lấy lại bản gốc.',
    'already-signed-by-certificate': '{{detail}} đã ký tệp này bằng chính chứng thư đó.',
    'signing-text-not-allowed': 'Chức danh dài quá 100 ký tự hoặc có ký tự lạ. Hãy sửa lại.',
    'part-without-type': 'Tệp Word thiếu khai báo cho phần {{detail}}. Hãy mở bằng Word, lưu lại rồi ký.',
    'signature-check-failed':
      'Chữ ký vừa tạo không qua được kiểm tra ({{detail}}), tệp giữ nguyên. Hãy thử chứng thư khác.',
  } satisfies Record<SigningRefusalCode, string>,
  /** Written into the signature itself, and shown where a file is checked. */
  otherHolder: 'Ký bằng chứng thư số của {{certificate}} cho {{name}}. Lý do: {{reason}}',
  pinState: {
    ok: 'Mã PIN bình thường',
    low: 'Đã nhập sai mã PIN gần đây: còn ít lần thử',
    'final-try': 'Chỉ còn một lần nhập mã PIN, sai nữa là khóa thiết bị',
    locked: 'Thiết bị đã khóa',
  },
  report: {
    file: 'Tệp',
    sha256: 'Mã SHA-256',
    signature: 'Chữ ký {{number}}',
    keySeal: 'Niêm phong bằng khóa {{number}}',
    signer: 'Người ký',
    role: 'Chức danh',
    comment: 'Người ký ghi',
    signedAt: 'Giờ ký theo máy người ký',
    certificate: 'Chứng thư',
    issuer: 'Nơi cấp',
    validity: 'Hiệu lực',
    from: 'từ {{from}} đến {{to}}',
    integrity: 'Nguyên vẹn',
    whole: 'còn nguyên vẹn',
    changed: 'đã bị thay đổi',
    trust: 'Tin cậy',
    warning: 'Lưu ý',
    files: 'Số tệp được niêm phong',
    revocation: 'Ứng dụng không nối mạng nên không hỏi được chứng thư có bị thu hồi hay không.',
  },
  command: {
    usage:
      'Cách dùng: npm run verify -- TỆP|HỒ_SƠ [--code MÃ_IN] [--json] [--lang vi|en] [--trust CHỨNG_THƯ_GỐC]… [--key MÃ_KHÓA]… [--workspace HỒ_SƠ] [--data THƯ_MỤC]',
    'file-not-found': 'Không thấy tệp: {{detail}}.',
    'file-not-readable': 'Không đọc được tệp (quá lớn hoặc không có quyền): {{detail}}.',
    'file-kind-unknown': 'Không kiểm tra được loại tệp này: {{detail}}.',
    'trust-not-readable': 'Không đọc được chứng thư gốc: {{detail}}.',
  },
} as const
