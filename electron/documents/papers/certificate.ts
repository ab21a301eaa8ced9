import type { Certificate, CertificatesData } from '#shared/domain/papers/notice.ts'
import { capacityLines } from '#shared/domain/papers/signing-authority.ts'
import { formatBlankDate, formatFullDate, formatIssueLine } from '#shared/domain/vietnamese-date.ts'
import { signatureName } from '#shared/domain/vietnamese-name.ts'
import type { CertificateRhythm, FormatProfile } from '../format-profile.ts'
import { head } from '../kit/head.ts'
import { textWidth, wrapLines } from '../kit/measure.ts'
import { type Block, type PaperDocument, type PaperPages, scaleColumns, textWidthOf } from '../kit/page.ts'
import { centred, emptyLines } from '../kit/paragraph.ts'
import { layoutTable } from '../kit/table.ts'
import { capitals, cleanText } from '../kit/text.ts'
import { balance } from '../kit/title.ts'
import { type Missing, need, needAgency, needList, needProduct, needSigner } from '../needs.ts'
import { setOf } from './wording.ts'

/** g. Giấy chứng nhận, one page each. QĐ 26 has no form for it: the layout is ours. */
export function certificates(data: CertificatesData, profile: FormatProfile): PaperDocument {
  const [first] = data.certificates
  const title =
    data.certificates.length === 1 && first
      ? `Giấy chứng nhận sản phẩm ${first.product.name}`
      : 'Giấy chứng nhận sản phẩm OCOP'
  return { profile, title, pages: data.certificates.map(each => certificatePage(each, data, profile)) }
}

function certificatePage(
  certificate: Certificate,
  data: CertificatesData,
  profile: FormatProfile,
): PaperPages {
  const width = textWidthOf(profile, 'certificate')
  const rhythm = rhythmOf(certificate, profile, width)
  return {
    page: 'certificate',
    framed: data.framed,
    blocks: [
      head(profile, { agency: data.agency, issue: null, hasIssueLine: false, about: '' }, width),
      ...titleLines(certificate, data, profile, rhythm),
      ...factLines(certificate, data, profile, width, rhythm),
      foot(certificate, data, profile, width, rhythm),
    ],
  }
}

/** Roomy unless the names take so many lines that the page would overflow. */
function rhythmOf({ product }: Certificate, profile: FormatProfile, width: number): CertificateRhythm {
  const { roomy, tight, mostRoomyLines } = profile.certificate
  const room = width - 2000
  // A single endless word counts by its width.
  const lines = (text: string, size: number) => {
    const wrapped = wrapLines(cleanText(text), size, 'bold', room).length
    return Math.max(wrapped, Math.ceil(textWidth(text, size, 'bold') / room))
  }
  const { name, producer } = product
  const count =
    lines(name, roomy.nameSize) + lines(producer.name, roomy.size) + lines(producer.address, roomy.size)
  return count > mostRoomyLines ? tight : roomy
}

function titleLines(
  { stars }: Certificate,
  data: CertificatesData,
  profile: FormatProfile,
  rhythm: CertificateRhythm,
): Block[] {
  const { certificateTitle, certificateRank } = profile.sizes
  const color = data.redTitle ? profile.table.red : undefined
  return [
    centred(
      profile,
      'GIẤY CHỨNG NHẬN',
      { size: certificateTitle, bold: true, ...(color ? { color } : {}) },
      { before: rhythm.title },
    ),
    centred(
      profile,
      `SẢN PHẨM OCOP HẠNG ${stars} SAO`,
      { size: certificateRank, bold: true },
      { before: rhythm.rank },
    ),
    centred(profile, '★'.repeat(stars), { size: certificateRank, ...(color ? { color } : {}) }),
  ]
}

function factLines(
  certificate: Certificate,
  data: CertificatesData,
  profile: FormatProfile,
  width: number,
  rhythm: CertificateRhythm,
): Block[] {
  const { product, from, until } = certificate
  const { size: body, nameSize } = rhythm
  const line = (label: string, value: string, size: number, bold: boolean) => {
    const text = value === '' ? '……………………………………' : value
    return centred(
      profile,
      [`${label} `, { text, bold }],
      { size },
      { before: rhythm.line, sides: balance(`${label} ${text}`, size, width).sides },
    )
  }
  return [
    line('Chứng nhận sản phẩm:', product.name, nameSize, true),
    line('Mã số sản phẩm:', product.code, body, false),
    line('Chủ thể:', product.producer.name, body, true),
    line('Địa chỉ:', product.producer.address, body, false),
    line('Bộ sản phẩm:', setOf(product), body, false),
    centred(profile, validity(data.months, from, until, data.year), { size: body }, { before: rhythm.line }),
  ]
}

/** The month count is the law's [26 Đ.4.3]; days stay open until the decision is dated. */
function validity(months: number, from: string | null, until: string | null, year: number): string {
  const day = (value: string | null, otherwise: number) =>
    value === null ? formatBlankDate(otherwise) : formatFullDate(value)
  return `Giấy chứng nhận có giá trị ${months} tháng, từ ${day(from, year)} đến hết ${day(until, year + Math.round(months / 12))}`
}

function foot(
  certificate: Certificate,
  data: CertificatesData,
  profile: FormatProfile,
  width: number,
  rhythm: CertificateRhythm,
): Block {
  const columns = scaleColumns([1, 1], width)
  const size = profile.sizes.table
  const bold = { size: profile.sizes.body, bold: true }
  const dots = (value: string) => (value === '' ? '……………………' : value)
  const left = [
    centred(
      profile,
      `Quyết định công nhận: ${dots(certificate.decision)}`,
      { size },
      { before: rhythm.foot, left: true },
    ),
    centred(
      profile,
      `Số vào sổ cấp GCN: ${dots(certificate.registerNumber)}`,
      { size },
      { before: 120, left: true },
    ),
  ]
  const issueLine = formatIssueLine(data.agency.place, data.issuedOn, data.year)
  const right = [
    centred(
      profile,
      issueLine,
      { size: profile.sizes.issueLine, italic: true },
      { before: Math.max(0, rhythm.foot - 120), keepNext: true },
    ),
    ...capacityLines(data.signer.authority).map(line =>
      centred(profile, capitals(line), bold, { keepNext: true }),
    ),
    ...emptyLines(profile, profile.signature.emptyLines),
    centred(profile, signatureName(data.signer.name), bold),
  ]
  return layoutTable(columns, [[left, right]])
}

export const certificatesNeeds = (data: CertificatesData): Missing => [
  ...needAgency(data.agency, 'agency'),
  ...needSigner(data.signer, 'signer'),
  ...needList('certificates', data.certificates, (each, path) => [
    ...needProduct(each.product, `${path}.product`),
    ...need(`${path}.product.producer.address`, each.product.producer.address),
    ...(each.stars < 3 ? [`${path}.stars`] : []),
  ]),
]
