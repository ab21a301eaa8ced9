import { criterionTitle } from '../../criterion-title.ts'
import { formatMean } from '../../number-format.ts'
import { formatFullDate } from '../../vietnamese-date.ts'
import { ministryName } from '../../wording/default-agencies.ts'
import type { PaperReference, ProductFacts, ProductOutcome, RoundFacts } from '../common.ts'
import type { SectionFinding } from '../notice.ts'
import { type PaperSection, plainList, plainSection } from '../rich-text.ts'

import { batchText } from './counted.ts'
import { ruleText } from './rules.ts'

export type NoticeFacts = {
  readonly round: RoundFacts
  readonly product: ProductFacts
  readonly outcome: ProductOutcome
  /** Decision of recognition or approval; null below three stars, and before it is numbered. */
  readonly decision: PaperReference | null
  /** First and last day of the certificate, and of the window for the re-evaluation file. */
  readonly validity: {
    readonly from: string
    readonly until: string
    readonly fileFrom: string
    readonly fileUntil: string
  } | null
  readonly findings: readonly SectionFinding[]
  readonly contact: string
}

type NoticeText = {
  readonly opening: string
  readonly sections: readonly PaperSection[]
  readonly closing: string
}

/** h. Body of the notice to a producer; strengths and weaknesses repeat the table's, to be edited. */
export function noticeText(facts: NoticeFacts): NoticeText {
  const { round, findings } = facts
  const strengths = findings
    .filter(each => each.strengths !== '')
    .map(each => `${criterionTitle(each.title).head}: ${each.strengths}`)
  const weaknesses = findings.map(each => each.weaknesses).filter(text => text !== '')
  const of = (key: string, heading: string, items: readonly string[]): PaperSection[] =>
    items.length === 0 ? [] : [{ key, heading, blocks: [plainList(items)] }]
  return {
    opening: opening(facts),
    sections: [
      plainSection('result', 'Kết quả', ...resultSentences(facts)),
      ...(findings.length === 0 ? [] : [plainSection('points', 'Điểm theo từng nội dung')]),
      ...of('strengths', 'Điểm mạnh', strengths),
      ...of('weaknesses', 'Hạn chế, nội dung cần hoàn thiện', weaknesses),
      plainSection('requirements', 'Yêu cầu', ...requirements(facts)),
    ],
    closing:
      facts.contact === ''
        ? `Thông báo để chủ thể biết, thực hiện theo ${round.law}`
        : `Thông báo để chủ thể biết, thực hiện; cần trao đổi thêm, liên hệ ${facts.contact}`,
  }
}

function opening({ round, decision }: NoticeFacts): string {
  const source =
    decision === null ? `kết quả đánh giá của ${round.councilName} ${batchText(round)}` : cite(decision)
  return `Thực hiện ${round.lawInFull}; căn cứ ${source}, cơ quan tham mưu Chương trình OCOP thông báo kết quả như sau:`
}

function cite({ name, number, symbol, issuedOn, issuer }: PaperReference): string {
  const day = issuedOn === null ? '' : ` ${formatFullDate(issuedOn)}`
  return `${name} số ${number}/${symbol}${day} của ${issuer}`
}

function resultSentences({ round, product, outcome, validity }: NoticeFacts): string[] {
  const name = `Sản phẩm ${product.name}${product.code === '' ? '' : ` (mã số ${product.code})`}`
  if (outcome.kind === 'rejected') {
    return [`${name} không đủ điều kiện đánh giá, phân hạng. Lý do: ${outcome.reason}.`]
  }
  const points = `${name} đạt ${formatMean(outcome.mean)}/100 điểm`
  if (round.level === 'district') {
    return [
      outcome.stars >= 3
        ? `${points}, đủ điều kiện gửi hồ sơ đề nghị cấp tỉnh đánh giá, phân hạng (từ 50 điểm trở lên).`
        : `${points}, chưa đủ điều kiện gửi hồ sơ đề nghị cấp tỉnh đánh giá, phân hạng (từ 50 điểm trở lên).`,
    ]
  }
  if (outcome.stars < 3) {
    return [
      `${points}, hạng ${outcome.stars} sao; không ban hành quyết định công nhận và không cấp giấy chứng nhận theo ${ruleText('belowThree', round)}.`,
    ]
  }
  if (isPotential(outcome, round)) {
    return [
      `${points}, có tiềm năng đạt 5 sao; hồ sơ được gửi ${ministryName(round.regime)} để đánh giá, phân hạng.`,
    ]
  }
  const valid =
    validity === null
      ? ''
      : ` Giấy chứng nhận có giá trị 36 tháng, từ ${formatFullDate(validity.from)} đến hết ${formatFullDate(validity.until)}.`
  return [`${points}, hạng ${outcome.stars} sao.${valid}`]
}

/** Five stars below the centre are a potential: no decision of recognition, no certificate yet [26 Đ.4.1b, Đ.7.3e]. */
const isPotential = (outcome: ProductOutcome, round: RoundFacts): boolean =>
  outcome.kind === 'scored' && outcome.stars === 5 && round.level !== 'central'

/** A level above has still to decide: nothing to use yet, something to keep up. */
const notYet = (level: string): string =>
  `Kết quả này chưa phải là quyết định công nhận, chưa có Giấy chứng nhận; chủ thể chỉ sử dụng hạng sao tương ứng sau khi được ${level} công nhận. Chủ thể tiếp tục duy trì các tiêu chí của sản phẩm, phối hợp bổ sung hồ sơ, sản phẩm mẫu khi được yêu cầu.`

function requirements({ outcome, validity, round }: NoticeFacts): string[] {
  if (outcome.kind === 'rejected' || outcome.stars < 3) {
    return [
      'Chủ thể khắc phục các nội dung nêu trên và có thể đăng ký tham gia đánh giá, phân hạng ở đợt sau.',
    ]
  }
  if (round.level === 'district') return [notYet('cấp tỉnh')]
  if (isPotential(outcome, round)) return [notYet('cấp trung ương')]
  const keep =
    'Chủ thể sử dụng nhãn hiệu OCOP đúng hạng được công nhận, duy trì các tiêu chí của sản phẩm và chịu sự kiểm tra, giám sát theo quy định.'
  if (validity === null) return [keep]
  return [
    keep,
    `Trường hợp đề nghị đánh giá lại, chủ thể nộp hồ sơ từ ${formatFullDate(validity.fileFrom)} đến ${formatFullDate(validity.fileUntil)}.`,
  ]
}
