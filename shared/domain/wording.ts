import { z } from 'zod'
import { annexPlaces, type IssueMode, regimes } from './papers/common.ts'
import type { SigningAuthority } from './papers/signing-authority.ts'
import { agencyKeys } from './wording/agency-key.ts'
import { issuedKinds } from './wording/issued-kinds.ts'

/* How this council's papers are worded: letterheads, symbols, who signs, whom they go to, what they rest on. */

const line = (max: number) => z.string().trim().max(max)
const day = z.iso.date().nullable()

export const agencySchema = z.strictObject({
  /** Line above the name, as it is printed; '' for none. */
  parent: line(200),
  /** The name as the letterhead breaks it. */
  nameLines: z.array(line(100).min(1)).min(1).max(6),
  /** How running text calls it. */
  name: line(300).min(1),
  place: line(100).min(1),
  /** In symbols of papers: "HĐOCOP", "UBND", "SNNMT" [NĐ 30/2020 PL I.II.3b: fixed by the head of the agency]. */
  abbreviation: line(30).regex(/^[A-ZĐƯƠĂÂÊÔ0-9-]+$/u),
})
export type AgencyWording = z.infer<typeof agencySchema>

const title = line(150).min(1)
const authoritySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), title }),
  z.strictObject({ kind: z.literal('acting'), title }),
  z.strictObject({ kind: z.literal('deputy'), head: title, title }),
  z.strictObject({ kind: z.literal('collective'), body: title, title, head: line(150) }),
  z.strictObject({ kind: z.literal('byOrder'), head: title, title }),
  z.strictObject({ kind: z.literal('authorised'), head: title, title }),
]) satisfies z.ZodType<SigningAuthority>

export const signerSchema = z.strictObject({
  authority: authoritySchema,
  /** Government post under a council title; '' for none. */
  otherPost: line(200),
  /** '' takes the presiding member on the council's papers and leaves room on the others. */
  name: line(200),
})

export const paperWordingSchema = z.strictObject({
  /** "BB-HĐOCOP"; of a letter "UBND-KT". */
  symbol: line(40),
  /** Lines of "Nơi nhận"; `{{article}}`, `{{producer}}` and `{{commune}}` are filled in. The filing line comes last. */
  recipients: z.array(line(300).min(1)).max(30),
  signer: signerSchema,
})
export type PaperWording = z.infer<typeof paperWordingSchema>

/** One act that papers rest on. */
export const legalBasisSchema = z.strictObject({
  id: line(64).min(1),
  /** Without closing punctuation. `{{councilDecision}}`, `{{regulation}}`, `{{minutes}}`, `{{submission}}` are filled in from the records. */
  text: line(1000).min(1),
  regimes: z.array(z.enum(regimes)).min(1),
  /** First and last day on which a paper may rest on it; null for open. */
  from: day,
  until: day,
  papers: z.array(z.enum(issuedKinds)),
})
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** Sentences that return in papers of a kind; '' takes the usual one of the form. */
export const sentenceKeys = ['minutesRead', 'contact', 'returnTo', 'invitationNotes'] as const
export type SentenceKey = (typeof sentenceKeys)[number]

const flag = z.boolean()
const layoutSchema = z.strictObject({
  /** Score sheets with the two columns of the decree and none for the score. */
  strictSheet: flag,
  /** Points in the annex of the decision. */
  showPoints: flag,
  certificateFramed: flag,
  certificateRed: flag,
})

const registerRuleSchema = z.strictObject({
  /** Agencies whose register is kept here: no gaps and no doubles without a reason. */
  own: z.array(z.enum(agencyKeys)),
  /** One series for all papers of an agency, or one for each kind of paper. */
  series: z.enum(['agency', 'symbol']),
})

const record = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map(key => [key, value])) as Record<K, V>)

export const wordingSchema = z.strictObject({
  issueMode: z.enum(['paper', 'electronic']) satisfies z.ZodType<IssueMode>,
  /** The annex of decisions on results, in electronic issue. */
  annexAs: z.enum(annexPlaces),
  agencies: record(agencyKeys, agencySchema),
  /** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An": who decides, in capitals under the title of a decision. */
  authority: line(300).min(1),
  papers: record(issuedKinds, paperWordingSchema),
  bases: z.array(legalBasisSchema).max(100),
  sentences: record(sentenceKeys, line(2000)),
  layout: layoutSchema,
  register: registerRuleSchema,
})
export type Wording = z.infer<typeof wordingSchema>
