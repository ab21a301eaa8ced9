/** One member's whole values for the items, in the same order for every member. */
export type RatingRow = readonly number[]

/** Mid-ranks times two, so that ties stay whole: the values 3, 1, 3 get 5, 2, 5. */
export function doubledRanks(values: RatingRow): number[] {
  return values.map(value => {
    const below = values.filter(other => other < value).length
    const equal = values.filter(other => other === value).length
    return 2 * below + equal + 1
  })
}

/** Σ(t³ − t) over the groups of equal values. */
function tieSum(values: RatingRow): number {
  const groups = new Map<number, number>()
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1)
  return [...groups.values()].reduce((sum, t) => sum + t ** 3 - t, 0)
}

/**
 * Kendall's coefficient of concordance with the correction for ties, members × items:
 * W = 12·S / (m²(n³ − n) − m·ΣT), S the squared deviations of the rank sums.
 * 0 no common order, 1 the same order by all. Undefined for fewer than 2 members or items, or when each member puts all items level.
 * Source: Kendall & Babington Smith, Ann. Math. Stat. 10 (1939) 275–287; Kendall & Gibbons, Rank Correlation Methods, 5th ed., ch. 6.
 */
export function kendallW(rows: readonly RatingRow[]): number | undefined {
  const m = rows.length
  const n = rows[0]?.length ?? 0
  assertTable(rows, n)
  if (m < 2 || n < 2) return undefined
  const ranks = rows.map(doubledRanks)
  // Ranks are doubled: S is four times as large, so 12·S becomes 3·S.
  const expected = m * (n + 1)
  let s = 0
  for (let item = 0; item < n; item += 1) {
    const sum = ranks.reduce((total, row) => total + (row[item] ?? 0), 0)
    s += (sum - expected) ** 2
  }
  const ties = rows.reduce((sum, row) => sum + tieSum(row), 0)
  const most = m * m * (n ** 3 - n) - m * ties
  return most === 0 ? undefined : (3 * s) / most
}

/**
 * Intraclass correlation ICC(2,1): absolute agreement of single members, two-way random, members × items:
 * (BMS − EMS) / (BMS + (k − 1)·EMS + k·(JMS − EMS)/n). 1 the same points by all; near 0 or below, the members differ as much as the items.
 * Undefined for fewer than 2 members or items, or when all points are equal.
 * Source: Shrout & Fleiss, Psychological Bulletin 86 (1979) 420–428.
 */
export function intraclassCorrelation(rows: readonly RatingRow[]): number | undefined {
  const k = rows.length
  const n = rows[0]?.length ?? 0
  assertTable(rows, n)
  if (k < 2 || n < 2) return undefined
  const ofItems = Array.from({ length: n }, (_, item) => rows.reduce((sum, row) => sum + (row[item] ?? 0), 0))
  const ofMembers = rows.map(row => row.reduce((sum, value) => sum + value, 0))
  const total = ofMembers.reduce((sum, value) => sum + value, 0)
  // Sums of squares times n·k, exact in whole numbers.
  const all = n * k * squares(rows.flat()) - total ** 2
  const items = n * squares(ofItems) - total ** 2
  const members = k * squares(ofMembers) - total ** 2
  const bms = items / (n - 1)
  const jms = members / (k - 1)
  const ems = (all - items - members) / ((n - 1) * (k - 1))
  const spread = bms + (k - 1) * ems + (k * (jms - ems)) / n
  return spread === 0 ? undefined : (bms - ems) / spread
}

const squares = (values: RatingRow): number => values.reduce((sum, value) => sum + value * value, 0)

function assertTable(rows: readonly RatingRow[], items: number): void {
  for (const row of rows) {
    if (row.length !== items) throw new Error('Every member must rate every item')
    if (row.some(value => !Number.isSafeInteger(value))) throw new Error(`Not whole: ${row.join(', ')}`)
  }
}

/** Words for W, from weak to unusually strong: Schmidt, Decision Sciences 28 (1997) 763–774, table 2. */
const agreementGrades = ['veryWeak', 'weak', 'moderate', 'strong', 'veryStrong'] as const
export type AgreementGrade = (typeof agreementGrades)[number]

/** The grade nearest to Schmidt's 0.1, 0.3, 0.5, 0.7, 0.9. */
export function agreementGrade(w: number): AgreementGrade {
  const index = Math.min(4, Math.max(0, Math.floor(w / 0.2)))
  return agreementGrades[index] ?? 'veryWeak'
}

export type CouncilAgreement = {
  readonly w: number | undefined
  readonly icc: number | undefined
  readonly members: number
  readonly items: number
}

/**
 * Agreement of the council over several products: members as raters, products as items, totals in points. Members who did not score
 * every product (recused, absent) are left out, because both measures need a full table; `members` says how many are counted.
 */
export function councilAgreement(
  products: readonly ReadonlyMap<string, number>[],
): CouncilAgreement | undefined {
  const [first] = products
  if (!first) return undefined
  const complete = [...first.keys()].filter(member => products.every(product => product.has(member)))
  const rows = complete.map(member => products.map(product => product.get(member) ?? 0))
  return {
    w: kendallW(rows),
    icc: intraclassCorrelation(rows),
    members: complete.length,
    items: products.length,
  }
}
