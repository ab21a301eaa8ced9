import type { CoherenceCode } from '#shared/domain/coherence/finding.ts'
import { factFields, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { type MissingField, readMissingField } from '#shared/domain/missing-field.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { factsLink, hasText, textLink } from './paper-links.ts'

/** Screens on which something about a paper is put right; each has its words in the text catalogue. */
export type MendPlace =
  | 'attendance'
  | 'bases'
  | 'council'
  | 'facts'
  | 'letterhead'
  | 'producers'
  | 'products'
  | 'register'
  | 'regulation'
  | 'session'
  | 'signer'
  | 'tally'
  | 'text'
export type Mend = { readonly place: MendPlace; readonly to: string }

export type PaperAt = {
  readonly kind: PaperKind
  readonly sessionId: string | null
  readonly productId: string | null
}

const placeOfCode: Record<CoherenceCode, MendPlace> = {
  'product-differs': 'products',
  'product-code-double': 'products',
  'product-code-missing': 'products',
  'product-without-finding': 'tally',
  'sheet-sum': 'tally',
  'sheet-over-maximum': 'tally',
  'tally-mean': 'tally',
  'tally-spread': 'tally',
  'tally-unhandled-spread': 'tally',
  'mean-differs': 'tally',
  'stars-by-points': 'tally',
  'stars-over-points': 'tally',
  'stars-differ': 'tally',
  'below-three-recognised': 'tally',
  'five-below-centre': 'text',
  'count-in-text': 'text',
  'annex-not-named': 'text',
  'invitation-late': 'facts',
  'part-maxima': 'products',
  'notice-names-member': 'text',
  'dates-order': 'register',
  'dates-certificate': 'register',
  'minutes-end-before-start': 'session',
  'quorum-not-met': 'attendance',
  'quorum-uncited': 'regulation',
  'attendance-sum': 'attendance',
  'chair-absent': 'attendance',
  'votes-sum': 'tally',
  'basis-of-other-regime': 'bases',
  'basis-not-in-force': 'bases',
  'basis-missing': 'bases',
  'regime-by-lodging': 'products',
  'regimes-mixed': 'products',
  'expiry-wrong': 'register',
  'expiry-in-text': 'text',
  'authority-collective': 'signer',
  'authority-own': 'signer',
  'recall-late': 'facts',
  composition: 'council',
  'notice-names-other': 'text',
}

const inSession = (sessionId: string | null, page: string): string =>
  sessionId === null ? '/sessions' : `/sessions/${sessionId}${page}`

function linkTo(place: MendPlace, paper: PaperAt): string {
  const { kind, sessionId, productId } = paper
  switch (place) {
    case 'attendance':
      return inSession(sessionId, '/attendance')
    case 'bases':
      return '/council/wording?part=bases'
    case 'council':
      return '/council'
    case 'facts':
      return factsLink(kind, paper)
    case 'letterhead':
      return '/council/wording?part=agencies'
    case 'producers':
      return '/producers'
    case 'products':
      return '/products'
    case 'register':
      return '/register'
    case 'regulation':
      return '/regulation'
    case 'session':
      return inSession(sessionId, '')
    case 'signer':
      return `/council/wording?part=papers&kind=${kind}`
    case 'tally':
      return inSession(sessionId, productId === null ? '/tally' : `/tally/${productId}`)
    case 'text':
      return textLink(kind, paper)
  }
}

/** Where a contradiction is put right. A paper without text of its own says what the tally says. */
export function mendOf(code: CoherenceCode, paper: PaperAt): Mend {
  const wanted = placeOfCode[code]
  const place = wanted === 'text' && !hasText(paper.kind) ? 'tally' : wanted
  return { place, to: linkTo(place, paper) }
}

const sessionFields: readonly MissingField[] = ['heldOn', 'startMinute', 'endMinute', 'place']
const councilFields: readonly MissingField[] = [
  'members',
  'chair',
  'secretary',
  'council',
  'round.councilName',
]

/** Whether the field is one that is typed for this very paper: "material.found" is its materialFound. */
function isTyped(kind: PaperKind, field: MissingField): boolean {
  if (!hasFacts(kind)) return false
  const joined = field.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase())
  const names = [field, field.split('.')[1] ?? field, joined]
  return factFields[kind].some(
    ({ key }) => names.includes(key) || (field.startsWith(`${key}.`) && field !== 'findings'),
  )
}

function placeOfField(kind: PaperKind, field: MissingField): MendPlace {
  // What the council found is missing, not a remark that is typed for the paper.
  if (field !== 'findings' && isTyped(kind, field)) return 'facts'
  if (sessionFields.includes(field)) return 'session'
  if (councilFields.includes(field)) return 'council'
  if (field === 'quorum' || field === 'present') return 'attendance'
  if (field.endsWith('legalBases')) return 'bases'
  if (field.includes('agency.')) return 'letterhead'
  if (/^(frame\.|signer\.|issue\.|recipients|authority)/.test(field)) return 'signer'
  if (field.includes('producer.')) return 'producers'
  if (/^(product|name|setName)/.test(field)) return 'products'
  return 'tally'
}

/** Where the first of the missing fields is entered; undefined where none is known. */
export function mendOfMissing(codes: readonly string[], paper: PaperAt): Mend | undefined {
  const [field] = codes.flatMap(code => readMissingField(code)?.field ?? [])
  if (field === undefined) return undefined
  const place = placeOfField(paper.kind, field)
  return { place, to: linkTo(place, paper) }
}
