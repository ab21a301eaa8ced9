import type { CouncilPerson } from '#shared/domain/papers/common.ts'
import type { CouncilDecisionData } from '#shared/domain/papers/official.ts'
import type { FormatProfile } from '../format-profile.ts'
import { annexHead } from '../kit/annex.ts'
import { decision } from '../kit/decision.ts'
import { titleOf } from '../kit/official-paper.ts'
import { type Block, type PaperDocument, type PaperPages, textWidthOf } from '../kit/page.ts'
import { gridTable } from '../kit/table.ts'
import { type Missing, need, needArticles, needEach, needFrame, needList, needPerson } from '../needs.ts'

const SUBJECT = 'Về việc thành lập Hội đồng và Tổ tư vấn Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh'
/** Longer lists become annexes. */
const LONGEST_LIST = 15

type List = {
  readonly key: string
  readonly title: string
  readonly seat: string
  readonly persons: readonly CouncilPerson[]
}

/** k. Quyết định thành lập Hội đồng và Tổ tư vấn [26 Đ.7.3b, Đ.7.4b]. */
export function councilDecision(data: CouncilDecisionData, profile: FormatProfile): PaperDocument {
  const subject = data.subject === '' ? SUBJECT : data.subject
  const width = textWidthOf(profile, 'text')
  const lists: readonly List[] = [
    {
      key: 'council',
      title: 'Danh sách thành viên Hội đồng',
      seat: 'Chức danh trong Hội đồng',
      persons: data.council,
    },
    {
      key: 'advisors',
      title: 'Danh sách thành viên Tổ tư vấn',
      seat: 'Chức danh trong Tổ tư vấn',
      persons: data.advisors,
    },
  ].filter(list => list.persons.length > 0)
  const short = lists.filter(list => list.persons.length <= LONGEST_LIST)
  const long = lists.filter(list => list.persons.length > LONGEST_LIST)
  const inserts = Object.fromEntries(short.map(list => [list.key, [personTable(list, profile, width)]]))
  return {
    profile,
    title: titleOf('Quyết định', subject),
    pages: [
      { page: 'text', blocks: decision(profile, { ...data, subject, inserts }, width) },
      ...long.map((list, index) => annexPages(list, long.length > 1 ? index + 1 : null, data, profile)),
    ],
  }
}

function annexPages(
  list: List,
  number: number | null,
  data: CouncilDecisionData,
  profile: FormatProfile,
): PaperPages {
  const width = textWidthOf(profile, 'text')
  const { issue } = data.frame
  const to = { name: 'Quyết định', ...issue, issuer: data.authority }
  const facts = { number, title: list.title, subtitle: '', to, issueMode: issue.issueMode }
  return {
    page: 'text',
    blocks: [...annexHead(profile, facts, width), personTable(list, profile, width)],
  }
}

function personTable({ persons, seat }: List, profile: FormatProfile, width: number): Block {
  return gridTable(
    profile,
    {
      columns: [567, 2552, 3969, 1983],
      heading: ['TT', 'Họ và tên', 'Chức vụ, đơn vị', seat],
      align: ['center', 'left', 'left', 'left'],
      rows: persons.map((person, index) => ({
        cells: [
          String(index + 1),
          `${person.honorific} ${person.fullName}`.trim(),
          person.post,
          person.title,
        ].map(text => ({ text })),
      })),
    },
    width,
  )
}

export const councilDecisionNeeds = (data: CouncilDecisionData): Missing => [
  ...needFrame(data.frame),
  ...need('authority', data.authority),
  ...need('frame.legalBases', data.frame.legalBases),
  ...needArticles(data.articles, 'articles', 'council'),
  ...needList('council', data.council, (person, path) => [
    ...needPerson(person, path),
    ...need(`${path}.title`, person.title),
  ]),
  ...needEach('advisors', data.advisors, needPerson),
]
