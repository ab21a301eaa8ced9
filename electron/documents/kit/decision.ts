import type { PaperFrame } from '#shared/domain/papers/common.ts'
import type { PaperSection } from '#shared/domain/papers/rich-text.ts'
import type { FormatProfile } from '../format-profile.ts'
import { head } from './head.ts'
import { legalBases } from './legal-bases.ts'
import type { Block } from './page.ts'
import { articles, type Inserts } from './sections.ts'
import { signatureBlock } from './signature.ts'
import { capitalLine, title } from './title.ts'

export type DecisionFacts = {
  readonly frame: PaperFrame
  readonly authority: string
  readonly subject: string
  readonly articles: readonly PaperSection[]
  /** Tables after the articles of these keys. */
  readonly inserts?: Inserts
}

/** A decision from letterhead to signature [NĐ 30/2020 PL III mẫu 1.2]. */
export function decision(profile: FormatProfile, facts: DecisionFacts, width: number): Block[] {
  const { frame } = facts
  return [
    head(profile, { agency: frame.agency, issue: frame.issue, hasIssueLine: true, about: '' }, width),
    ...title(profile, 'Quyết định', facts.subject, width),
    capitalLine(profile, facts.authority, 0),
    ...legalBases(profile, frame.legalBases),
    capitalLine(profile, profile.wording.decides, profile.spacing.beforeTitle),
    ...articles(profile, facts.articles, facts.inserts),
    ...signatureBlock(profile, frame.signer, frame.recipients, width, frame.auditCode),
  ]
}
