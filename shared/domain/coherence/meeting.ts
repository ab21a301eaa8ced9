import { councilOffices, missingOffices } from '../council-composition.ts'
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
      const voters = products.find(each => each.id === product.id)?.voters
      const cast = outcome.votes.for + outcome.votes.against + outcome.votes.other
      return voters === undefined || voters === cast
        ? []
        : [block('votes-sum', sheet, { product: product.name, cast, voters })]
    }),
  )

/** The council is made up as the decision asks: named, not stopped [26 Đ.7.3b, Đ.7.4b]. */
export const compositionRule: Rule = (sheets, { level, regime }) => {
  // Earlier decisions left a province's council to custom.
  if (regime !== 'R2026' && level !== 'district') return []
  return ofKind(sheets, 'councilDecision').flatMap(sheet => {
    const { council, authorisation } = sheet.data
    const seats = council.map(({ post }, index) => ({
      role: index === 0 ? ('chair' as const) : ('member' as const),
      post,
      organization: '',
    }))
    const missing = missingOffices(level, seats, authorisation).map(office => councilOffices[office])
    return missing.length > 0 ? [warning('composition', sheet, { missing: missing.join('; ') })] : []
  })
}
