import type { QuorumFinding } from './quorum.ts'
import type { SessionState } from './session.ts'

export const openingSteps = ['attendance', 'quorum', 'agenda', 'advisoryReport'] as const
const productSteps = [
  'presentation',
  'questions',
  'scoring',
  'tally',
  'discussion',
  'secondRound',
  'vote',
] as const
export const closingSteps = ['conclusion', 'minutesReading', 'closing'] as const
export const meetingSteps = [...openingSteps, ...productSteps, ...closingSteps] as const
/** What a council does in a meeting, in order; those in the middle once for every product on the run-list. */
export type MeetingStep = (typeof meetingSteps)[number]

/** Where the meeting is: a step, and the product it is about. */
export type MeetingPlace = { readonly step: MeetingStep; readonly productId: string | null }

export type GuideProduct = {
  readonly productId: string
  readonly round: number
  readonly due: number
  readonly sealed: number
  readonly opened: boolean
  readonly overLimit: boolean
  readonly waived: boolean
  /** A minimum on which the ballots differ, or a ground to reject without a vote. */
  readonly toSettle: boolean
  readonly concluded: boolean
}

export type GuideSituation = {
  readonly state: SessionState
  readonly present: number
  readonly quorum: QuorumFinding | null
  readonly products: readonly GuideProduct[]
  /** Places the secretary has led the meeting to so far. */
  readonly passed: readonly MeetingPlace[]
}

/** `idle`: nothing in this product asks for the step (no spread to talk over, no second round). */
export type GuideState = 'done' | 'open' | 'blocked' | 'idle'
export type GuideLine = MeetingPlace & { readonly state: GuideState }

const atLeast = (state: SessionState, wanted: readonly SessionState[]) => wanted.includes(state)
const begun = ['scoring', 'tallied', 'concluded', 'minuted', 'decided'] as const
const concluded = ['concluded', 'minuted', 'decided'] as const
const minuted = ['minuted', 'decided'] as const

/** Steps that leave no record of their own count as done once the meeting was led past them. */
function wasPassed(situation: GuideSituation, place: MeetingPlace): boolean {
  const at = situation.passed.findIndex(
    passed => passed.step === place.step && passed.productId === place.productId,
  )
  return at >= 0 && at < situation.passed.length - 1
}

function productState(situation: GuideSituation, product: GuideProduct, step: MeetingStep): GuideState {
  const complete = product.due > 0 && product.sealed === product.due
  const again = product.overLimit && !product.waived && product.round === 1
  switch (step) {
    case 'presentation':
    case 'questions':
      return product.opened || wasPassed(situation, { step, productId: product.productId }) ? 'done' : 'open'
    case 'scoring':
      if (product.opened || complete || product.round > 1) return 'done'
      return atLeast(situation.state, begun) ? 'open' : 'blocked'
    case 'tally':
      if (product.opened || product.round > 1) return 'done'
      return complete ? 'open' : 'blocked'
    case 'discussion':
      if (product.concluded || product.round > 1) return product.round > 1 ? 'done' : 'idle'
      if (!product.opened) return 'blocked'
      return product.overLimit || product.toSettle ? 'open' : 'idle'
    case 'secondRound':
      if (product.round > 1) return product.opened ? 'done' : 'open'
      if (!product.opened) return 'blocked'
      return again ? 'open' : 'idle'
    case 'vote':
      if (product.concluded) return 'done'
      return product.opened && !again ? 'open' : 'blocked'
    default:
      return 'idle'
  }
}

function frameState(situation: GuideSituation, step: MeetingStep): GuideState {
  const { state, quorum, products } = situation
  switch (step) {
    case 'attendance':
      return situation.present > 0 ? 'done' : 'open'
    case 'quorum':
      if (quorum?.enough) return 'done'
      return situation.present > 0 ? 'open' : 'blocked'
    case 'agenda':
    case 'advisoryReport':
      return wasPassed(situation, { step, productId: null }) ? 'done' : 'open'
    case 'conclusion':
      if (atLeast(state, concluded)) return 'done'
      return products.length > 0 && products.every(product => product.concluded) ? 'open' : 'blocked'
    case 'minutesReading':
      if (atLeast(state, minuted)) return 'done'
      return atLeast(state, concluded) ? 'open' : 'blocked'
    case 'closing':
      return atLeast(state, minuted) ? 'open' : 'blocked'
    default:
      return 'idle'
  }
}

/** The whole meeting line by line: what is done, what can be done now, what waits for something else. */
export function meetingGuide(situation: GuideSituation): GuideLine[] {
  const frame = (step: MeetingStep) => ({ step, productId: null, state: frameState(situation, step) })
  return [
    ...openingSteps.map(frame),
    ...situation.products.flatMap(product =>
      productSteps.map(step => ({
        step,
        productId: product.productId,
        state: productState(situation, product, step),
      })),
    ),
    ...closingSteps.map(frame),
  ]
}

/** The first line after `now` that something can be done on; from the beginning when nothing is begun. Undefined at the end. */
export function nextLine(lines: readonly GuideLine[], now: MeetingPlace | null): GuideLine | undefined {
  const at = lines.findIndex(line => line.step === now?.step && line.productId === now.productId)
  return lines.slice(at + 1).find(line => line.state === 'open') ?? lines.find(line => line.state === 'open')
}
