import { block, ofKind, type Rule, warning } from './finding.ts'
import { resultsIn } from './points.ts'

/** Who was there adds up, and the quorum sentence is true and cited [checklist 56]. */
export const quorumRule: Rule = sheets =>
  ofKind(sheets, 'minutes').flatMap(sheet => {
    const { quorum, present, absent } = sheet.data
    const counted = present.length + absent.length
    return [
      ...(quorum.met ? [] : [block('quorum-not-met', sheet, { present: quorum.present, size: quorum.size })]),
      ...(counted === quorum.size && present.length === quorum.present
        ? []
        : [block('attendance-sum', sheet, { counted, size: quorum.size })]),
      ...(quorum.citation === '' ? [warning('quorum-uncited', sheet)] : []),
      ...(quorum.chairPresent ? [] : [warning('chair-absent', sheet)]),
    ]
  })

/** Votes on a product add up to those entitled to vote on it [checklist 56]. */
export const voteRule: Rule = (sheets, { products }) =>
  ofKind(sheets, 'minutes').flatMap(sheet =>
    resultsIn(sheet).flatMap(({ product, outcome }) => {
      if (outcome.kind === 'rejected' || outcome.votes === null) return []
      const voters = products.find(each => each.name === product.name)?.voters
      const cast = outcome.votes.for + outcome.votes.against + outcome.votes.other
      return voters === undefined || voters === cast
        ? []
        : [block('votes-sum', sheet, { product: product.name, cast, voters })]
    }),
  )

/** Offices that sit in a provincial council under 26/2026 [26 Đ.7.3b]. */
const offices = [
  'Nông nghiệp và Môi trường',
  'Công Thương',
  'Y tế',
  'Khoa học và Công nghệ',
  'Văn hóa, Thể thao và Du lịch',
]

/** The council is made up as the decision asks: named, not stopped [26 Đ.7.3b]. */
export const compositionRule: Rule = (sheets, { regime, level }) => {
  if (regime !== 'R2026' || level !== 'province') return []
  return ofKind(sheets, 'councilDecision').flatMap(sheet => {
    const posts = sheet.data.council.map(member => member.post.toLocaleLowerCase('vi'))
    const missing = offices.filter(
      office => !posts.some(post => post.includes(office.toLocaleLowerCase('vi'))),
    )
    const [chair] = posts
    const isLeader = chair !== undefined && /ủy ban nhân dân|ubnd/.test(chair)
    const all = [...(isLeader ? [] : ['lãnh đạo Ủy ban nhân dân tỉnh làm Chủ tịch']), ...missing]
    return all.length > 0 ? [warning('composition', sheet, { missing: all.join('; ') })] : []
  })
}
