import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { citationOf } from '#shared/domain/papers/citation.ts'
import type {
  Agency,
  IssueFacts,
  PaperFrame,
  PaperReference,
  ProductFacts,
  Signer,
} from '#shared/domain/papers/common.ts'
import { formatFullDate } from '#shared/domain/vietnamese-date.ts'
import type { AgencyKey } from '#shared/domain/wording/agency-key.ts'
import { chooseBases } from '#shared/domain/wording/choose-bases.ts'
import { type IssuedKind, issuerOf } from '#shared/domain/wording/issued-kinds.ts'
import type { PaperGround } from './ground.ts'
import { memberOf } from './people.ts'

/** What a frame needs to know of its paper beyond the kind. */
export type FrameOf = {
  readonly productId?: string | null
  readonly product?: ProductFacts
  /** Number of articles; the last one names who executes. */
  readonly articles?: number
}

export function agencyOf(ground: PaperGround, key: AgencyKey): Agency {
  const { parent, nameLines, name, place } = ground.wording.agencies[key]
  return { parent, nameLines, name, place }
}

/** Number and day stay open until the register gives them [NĐ 30/2020 Đ.15]. */
function issueOf(ground: PaperGround, kind: IssuedKind, productId: string | null = null): IssueFacts {
  const given = ground.numberOf(kind, productId)
  const { issueMode } = ground.wording
  const { symbol } = ground.wording.papers[kind]
  return given
    ? { ...given, issueMode }
    : { number: '', symbol, issuedOn: null, year: ground.round.year, issueMode }
}

const names: Partial<Record<PaperKind, string>> = {
  minutes: 'Biên bản',
  submission: 'Tờ trình',
  councilReport: 'Báo cáo',
  advisoryReport: 'Báo cáo',
  writtenOpinionReport: 'Báo cáo',
}

/** Another paper of the same procedure as it is cited. */
export function referenceTo(ground: PaperGround, kind: IssuedKind): PaperReference {
  const { number, symbol, issuedOn, year } = issueOf(ground, kind)
  const issuer =
    issuerOf[kind] === 'decider' ? ground.wording.authority : ground.wording.agencies[issuerOf[kind]].name
  return { name: names[kind] ?? 'Quyết định', number, symbol, issuedOn, year, issuer }
}

/** The member who presides signs the council's papers; a deputy signs for the head. */
export function signerOf(ground: PaperGround, kind: IssuedKind): Signer {
  const { signer } = ground.wording.papers[kind]
  if (issuerOf[kind] !== 'council' || signer.name !== '') return signer
  const presiding = memberOf(ground, ground.presidingId)
  const { authority } = signer
  const isDeputy = presiding?.role === 'viceChair' && authority.kind === 'collective' && authority.head === ''
  return {
    ...signer,
    authority: isDeputy
      ? { ...authority, head: authority.title, title: `Phó ${authority.title}` }
      : authority,
    name: presiding?.fullName ?? '',
  }
}

/** Letterhead, number, legal bases, recipients and signer of a paper. */
export function frameOf(ground: PaperGround, kind: IssuedKind, of: FrameOf = {}): PaperFrame {
  const { wording, round } = ground
  const issue = issueOf(ground, kind, of.productId ?? null)
  const day = issue.issuedOn ?? ground.today
  return {
    agency: agencyOf(ground, issuerOf[kind]),
    issue,
    legalBases: chooseBases(wording.bases, { kind, regime: round.regime, day }, actsOf(ground)),
    recipients: wording.papers[kind].recipients.flatMap(line => recipient(line, of)),
    signer: signerOf(ground, kind),
    auditCode: ground.auditCode,
  }
}

/** A line with its paper filled in; left out when there is nothing to fill in. */
function recipient(line: string, { product, articles }: FrameOf): string[] {
  const values: Record<string, string> = {
    article: articles === undefined ? '' : String(articles),
    producer: product?.producer.name ?? '',
    commune: product ? communeOffice(product.producer.commune) : '',
  }
  let isKnown = true
  const filled = line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    if (value === '') isKnown = false
    return value
  })
  return isKnown ? [filled] : []
}

/** "Ủy ban nhân dân xã Tân Lộc"; '' when the commune is not known. */
export function communeOffice(commune: string): string {
  const name = commune.trim()
  if (name === '') return ''
  const kind = /^(xã|phường|đặc khu|thị trấn)\s/i.exec(name)
  return `Ủy ban nhân dân ${kind ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : `xã ${name}`}`
}

function actsOf(ground: PaperGround) {
  const { wording } = ground
  const { authority } = wording.papers.submission.signer
  return {
    law: ground.round.lawInFull,
    councilDecision: councilDecisionText(ground),
    regulation: regulationText(ground),
    minutes: citationOf(referenceTo(ground, ground.resultPaper)),
    submission: citationOf({ ...referenceTo(ground, 'submission'), issuer: '' }),
    department: `${'head' in authority && authority.head !== '' ? authority.head : authority.title} ${wording.agencies.department.name}`,
  }
}

/** The decision that set up the council: as numbered here, or as the council's record has it. */
function councilDecisionText(ground: PaperGround): string {
  const { council } = ground
  const about = `về việc thành lập ${council.name}`
  if (ground.numberOf('councilDecision'))
    return `${citationOf(referenceTo(ground, 'councilDecision'))} ${about}`
  if (council.decisionNumber === '') return ''
  const day = council.decisionDate === null ? '' : ` ${formatFullDate(council.decisionDate)}`
  return `Quyết định số ${council.decisionNumber}${day} của ${council.decisionBody} ${about}`
}

function regulationText(ground: PaperGround): string {
  const { regulation, council } = ground
  // A commune hears opinions; it has no council whose work a regulation would order.
  if (council.level === 'commune') return ''
  if (ground.numberOf('regulationDecision'))
    return `${citationOf(referenceTo(ground, 'regulationDecision'))} ban hành Quy chế hoạt động của Hội đồng`
  if (regulation.number === '') return ''
  const day = regulation.issuedOn === null ? '' : ` ${formatFullDate(regulation.issuedOn)}`
  const issuer = council.decisionBody === '' ? '' : ` của ${council.decisionBody}`
  return regulation.number.includes('QĐ')
    ? `Quyết định số ${regulation.number}${day}${issuer} ban hành Quy chế hoạt động của Hội đồng`
    : `Quy chế hoạt động của Hội đồng số ${regulation.number}${day}`
}
