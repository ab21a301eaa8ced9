import type { Receipt, RegistrationReceiptData } from '#shared/domain/papers/dossier.ts'
import { formatTableDate } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { type Block, type PaperDocument, scaleColumns, textWidthOf } from '../kit/page.ts'
import { bodyText, centred, emptyLines, field } from '../kit/paragraph.ts'
import { gridTable, layoutTable } from '../kit/table.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needList, needProduct } from '../needs.ts'
import { BOX_EMPTY, BOX_TICKED } from './score-sheet-rows.ts'
import { REGISTRATION, setOf } from './wording.ts'

const BLANK = '\u00a0'.repeat(6)

/** m. Receipt part of Mẫu số 01: number, documents, and a half each for commune and province [26 PL III]. */
export function registrationReceipt(data: RegistrationReceiptData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const { product } = data
  const line = (label: string, value: string) => field(profile, label, value, width, { flush: true })
  const blocks = [
    ...title(profile, 'Phiếu tiếp nhận hồ sơ', 'Đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP', width),
    centred(profile, sheetNumber(data), { size: profile.sizes.body }),
    line('Tên sản phẩm:', product.name),
    line('Bộ sản phẩm:', setOf(product)),
    line('Hình thức đăng ký:', REGISTRATION[product.registration]),
    line('Tên chủ thể:', product.producer.name),
    line('Địa chỉ:', product.producer.address),
    line('Số điện thoại:', product.producer.phone),
    bodyText(profile, 'Thành phần hồ sơ:', { bold: true, keepNext: true, after: 120 }),
    documentTable(data, profile, width),
    ...halves(data, profile, width),
  ]
  return {
    profile,
    title: `Phiếu tiếp nhận hồ sơ sản phẩm ${product.name}`,
    pages: [{ page: 'text', blocks }],
  }
}

/** "Phiếu số: 12/PĐK-99-99001-2026", room where a code is not known. */
function sheetNumber({ number, provinceCode, communeCode, year }: RegistrationReceiptData): string {
  const or = (value: string) => (value === '' ? BLANK : value)
  return `Phiếu số: ${or(number)}/PĐK-${or(provinceCode)}-${or(communeCode)}-${year}`
}

function documentTable(data: RegistrationReceiptData, profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [567, 5953, 1134, 1417],
      heading: ['TT', 'Tên giấy tờ', 'Số bản', 'Đã nhận'],
      align: ['center', 'left', 'center', 'center'],
      rows: data.documents.map((each, index) => ({
        cells: [
          String(index + 1),
          each.name,
          String(each.copies),
          each.isPresent ? BOX_TICKED : BOX_EMPTY,
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

function halves(data: RegistrationReceiptData, profile: FormatProfile, width: number): Block[] {
  const columns = scaleColumns([4252, 567, 4252], width)
  return [
    centred(profile, '', { size: profile.sizes.table }, { keepNext: true }),
    layoutTable(columns, [[half(data.commune, profile), [], half(data.province, profile)]]),
  ]
}

function half(receipt: Receipt, profile: FormatProfile): Block[] {
  const size = profile.sizes.body
  const day = receipt.receivedOn === null ? '……/……/………' : formatTableDate(receipt.receivedOn)
  return [
    centred(profile, receipt.office, { size, bold: true }, { keepNext: true }),
    centred(profile, `Ngày tiếp nhận: ${day}`, { size }, { keepNext: true }),
    centred(profile, 'Người tiếp nhận', { size, bold: true }, { before: 60, keepNext: true }),
    centred(profile, '(Ký và ghi rõ họ tên)', { size, italic: true }, { keepNext: true }),
    ...emptyLines(profile, profile.signature.emptyLines - 1),
    centred(profile, receipt.receiver, { size, bold: true }),
  ]
}

export const registrationReceiptNeeds = (data: RegistrationReceiptData): Missing => [
  ...needProduct(data.product, 'product'),
  ...needList('documents', data.documents, (each, path) => need(`${path}.name`, each.name)),
  ...need('commune.office', data.commune.office),
]
