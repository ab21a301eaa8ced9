import { romanNumber } from '#shared/domain/ordinal-letter.ts'
import type { RegulationDecisionData } from '#shared/domain/papers/official.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { decision } from '../kit/decision.ts'
import { titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, textWidthOf } from '../kit/page.ts'
import { centred } from '../kit/paragraph.ts'
import { articles } from '../kit/sections.ts'
import { capitalLine } from '../kit/title.ts'
import { type Missing, need, needArticles, needFrame, needList } from '../needs.ts'

const SUBJECT = 'Về việc ban hành Quy chế hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP'
const ANNEX = 'Hoạt động của Hội đồng đánh giá, phân hạng sản phẩm OCOP'

/** m. Quyết định ban hành Quy chế hoạt động của Hội đồng, the Quy chế annexed [26 Đ.7.3b, Đ.5.1]. */
export function regulationDecision(data: RegulationDecisionData, profile: FormatProfile): PaperDocument {
  const subject = data.subject === '' ? SUBJECT : data.subject
  const width = textWidthOf(profile, 'text')
  return {
    profile,
    title: titleOf('Quyết định', subject),
    pages: [
      { page: 'text', blocks: decision(profile, { ...data, subject }, width) },
      { page: 'text', blocks: regulation(data, profile, width) },
    ],
  }
}

/** Articles are numbered through all chapters. */
function regulation(data: RegulationDecisionData, profile: FormatProfile, width: number): Block[] {
  const { issue } = data.frame
  const to = { name: 'Quyết định', ...issue, issuer: data.authority }
  const opening = annexHead(
    profile,
    { number: null, title: ANNEX, subtitle: '', to, issueMode: issue.issueMode, label: 'QUY CHẾ' },
    width,
  )
  let before = 0
  return [
    ...opening,
    ...data.chapters.flatMap((chapter, index) => {
      const first = before + 1
      before += chapter.articles.length
      return [
        centred(
          profile,
          `Chương ${romanNumber(index + 1)}`,
          { size: profile.sizes.body, bold: true },
          { before: profile.spacing.beforeTitle, keepNext: true },
        ),
        capitalLine(profile, chapter.title, 0),
        ...articles(profile, chapter.articles, {}, { first, closes: false }),
      ]
    }),
  ]
}

export const regulationDecisionNeeds = (data: RegulationDecisionData): Missing => [
  ...needFrame(data.frame),
  ...need('authority', data.authority),
  ...need('frame.legalBases', data.frame.legalBases),
  ...needArticles(data.articles, 'articles'),
  ...needList('chapters', data.chapters, (chapter, path) => [
    ...need(`${path}.title`, chapter.title),
    ...needArticles(chapter.articles, `${path}.articles`),
  ]),
]
