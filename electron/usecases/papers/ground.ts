import type { CouncilInput } from '#shared/domain/council.ts'
import { type FactKind, type FactsOf, factFields, hasFacts } from '#shared/domain/facts/fact-fields.ts'
import { emptyValues } from '#shared/domain/facts/field.ts'
import type { RoundFacts } from '#shared/domain/papers/common.ts'
import { lawFactsOf } from '#shared/domain/papers/regime.ts'
import { numberText } from '#shared/domain/register.ts'
import type { Regulation } from '#shared/domain/regulation.ts'
import type { PackHead } from '#shared/domain/rubric.ts'
import { areaOf } from '#shared/domain/wording/area.ts'
import type { Wording } from '#shared/domain/wording.ts'
import { shortCode } from '../../sealing/audit-chain.ts'
import { loadHead } from '../../store/audit.ts'
import type { Member } from '../../store/member.ts'
import { loadAllFacts, type SavedFacts } from '../../store/paper-facts.ts'
import { loadAllTexts } from '../../store/paper-text.ts'
import { loadGivenNumbers } from '../../store/register.ts'
import { type Context, dayOf } from '../context.ts'
import { wordingOf } from '../wording.ts'
import { caseStarts } from './cases.ts'

/** A number that the register gave to a paper. */
export type GivenNumber = {
  readonly number: string
  readonly symbol: string
  readonly issuedOn: string
  readonly year: number
}

/** What every paper of the council is written from, in a session or outside. */
export type PaperGround = {
  readonly council: CouncilInput
  readonly regulation: Regulation
  readonly members: readonly Member[]
  readonly round: RoundFacts
  readonly wording: Wording
  readonly today: string
  /** Short code of the audit trail's head. */
  readonly auditCode: string
  readonly sessionId: string | null
  readonly presidingId: string | null
  readonly secretaryId: string | null
  /** What the council's result is recorded in: minutes of its meeting, or the report on opinions given in writing [26 Đ.7.6d]. */
  readonly resultPaper: 'minutes' | 'writtenOpinionReport'
  readonly numberOf: (kind: string, productId?: string | null) => GivenNumber | undefined
  /** Sections that somebody edited, by key. */
  readonly editedTexts: (kind: string, productId: string | null) => ReadonlyMap<string, string>
  /** Facts as saved; undefined before the first save. */
  readonly savedFacts: <K extends FactKind>(kind: K, productId?: string | null) => FactsOf<K> | undefined
}

export type GroundOf = {
  readonly council: CouncilInput
  readonly regulation: Regulation
  readonly members: readonly Member[]
  /** The decision that the papers are written under. */
  readonly head: PackHead
  readonly session: {
    readonly id: string
    readonly year: number
    readonly batch: number
    readonly presidingId: string | null
    readonly secretaryId: string | null
    readonly inWriting: boolean
  } | null
}

const keyOf = (kind: string, productId: string | null) => `${kind}\n${productId ?? ''}`

/** Gathers wording, numbers and facts once; the papers only read. */
export function groundOf(context: Pick<Context, 'db' | 'now'>, of: GroundOf): PaperGround {
  const { council, regulation, members, head: pack, session } = of
  const law = lawFactsOf(pack)
  const today = dayOf(context.now())
  const head = loadHead(context.db)
  const sessionId = session?.id ?? null
  const holder = (role: Member['role']) => members.find(member => member.role === role)?.id ?? null
  return {
    council,
    regulation,
    members,
    today,
    sessionId,
    resultPaper: session?.inWriting ? 'writtenOpinionReport' : 'minutes',
    presidingId: session?.presidingId ?? holder('chair'),
    secretaryId: session?.secretaryId ?? holder('secretary'),
    wording: wordingOf(context, council, law.regime),
    auditCode: head ? shortCode(head.hash) : '',
    round: {
      year: session?.year ?? Number(today.slice(0, 4)),
      batch: session?.batch ?? 1,
      ...law,
      level: council.level,
      councilName: council.name,
      area: areaOf(council),
    },
    numberOf: numbersOf(context, sessionId),
    editedTexts: textsOf(context, sessionId),
    savedFacts: factsOf(context, sessionId),
  }
}

/** Papers of the council itself are numbered outside sessions, and cited in them. */
function numbersOf(context: Pick<Context, 'db'>, sessionId: string | null): PaperGround['numberOf'] {
  const given = new Map<string, GivenNumber>()
  const startOf = caseStarts(context)
  for (const entry of loadGivenNumbers(context.db)) {
    if (entry.kind === null || (entry.sessionId !== null && entry.sessionId !== sessionId)) continue
    // A number of an earlier case stays with the paper of that case.
    if (entry.sessionId === null && entry.madeAt < startOf(entry.productId)) continue
    const { symbol, issuedOn, year } = entry
    given.set(keyOf(entry.kind, entry.productId), {
      number: numberText(entry.number),
      symbol,
      issuedOn,
      year,
    })
  }
  return (kind, productId = null) => given.get(keyOf(kind, productId))
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Read once whatever the number of papers; what was edited in an earlier case of a product is not in force. */
function textsOf(context: Pick<Context, 'db'>, sessionId: string | null): PaperGround['editedTexts'] {
  const startOf = caseStarts(context)
  const edited = new Map<string, Map<string, string>>()
  for (const { kind, productId, key, text, savedAt } of loadAllTexts(context.db, sessionId)) {
    if (text === null || (sessionId === null && savedAt < startOf(productId))) continue
    const place = keyOf(kind, productId)
    edited.set(place, (edited.get(place) ?? new Map()).set(key, text))
  }
  return (kind, productId) => edited.get(keyOf(kind, productId)) ?? NONE
}

/** Facts in force, without those of earlier cases of a product. */
export function currentFacts(context: Pick<Context, 'db'>, sessionId: string | null): SavedFacts[] {
  const all = loadAllFacts(context.db, sessionId)
  if (sessionId !== null) return all
  const startOf = caseStarts(context)
  return all.filter(({ productId, savedAt }) => savedAt >= startOf(productId))
}

function factsOf(context: Pick<Context, 'db'>, sessionId: string | null): PaperGround['savedFacts'] {
  const saved = new Map(
    currentFacts(context, sessionId).map(({ kind, productId, facts }) => [keyOf(kind, productId), facts]),
  )
  return <K extends FactKind>(kind: K, productId: string | null = null) => {
    if (!hasFacts(kind)) throw new Error(`No facts are kept for ${kind}`)
    const facts = saved.get(keyOf(kind, productId))
    // Checked by the schema of the kind before it was saved; a field added to the kind since is empty.
    return facts === undefined
      ? undefined
      : ({ ...emptyValues(factFields[kind]), ...(facts as object) } as FactsOf<K>)
  }
}
