import {
  certificateRule,
  expiryInTextRule,
  invitationRule,
  meetingRule,
  orderRule,
  recallRule,
} from './dates.ts'
import type { CoherenceGround, Finding, PaperSheet, Rule } from './finding.ts'
import { authorityRule, basisRule, lodgingRule, membersRule, mixedRule, privacyRule } from './law.ts'
import { compositionRule, quorumRule, voteRule } from './meeting.ts'
import { maximaRule, resultRule, sheetRule, tallyRule } from './points.ts'
import { codeRule, findingRule, productRule } from './products.ts'
import { annexRule, countRule, fiveInTextRule, recognitionRule, starRule } from './stars.ts'

const rules: readonly Rule[] = [
  productRule,
  codeRule,
  findingRule,
  sheetRule,
  maximaRule,
  tallyRule,
  resultRule,
  starRule,
  recognitionRule,
  fiveInTextRule,
  countRule,
  annexRule,
  orderRule,
  invitationRule,
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
  membersRule,
]

/** What does not agree across the papers of a session, blocks first. Points D of the checklist [FORMS 4]. */
export function checkCoherence(sheets: readonly PaperSheet[], ground: CoherenceGround): Finding[] {
  const findings = rules.flatMap(rule => rule(sheets, ground))
  const weight = { block: 0, warning: 1 } as const
  return findings.toSorted((left, right) => weight[left.severity] - weight[right.severity])
}
