import { certificateRule, expiryInTextRule, meetingRule, orderRule, recallRule } from './dates.ts'
import type { CoherenceGround, Finding, PaperSheet, Rule } from './finding.ts'
import { authorityRule, basisRule, lodgingRule, mixedRule, privacyRule } from './law.ts'
import { compositionRule, quorumRule, voteRule } from './meeting.ts'
import { resultRule, sheetRule, tallyRule } from './points.ts'
import { codeRule, findingRule, productRule } from './products.ts'
import { annexRule, countRule, fiveInTextRule, recognitionRule, starRule } from './stars.ts'

const rules: readonly Rule[] = [
  productRule,
  codeRule,
  findingRule,
  sheetRule,
  tallyRule,
  resultRule,
  starRule,
  recognitionRule,
  fiveInTextRule,
  countRule,
  annexRule,
  orderRule,
  meetingRule,
  certificateRule,
  expiryInTextRule,
  recallRule,
  quorumRule,
  voteRule,
  compositionRule,
  basisRule,
  lodgingRule,
  mixedRule,
  authorityRule,
  privacyRule,
]

/** What does not agree across the papers of a session, blocks first. Points D of the checklist [FORMS 4]. */
export function checkCoherence(sheets: readonly PaperSheet[], ground: CoherenceGround): Finding[] {
  const findings = rules.flatMap(rule => rule(sheets, ground))
  const weight = { block: 0, warning: 1 } as const
  return findings.toSorted((left, right) => weight[left.severity] - weight[right.severity])
}
