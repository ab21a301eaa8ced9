import { formatCount } from '#shared/domain/number-format.ts'
import type { Person } from '#shared/domain/papers/common.ts'
import type { InspectionRecordData } from '#shared/domain/papers/official.ts'
import { personText } from '#shared/domain/papers/person-text.ts'
import { formatFullDate, formatMoment } from '#shared/domain/vietnamese-date.ts'
import type { FormatProfile } from '../format-profile.ts'
import { head } from '../kit/head.ts'
import { legalBases } from '../kit/legal-bases.ts'
import { titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { bodyText, field } from '../kit/paragraph.ts'
import { sections } from '../kit/sections.ts'
import { auditBlock, groupBlock, recipientList } from '../kit/signature.ts'
import { title } from '../kit/title.ts'
import { type Missing, need, needAgency, needList, needPerson, needProduct, needSections } from '../needs.ts'

/** l1. Biên bản kiểm tra, xác minh, or of handing back the certificate [26 Đ.8.3a, Đ.9]. */
export function inspectionRecord(data: InspectionRecordData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject =
    data.purpose === 'inspection'
      ? `Kiểm tra, xác minh sản phẩm OCOP ${data.product.name}`
      : `Thu hồi Giấy chứng nhận sản phẩm OCOP ${data.product.name}`
  const { frame } = data
  const blocks = [
    head(profile, { agency: frame.agency, issue: frame.issue, hasIssueLine: false, about: '' }, width),
    ...title(profile, 'Biên bản', subject, width),
    ...legalBases(profile, frame.legalBases),
    field(profile, 'Thời gian bắt đầu:', `${formatMoment(data.startsAt.minutes, data.startsAt.day)}.`, width),
    field(profile, 'Địa điểm:', data.place, width),
    ...persons('Đoàn kiểm tra:', data.team, profile),
    ...persons('Đại diện chủ thể:', data.producerSide, profile),
    field(profile, 'Sản phẩm:', data.product.name, width),
    field(profile, 'Chủ thể:', data.product.producer.name, width),
    field(profile, 'Địa chỉ:', data.product.producer.address, width),
    ...sections(profile, data.sections, 'arabic'),
    ...handedBack(data, profile, width),
    ...closing(data, profile, width),
  ]
  return { profile, title: titleOf('Biên bản', subject), pages: [{ page: 'text', blocks }] }
}

function persons(label: string, list: readonly Person[], profile: FormatProfile): Block[] {
  return [
    bodyText(profile, label, { bold: true, keepNext: true }),
    ...list.map((person, index) =>
      bodyText(profile, `- ${personText(person)}${index === list.length - 1 ? '.' : ';'}`),
    ),
  ]
}

function handedBack({ certificate }: InspectionRecordData, profile: FormatProfile, width: number): Block[] {
  if (certificate === null) return []
  const { number, issuedOn, condition, handedBy, receivedBy } = certificate
  return [
    bodyText(profile, 'Giao nhận Giấy chứng nhận:', { bold: true, keepNext: true }),
    field(profile, 'Số Giấy chứng nhận:', number, width),
    field(
      profile,
      'Ngày cấp:',
      issuedOn === null ? '' : formatFullDate(issuedOn).replace(/^ngày /, ''),
      width,
    ),
    field(profile, 'Tình trạng bản chính:', condition, width),
    field(profile, 'Người giao:', handedBy, width),
    field(profile, 'Người nhận:', receivedBy, width),
  ]
}

function closing(data: InspectionRecordData, profile: FormatProfile, width: number): Block[] {
  const copies = `Biên bản được lập thành ${formatCount(data.copies)} bản có giá trị như nhau, đã đọc lại cho những người có mặt cùng nghe và nhất trí thông qua.`
  const end = `Việc lập biên bản kết thúc vào ${formatMoment(data.endsAt.minutes, data.endsAt.day)}${profile.wording.end}`
  const { producer, secretary, head: leader } = data.signers
  const of = (name: string, title: string) => ({ title, otherPost: '', name })
  return [
    bodyText(profile, copies, { keepNext: true }),
    bodyText(profile, end, { keepNext: true }),
    ...groupBlock(
      profile,
      [of(producer, 'Đại diện chủ thể'), of(secretary, 'Thư ký'), of(leader, 'Trưởng đoàn')],
      profile.signature.triple,
      width,
    ),
    ...recipientList(profile, data.frame.recipients, profile.spacing.beforeTitle),
    ...auditBlock(profile, data.frame.auditCode),
  ]
}

export const inspectionRecordNeeds = (data: InspectionRecordData): Missing => [
  ...needAgency(data.frame.agency, 'frame.agency'),
  ...need('frame.issue.symbol', data.frame.issue.symbol),
  ...needProduct(data.product, 'product'),
  ...need('place', data.place),
  ...needList('team', data.team, needPerson),
  ...needSections(data.sections, 'sections'),
  ...(data.purpose === 'handover' && data.certificate === null ? ['certificate'] : []),
]
