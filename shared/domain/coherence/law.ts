import type { PaperKind } from '../paper-kind.ts'
import type { PaperFrame, Regime } from '../papers/common.ts'
import { formatTableDate } from '../vietnamese-date.ts'
import { isSince2026 } from '../wording/default-agencies.ts'
import { block, type Finding, ofKind, type PaperSheet, type Rule, warning } from './finding.ts'
import { textsOf } from './stars.ts'

/** Decisions on criteria and procedure: which regimes rest on each, and its last day [26 Đ.11.2]. */
const acts: readonly {
  readonly pattern: RegExp
  readonly name: string
  readonly regimes: readonly Regime[]
  readonly until: string | null
}[] = [
  { pattern: /(?<!\d)1048\/QĐ-TTg/, name: '1048/QĐ-TTg', regimes: ['R2019'], until: null },
  { pattern: /(?<!\d)781\/QĐ-TTg/, name: '781/QĐ-TTg', regimes: ['R2019'], until: null },
  { pattern: /(?<!\d)148\/QĐ-TTg/, name: '148/QĐ-TTg', regimes: ['R2023', 'R2025'], until: '2026-07-21' },
  { pattern: /(?<!\d)1489\/QĐ-TTg/, name: '1489/QĐ-TTg', regimes: ['R2025'], until: '2026-07-21' },
  { pattern: /26\/2026\/QĐ-TTg/, name: '26/2026/QĐ-TTg', regimes: ['R2026'], until: null },
]
/** From this day on dossiers are lodged under 26/2026 [26 Đ.12.2]. */
const NEW_LAW = '2026-05-22'

const frameOf = ({ data }: PaperSheet): Pick<PaperFrame, 'legalBases' | 'issue'> | undefined => {
  const bearing = data as { frame?: PaperFrame; legalBases?: readonly string[]; issue?: PaperFrame['issue'] }
  if (bearing.frame) return bearing.frame
  return bearing.legalBases && bearing.issue
    ? { legalBases: bearing.legalBases, issue: bearing.issue }
    : undefined
}

const restsOnCriteria: readonly PaperKind[] = ['recognitionDecision', 'approvalDecision', 'councilDecision']

/** Legal bases fit regime and day; decisions name the one they are taken under [checklist 59]. */
export const basisRule: Rule = (sheets, { regime, today, products }) =>
  sheets.flatMap(sheet => {
    const frame = frameOf(sheet)
    if (!frame) return []
    const day = frame.issue.issuedOn ?? today
    const cited = acts.filter(act => frame.legalBases.some(basis => act.pattern.test(basis)))
    const findings: Finding[] = cited.flatMap(act => [
      ...(act.regimes.includes(regime) ? [] : [block('basis-of-other-regime', sheet, { act: act.name })]),
      ...(act.until !== null && day > act.until && act.regimes.includes(regime)
        ? [block('basis-not-in-force', sheet, { act: act.name, until: formatTableDate(act.until) })]
        : []),
    ])
    const own =
      regime === 'later'
        ? products.every(({ decision }) => frame.legalBases.some(basis => basis.includes(decision)))
        : cited.some(act => act.regimes.includes(regime))
    return !own && restsOnCriteria.includes(sheet.kind)
      ? [...findings, block('basis-missing', sheet)]
      : findings
  })

/** Dossiers lodged from 22 May 2026 on are not judged by older criteria; a note of the secretary makes it a warning [26 Đ.12.2]. */
export const lodgingRule: Rule = (sheets, { regime, products }) => {
  if (regime === 'R2026' || regime === 'later') return []
  const late = products.filter(product => product.lodgedOn !== null && product.lodgedOn >= NEW_LAW)
  return sheets
    .filter(sheet => sheet.kind === 'minutes' || sheet.kind === 'recognitionDecision')
    .flatMap(sheet =>
      late.map(({ name, packNote }) =>
        packNote === ''
          ? block('regime-by-lodging', sheet, { product: name })
          : warning('regime-by-lodging', sheet, { product: name }),
      ),
    )
}

const ofWholeSession: readonly PaperKind[] = [
  'minutes',
  'submission',
  'recognitionDecision',
  'approvalDecision',
  'councilReport',
]

/** One paper cites one decision: products evaluated under two of them need two sessions [26 Đ.12]. */
export const mixedRule: Rule = (sheets, { products }) => {
  const decisions = [...new Set(products.map(product => product.decision))]
  return decisions.length < 2
    ? []
    : sheets
        .filter(sheet => ofWholeSession.includes(sheet.kind))
        .map(sheet => block('regimes-mixed', sheet, { acts: decisions.join(', ') }))
}

const chairmans: readonly PaperKind[] = [
  'recognitionDecision',
  'approvalDecision',
  'councilDecision',
  'recallDecision',
  'certificate',
]
const committees: readonly PaperKind[] = [
  'upwardLetter',
  'ministryLetter',
  'transmittalList',
  'communeReport',
]

/** Whose power it is: the Chairman's acts carry no "TM.", the committee's do [NĐ 30/2020 PL I.II.7b; checklist 39]. */
export const authorityRule: Rule = (sheets, { regime, level }) =>
  sheets.flatMap(sheet => {
    const data = sheet.data as { frame?: Pick<PaperFrame, 'signer'>; signer?: PaperFrame['signer'] }
    const kind = (data.frame?.signer ?? data.signer)?.authority.kind
    if (kind === undefined) return []
    if (
      isSince2026(regime) &&
      level === 'province' &&
      chairmans.includes(sheet.kind) &&
      kind === 'collective'
    )
      return [warning('authority-collective', sheet)]
    if (level !== 'central' && committees.includes(sheet.kind) && kind !== 'collective')
      return [warning('authority-own', sheet)]
    return []
  })

/** What somebody gave or said in the council stays there [checklist 64]. */
const ONE_MEMBER = /(?:thành viên|phiếu của)[^.;\n]{0,60}?\d+(?:,\d+)?\s*điểm/iu

/** A notice names no member, and no points of a single one. */
export const membersRule: Rule = (sheets, { members }) =>
  ofKind(sheets, 'resultNotice').flatMap(sheet => {
    const { findings } = sheet.data
    const text = [
      ...textsOf(sheet).map(part => part.text),
      ...findings.flatMap(({ strengths, weaknesses }) => [strengths, weaknesses]),
    ].join('\n')
    const named = members.filter(name => name !== '' && text.includes(name))
    const single = ONE_MEMBER.exec(text)?.[0]
    return [
      ...named.map(name => block('notice-names-member', sheet, { text: name })),
      ...(single === undefined ? [] : [warning('notice-names-member', sheet, { text: single })]),
    ]
  })

/** A notice to one producer names no other producer of the session [checklist 64]. */
export const privacyRule: Rule = sheets => {
  const producers = new Set(
    sheets.flatMap(sheet => (sheet.kind === 'resultNotice' ? [sheet.data.product.producer.name] : [])),
  )
  return sheets.flatMap(sheet => {
    if (sheet.kind !== 'resultNotice') return []
    const own = sheet.data.product.producer.name
    const text = textsOf(sheet)
      .map(part => part.text)
      .join('\n')
    return [...producers]
      .filter(name => name !== own && !own.includes(name) && text.includes(name))
      .map(name => block('notice-names-other', sheet, { producer: name }))
  })
}
