import type { SubmissionData } from '#shared/domain/papers/official.ts'
import type { FormatProfile } from '../format-profile.ts'
import { officialPaper, titleOf } from '../kit/official-paper.ts'
import { type PaperDocument, textWidthOf } from '../kit/page.ts'
import { bodyText } from '../kit/paragraph.ts'
import { type Missing, need, needFrame, needList, needProduct, needRound, needSections } from '../needs.ts'
import { resultTable } from './result-table.ts'
import { batchOf } from './wording.ts'

/** e. Tờ trình đề nghị công nhận [26 Đ.7.3đ, Đ.7.4đ; NĐ 30/2020 PL III mẫu 1.4]. */
export function submission(data: SubmissionData, profile: FormatProfile): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject =
    data.subject === '' ? `Về việc ${askedFor(data)} sản phẩm OCOP ${batchOf(data.round)}` : data.subject
  const enclosed = data.enclosures.map(text => text.replace(/[.;\s]+$/, '')).join('; ')
  const blocks = officialPaper(
    profile,
    {
      ...data,
      kind: 'Tờ trình',
      subject,
      sectionStyle: 'roman',
      inserts:
        data.results.length === 0
          ? {}
          : {
              results: [resultTable(data.results, profile, width, { votes: false, level: data.round.level })],
            },
      beforeClosing:
        enclosed === ''
          ? []
          : [bodyText(profile, `(Gửi kèm: ${enclosed})`, { italic: true, keepNext: true })],
    },
    width,
  )
  return { profile, title: titleOf('Tờ trình', subject), pages: [{ page: 'text', blocks }] }
}

/** A district only approves what goes up [1048]. */
const askedFor = ({ round }: SubmissionData): string =>
  round.level === 'district'
    ? 'phê duyệt kết quả đánh giá'
    : 'công nhận kết quả đánh giá, phân hạng và cấp Giấy chứng nhận'

export const submissionNeeds = (data: SubmissionData): Missing => [
  ...needFrame(data.frame),
  ...needRound(data.round),
  ...need('addressees', data.addressees),
  ...needSections(data.sections, 'sections', 'results'),
  ...needList('results', data.results, (result, path) => needProduct(result.product, `${path}.product`)),
  ...need('closing', data.closing),
]
