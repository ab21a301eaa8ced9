import type { CouncilLevel } from './council.ts'
import type { Stars } from './rubric.ts'

export const outcomes = ['recognised', 'potentialFive', 'belowThree', 'rejected'] as const
/** What becomes of a product after the council's vote. */
export type Outcome = (typeof outcomes)[number]

/**
 * 5 stars of a provincial or district council are "tiềm năng 5 sao" and go up; 3 stars or more are recognised; below that
 * there is no decision and no certificate; a confirmed gate or a lost vote rejects [26 Đ.4.1, Đ.7.3e].
 */
export function decideOutcome(input: {
  level: CouncilLevel
  stars: Stars | undefined
  gateConfirmed: boolean
  carried: boolean
}): { outcome: Outcome; stars: Stars | null } {
  const { level, stars, gateConfirmed, carried } = input
  if (gateConfirmed || !carried || stars === undefined) return { outcome: 'rejected', stars: null }
  if (stars === 5 && level !== 'central') return { outcome: 'potentialFive', stars }
  return { outcome: stars >= 3 ? 'recognised' : 'belowThree', stars }
}
