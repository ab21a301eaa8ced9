import { addDays, type Day } from './calendar.ts'
import type { ProductInput, RegistrationKind } from './product.ts'
import type { PackHead, Rubric } from './rubric.ts'

/** Decisions on the criteria, newest first, with the day each began to apply. */
const decisions = [
  { decision: '26/2026/QĐ-TTg', amendedBy: null, from: '2026-05-22' },
  { decision: '148/QĐ-TTg', amendedBy: '1489/QĐ-TTg', from: '2025-07-06' },
  { decision: '148/QĐ-TTg', amendedBy: null, from: '2023-02-24' },
  { decision: '1048/QĐ-TTg', amendedBy: '781/QĐ-TTg', from: '2020-06-08' },
  { decision: '1048/QĐ-TTg', amendedBy: null, from: '2019-08-21' },
] as const satisfies readonly { decision: string; amendedBy: string | null; from: Day }[]

/** First day of Decision 26/2026; files lodged before may be finished under the rules before it [26 Đ.11, Đ.12]. */
const newRules: Day = '2026-05-22'
/** Days from then on: first registration and upgrade 60, re-evaluation 30 [26 Đ.12]. */
const transitionDays: Readonly<Record<RegistrationKind, number>> = {
  first: 60,
  upgrade: 60,
  reEvaluation: 30,
}
/** A certificate whose re-evaluation falls into the transition is prolonged by at most this many days [26 Đ.12.3]. */
const prolongedDays = 180

/** Last day on which a file lodged before 22/5/2026 can be finished under the old rules: 21/7/2026, re-evaluation 21/6/2026 [26 Đ.12]. */
export const transitionDeadline = (registration: RegistrationKind): Day =>
  addDays(newRules, transitionDays[registration])

/** Latest day to which a certificate can be prolonged in the transition [26 Đ.12.3]. */
export const latestProlongation = (expiry: Day): Day => addDays(expiry, prolongedDays)

export type PackReason =
  /** In force on the day of lodging. */
  | 'in-force'
  /** Lodged before 22/5/2026: the old rules, until the deadline. */
  | 'transition'
  /** Lodged before 22/5/2026, but the time for the old rules is over. */
  | 'transition-over'
  /** Not known when it was lodged: what is in force today. */
  | 'not-lodged'
  /** Lodged before the first decision. */
  | 'before-first'

/** Which decision applies and, if it is carried, its pack. `deadline` only in the transition. */
export type PackChoice = {
  readonly reason: PackReason
  /** `148/QĐ-TTg`; null before the first decision. */
  readonly decision: string | null
  /** `1489/QĐ-TTg` when the decision applies as amended. */
  readonly amendedBy: string | null
  /** Null when the decision is not carried: its annex has to be imported. */
  readonly packId: string | null
  /** The pack found is of the decision without its amendment. */
  readonly amendmentMissing: boolean
  readonly deadline: Day | null
}

export type ChoiceFacts = {
  readonly lodgedOn: Day | null
  readonly registration: RegistrationKind
  /** The day of the meeting, or today. */
  readonly onDay: Day
}

type Ruling = { readonly decision: string; readonly amendedBy: string | null; readonly from: Day }

/** Known decisions, and imported packs of later ones, newest first. */
function timeline(packs: readonly PackHead[]): Ruling[] {
  const later = packs
    .filter(pack => pack.effectiveFrom > decisions[0].from)
    .map(pack => ({ decision: pack.decision, amendedBy: null, from: pack.effectiveFrom }))
  return [...later, ...decisions].sort((a, b) => (a.from < b.from ? 1 : -1))
}

function packFor(
  ruling: Ruling,
  packs: readonly PackHead[],
): { id: string | null; amendmentMissing: boolean } {
  const ofDecision = packs.filter(pack => pack.decision === ruling.decision)
  if (ruling.amendedBy === null) return { id: ofDecision[0]?.id ?? null, amendmentMissing: false }
  const { amendedBy } = ruling
  const amended =
    packs.find(pack => pack.decision === amendedBy) ??
    ofDecision.find(pack => pack.amendedBy?.includes(amendedBy))
  return amended
    ? { id: amended.id, amendmentMissing: false }
    : { id: ofDecision[0]?.id ?? null, amendmentMissing: ofDecision.length > 0 }
}

function reasonFor(facts: ChoiceFacts): PackReason {
  if (facts.lodgedOn === null) return 'not-lodged'
  if (facts.lodgedOn >= newRules || facts.onDay < newRules) return 'in-force'
  return facts.onDay <= transitionDeadline(facts.registration) ? 'transition' : 'transition-over'
}

/**
 * Proposes the pack from the lodging date and the kind of registration. A file lodged before 22/5/2026 keeps the rules of its
 * day until the deadline of the transition; after it the decision now in force is proposed [26 Đ.11, Đ.12].
 */
export function proposePack(facts: ChoiceFacts, packs: readonly PackHead[]): PackChoice {
  const reason = reasonFor(facts)
  const usesToday = reason === 'not-lodged' || reason === 'transition-over'
  const day = usesToday ? facts.onDay : (facts.lodgedOn ?? facts.onDay)
  const ruling = timeline(packs).find(entry => entry.from <= day)
  if (!ruling)
    return {
      ...{ reason: 'before-first', decision: null, amendedBy: null },
      ...{ packId: null, amendmentMissing: false, deadline: null },
    }
  const pack = packFor(ruling, packs)
  return {
    reason,
    decision: ruling.decision,
    amendedBy: ruling.amendedBy,
    packId: pack.id,
    amendmentMissing: pack.amendmentMissing,
    deadline: reason === 'transition' ? transitionDeadline(facts.registration) : null,
  }
}

export type RubricObstacle =
  | { code: 'rubric-unverified'; set: number; decision: string }
  | { code: 'pack-note-missing'; decision: string; proposed: string }

/**
 * What stands in the way of scoring the product with this rubric: a set whose source does not add up needs a confirmation, a
 * pack other than the proposed one a reason. Both words go into the minutes.
 */
export function rubricObstacle(
  product: Pick<ProductInput, 'lodgedOn' | 'registration' | 'packNote' | 'unverifiedNote'>,
  rubric: Rubric,
  onDay: Day,
  packs: readonly PackHead[],
): RubricObstacle | undefined {
  const { pack, set } = rubric
  if (set.unverified && !product.unverifiedNote)
    return { code: 'rubric-unverified', set: set.no, decision: pack.decision }
  const facts = { lodgedOn: product.lodgedOn, registration: product.registration, onDay }
  if (product.packNote || !needsPackNote(facts, pack.id, packs)) return undefined
  const { decision } = proposePack(facts, packs)
  return { code: 'pack-note-missing', decision: pack.decision, proposed: decision ?? '–' }
}

/** Whether scoring with this pack needs a word of explanation in the minutes: the day of lodging asks for another one. */
export function needsPackNote(facts: ChoiceFacts, packId: string, packs: readonly PackHead[]): boolean {
  return facts.lodgedOn !== null && proposePack(facts, packs).packId !== packId
}
