import { countResults } from '#shared/domain/papers/result-groups.ts'
import {
  advisoryReportText,
  councilReportText,
  writtenOpinionReportText,
} from '#shared/domain/papers/texts/report-text.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { FactsFor, Mapper } from './mapper.ts'
import { type PaperLine, resultOf, resultsOf, type SessionGround } from './session-ground.ts'
import { stepsOf } from './steps.ts'
import { extensionTexts, writtenRoundOf } from './written-round.ts'

/** m. Báo cáo kết quả của Hội đồng, to whoever decides [26 Đ.7.3d]. */
export const councilReportMapper: Mapper<'councilReport'> = {
  suggest: papers => ({ steps: stepsOf(papers) }),
  map: (papers, { steps }) => {
    const results = resultsOf(papers)
    if (results.length === 0) return no(['findings'])
    const { round, wording } = papers
    const { authority } = wording
    return ok([
      {
        frame: frameOf(papers, 'councilReport'),
        round,
        subject: '',
        addressees: [authority],
        ...councilReportText({ round, counts: countResults(results), steps, authority }),
        results,
      },
    ])
  },
}

type Finding = FactsFor<'advisoryReport'>['findings'][number]

/** m. Báo cáo đánh giá của Tổ tư vấn, with a row for every product of the session [26 Đ.7.3c]. */
export const advisoryReportMapper: Mapper<'advisoryReport'> = {
  suggest: papers => ({
    steps: [
      'Tổ tư vấn đã kiểm tra thành phần hồ sơ, đối chiếu tài liệu minh chứng và kiểm tra thực tế tại cơ sở.',
    ],
    findings: papers.lines.map(({ line }) => ({
      product: line.product.id,
      completeness: '',
      survey: '',
      ...{ A: null, B: null, C: null },
      questions: '',
    })),
  }),
  map: (papers, facts) => {
    const { round } = papers
    const rows = papers.lines.map(line => ({
      line,
      typed: facts.findings.find(row => row.product === line.line.product.id),
    }))
    if (rows.every(({ typed }) => !typed || typed.completeness === '')) return no(['findings.completeness'])
    const { steps } = facts
    return ok([
      {
        frame: frameOf(papers, 'advisoryReport'),
        round,
        subject: '',
        addressees: [round.councilName],
        ...advisoryReportText({ round, dossiers: rows.length, steps }),
        findings: rows.map(({ line, typed }) => ({
          product: line.product,
          completeness: typed?.completeness ?? '',
          survey: typed?.survey ?? '',
          proposed: typed ? proposedOf(typed) : null,
          questions: typed?.questions ?? '',
        })),
      },
    ])
  },
}

/** The team's proposal; none unless all three parts are given. */
function proposedOf({ A, B, C }: Finding) {
  return A === null || B === null || C === null ? null : { A, B, C, total: A + B + C }
}

const isReEvaluation = ({ product }: PaperLine) => product.registration === 'reEvaluation'

/** Products that are evaluated again before their certificate runs out, by written opinion [26 Đ.7.6]. */
export const reEvaluated = (papers: SessionGround): PaperLine[] => papers.lines.filter(isReEvaluation)

function writtenSteps(papers: SessionGround): string[] {
  const written = writtenRoundOf(papers)
  return written
    ? [
        `Thư ký Hội đồng đã gửi hồ sơ và phiếu lấy ý kiến tới các thành viên ${formatFullDate(written.sentOn)}, hạn gửi lại ${formatFullDate(written.deadlineOn)}.`,
        ...extensionTexts(papers.extensions),
      ]
    : []
}

/** d. Báo cáo tổng hợp ý kiến bằng văn bản, in place of minutes where no meeting was called [26 Đ.7.6d]. */
export const writtenOpinionReportMapper: Mapper<'writtenOpinionReport'> = {
  suggest: papers => ({
    steps: writtenSteps(papers),
    opinions: reEvaluated(papers).map(({ line, tally }) => ({
      product: line.product.id,
      sent: line.due.length,
      returned: tally?.rounds.at(-1)?.tally.sheets.length ?? 0,
      agree: tally?.finding?.inFavour ?? 0,
      disagree: tally?.finding?.against ?? 0,
      other: tally?.finding?.other ?? 0,
    })),
  }),
  map: (papers, facts) => {
    if (!writtenRoundOf(papers)) return no(['writtenRound'])
    const lines = reEvaluated(papers)
    if (lines.length === 0) return no(['reEvaluatedProducts'])
    const results = lines.flatMap(line => resultOf(line) ?? [])
    if (results.length === 0) return no(['findings'])
    const { round, wording } = papers
    const { authority } = wording
    return ok([
      {
        frame: frameOf(papers, 'writtenOpinionReport'),
        round,
        subject: '',
        addressees: [authority],
        ...writtenOpinionReportText({ round, steps: facts.steps, authority }),
        results,
        opinions: lines.flatMap(({ line, product }) => {
          const row = facts.opinions.find(entry => entry.product === line.product.id)
          if (!row) return []
          const { sent, returned, agree, disagree, other } = row
          return [
            {
              productName: product.name,
              sent: sent ?? 0,
              returned: returned ?? 0,
              agree: agree ?? 0,
              disagree: disagree ?? 0,
              other: other ?? 0,
            },
          ]
        }),
      },
    ])
  },
}
