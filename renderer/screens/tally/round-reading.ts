import type { SessionProduct, SessionView } from '#shared/contract/session.ts'
import type { RoundView, TallyView } from '#shared/contract/tally.ts'
import { criterionTitle } from '#shared/domain/criterion-title.ts'
import {
  type CriterionDisagreement,
  disagreements,
  type SpreadShares,
  spreadShares,
} from '#shared/domain/disagreement.ts'
import { findOutliers, type Outlier } from '#shared/domain/outlier.ts'
import { criteriaOf, type ProductSet } from '#shared/domain/rubric.ts'
import type { ChartMember } from './charts/chart-member.ts'
import { type CouncilNames, councilNames } from './council-names.ts'

/** One round of one product with what the screens and charts read off it. Sheets, ballots and outliers share their positions. */
export type RoundReading = {
  readonly session: SessionView
  readonly line: SessionProduct
  readonly tally: TallyView
  readonly round: RoundView
  readonly names: CouncilNames
  readonly criteria: readonly CriterionDisagreement[]
  readonly shares: SpreadShares | undefined
  readonly outliers: readonly Outlier[]
  /** Title of a criterion as the screen shows it. */
  readonly title: (code: string) => string
}

function titlesOf(set: ProductSet): (code: string) => string {
  const titles = new Map(
    criteriaOf(set).map(({ criterion }) => [criterion.code, criterionTitle(criterion.title).head]),
  )
  return code => titles.get(code) ?? code
}

export function readRound(
  session: SessionView,
  line: SessionProduct,
  tally: TallyView,
  unsorted: RoundView,
): RoundReading {
  const names = councilNames(session.members)
  const inOrder = <Entry extends { memberId: string }>(entries: readonly Entry[]) =>
    [...entries].sort((a, b) => names.order.indexOf(a.memberId) - names.order.indexOf(b.memberId))
  const ballots = inOrder(unsorted.ballots)
  const round = {
    ...unsorted,
    ballots,
    tally: { ...unsorted.tally, sheets: inOrder(unsorted.tally.sheets) },
  }
  const choices = ballots.map(ballot => ballot.choices)
  const { set } = tally.rubric
  return {
    session,
    line,
    tally,
    round,
    names,
    criteria: disagreements(set, choices),
    shares: spreadShares(set, choices),
    title: titlesOf(set),
    outliers: findOutliers(round.tally.sheets.map(sheet => sheet.points.total)),
  }
}

/** The rows of the charts, in the order of the ballots. */
export const chartMembers = ({ round, names }: RoundReading): ChartMember[] =>
  round.ballots.map(({ memberId }) => ({ id: memberId, name: names.full(memberId) }))
