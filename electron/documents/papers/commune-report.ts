import type { CommuneFinding, CommuneReportData } from '#shared/domain/papers/official.ts'
import type { FormatProfile } from '../format-profile.ts'
import { addressees } from '../kit/addressees.ts'
import { head } from '../kit/head.ts'
import { legalBases } from '../kit/legal-bases.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { bodyText, dottedLines, field } from '../kit/paragraph.ts'
import { endText } from '../kit/rich-blocks.ts'
import { signatureBlock } from '../kit/signature.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needFrame, needProduct } from '../needs.ts'

const SUBJECT = 'Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP'
const BLANK = '……………'
const SEX = { male: 'Nam', female: 'Nữ', unknown: '' } as const

/** i. Báo cáo Mẫu số 03, headings word for word [26 PL III Mẫu số 03]; number, date and recipients added by NĐ 30/2020. */
export function communeReport(data: CommuneReportData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const { frame } = data
  const blocks = [
    head(profile, { agency: frame.agency, issue: frame.issue, hasIssueLine: true, about: '' }, width),
    ...title(profile, 'Báo cáo', SUBJECT, width),
    ...addressees(profile, data.addressees),
    ...legalBases(profile, frame.legalBases),
    ...general(data, profile, width),
    ...findings(data, profile, width),
    bodyText(profile, endText(closing(data), profile.wording.end), { keepNext: true }),
    ...signatureBlock(profile, frame.signer, frame.recipients, width, frame.auditCode),
  ]
  return {
    profile,
    title: `Báo cáo Mẫu số 03 sản phẩm ${data.product.name}`,
    pages: [{ page: 'text', blocks }],
  }
}

function general({ product }: CommuneReportData, profile: FormatProfile, width: number): Block[] {
  const { producer } = product
  const line = (label: string, value: string) => field(profile, label, value, width)
  return [
    bodyText(profile, 'I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM', { bold: true, keepNext: true }),
    line('1. Tên chủ thể:', producer.name),
    line('2. Loại hình tổ chức:', producer.type),
    line('3. Địa chỉ:', producer.address),
    bodyText(profile, '4. Tên người đại diện pháp luật:', { keepNext: true }),
    line('- Họ tên:', producer.representative),
    bodyText(
      profile,
      `- Giới tính (Nam/nữ): ${SEX[producer.representativeSex] || BLANK}; Dân tộc: ${producer.representativeEthnicity || BLANK}`,
    ),
    line('- Địa chỉ thường trú:', producer.representativeAddress),
    line('5. Sản phẩm đăng ký đánh giá:', product.name),
  ]
}

function findings(data: CommuneReportData, profile: FormatProfile, width: number): Block[] {
  const subjects: readonly (readonly [string, CommuneFinding])[] = [
    ['1. Về sử dụng nguyên liệu địa phương', data.material],
    ['2. Về sử dụng lao động địa phương', data.labour],
    ['3. Nguồn gốc ý tưởng sản phẩm', data.origin],
    ['4. Bản sắc/trí tuệ địa phương', data.identity],
  ]
  return [
    bodyText(profile, 'II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM', { bold: true, keepNext: true }),
    ...subjects.flatMap(([heading, finding]) => [
      bodyText(profile, heading, { bold: true, keepNext: true }),
      ...findingText(finding, profile, width),
    ]),
  ]
}

function findingText({ described, found }: CommuneFinding, profile: FormatProfile, width: number): Block[] {
  const owner = described === '' ? [] : [bodyText(profile, described)]
  return found === '' ? [...owner, ...dottedLines(profile, 2, width)] : [...owner, bodyText(profile, found)]
}

function closing({ closing: own, frame, evaluator, product }: CommuneReportData): string {
  if (own !== '') return own
  return `${frame.agency.name} đề nghị ${evaluator} đánh giá, phân hạng sản phẩm OCOP cho sản phẩm ${product.name} của ${product.producer.name}`
}

export const communeReportNeeds = (data: CommuneReportData): Missing => [
  ...needFrame(data.frame),
  ...need('frame.agency.name', data.frame.agency.name),
  ...need('addressees', data.addressees),
  ...needProduct(data.product, 'product'),
  ...(['material', 'labour', 'origin', 'identity'] as const).flatMap(key =>
    need(`${key}.found`, data[key].found),
  ),
  ...(data.closing === '' ? need('evaluator', data.evaluator) : []),
]
