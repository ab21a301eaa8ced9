import type {
  AdvisoryReportData,
  CouncilReportData,
  OpinionCount,
  WrittenOpinionReportData,
} from '#shared/domain/papers/official.ts'
import type { FormatProfile } from '../format-profile.ts'
import { officialPaper, titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { gridTable } from '../kit/table.ts'
import { type Missing, need, needFrame, needList, needProduct, needRound, needSections } from '../needs.ts'
import { resultTable } from './result-table.ts'
import { batchOf, NOTHING, PART_LETTERS } from './wording.ts'

const KIND = 'Báo cáo'

/** m. Báo cáo đánh giá của Tổ tư vấn [26 Đ.7.3c]. */
export function advisoryReport(data: AdvisoryReportData, profile: FormatProfile): PaperDocument {
  const usual = `Đánh giá hồ sơ, sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP ${batchOf(data.round)}`
  return report(data, profile, usual, width => ({ findings: [findingTable(data, profile, width)] }))
}

/** m. Báo cáo kết quả đánh giá của Hội đồng [26 Đ.7.3d, Đ.6.3a]. */
export function councilReport(data: CouncilReportData, profile: FormatProfile): PaperDocument {
  const usual = `Kết quả đánh giá, phân hạng sản phẩm OCOP ${batchOf(data.round)}`
  return report(data, profile, usual, width => ({
    results: [resultTable(data.results, profile, width, { votes: false, level: data.round.level })],
  }))
}

/** d. Báo cáo tổng hợp ý kiến bằng văn bản, in place of minutes where no meeting was called [26 Đ.7.6d]. */
export function writtenOpinionReport(data: WrittenOpinionReportData, profile: FormatProfile): PaperDocument {
  const usual = `Tổng hợp ý kiến bằng văn bản của thành viên Hội đồng về đánh giá lại sản phẩm OCOP ${batchOf(data.round)}`
  return report(data, profile, usual, width => ({
    opinions: [opinionTable(data.opinions, profile, width)],
    results: [
      resultTable(data.results, profile, width, { votes: false, level: data.round.level, keepLast: true }),
    ],
  }))
}

function report(
  data: AdvisoryReportData | CouncilReportData,
  profile: FormatProfile,
  usual: string,
  inserts: (width: number) => Readonly<Record<string, readonly Block[]>>,
): PaperDocument {
  const width = textWidthOf(profile, 'text')
  const subject = data.subject === '' ? usual : data.subject
  const blocks = officialPaper(
    profile,
    { ...data, kind: KIND, subject, sectionStyle: 'roman', inserts: inserts(width), beforeClosing: [] },
    width,
  )
  return { profile, title: titleOf(KIND, subject), pages: [{ page: 'text', blocks }] }
}

function findingTable(data: AdvisoryReportData, profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [480, 1500, 1850, 1850, 540, 540, 540, 591, 1180],
      heading: [
        'TT',
        'Sản phẩm',
        'Thành phần hồ sơ',
        'Kết quả kiểm tra thực tế',
        'A',
        'B',
        'C',
        'Tổng',
        'Nội dung cần làm rõ',
      ],
      align: ['center', 'left', 'left', 'left', 'center', 'center', 'center', 'center', 'left'],
      dense: true,
      keepLast: true,
      rows: data.findings.map(({ product, completeness, survey, proposed, questions }, index) => ({
        cells: [
          String(index + 1),
          product.name,
          completeness,
          survey,
          ...PART_LETTERS.map(part => (proposed === null ? NOTHING : String(proposed[part]))),
          proposed === null ? NOTHING : String(proposed.total),
          questions,
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

function opinionTable(opinions: readonly OpinionCount[], profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [567, 3402, 1020, 1020, 1020, 1021, 1021],
      heading: ['TT', 'Sản phẩm', 'Phiếu gửi', 'Phiếu về', 'Đồng ý', 'Không đồng ý', 'Ý kiến khác'],
      align: ['center', 'left', 'center', 'center', 'center', 'center', 'center'],
      rows: opinions.map((each, index) => ({
        cells: [
          String(index + 1),
          each.productName,
          ...[each.sent, each.returned, each.agree, each.disagree, each.other].map(String),
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

const reportNeeds = (data: AdvisoryReportData | CouncilReportData): Missing => [
  ...needFrame(data.frame),
  ...needRound(data.round),
  ...need('addressees', data.addressees),
  ...need('closing', data.closing),
]

export const advisoryReportNeeds = (data: AdvisoryReportData): Missing => [
  ...reportNeeds(data),
  ...needSections(data.sections, 'sections', 'findings'),
  ...needList('findings', data.findings, (finding, path) => needProduct(finding.product, `${path}.product`)),
]

export const councilReportNeeds = (data: CouncilReportData): Missing => [
  ...reportNeeds(data),
  ...needSections(data.sections, 'sections', 'results'),
  ...needList('results', data.results, (result, path) => needProduct(result.product, `${path}.product`)),
]

export const writtenOpinionReportNeeds = (data: WrittenOpinionReportData): Missing => [
  ...councilReportNeeds(data),
  ...needSections(data.sections, 'sections', 'opinions'),
  ...needList('opinions', data.opinions, (each, path) => need(`${path}.productName`, each.productName)),
]
