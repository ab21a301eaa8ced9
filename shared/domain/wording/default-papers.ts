import type { CouncilInput, CouncilLevel } from '../council.ts'
import type { Regime, Signer } from '../papers/common.ts'
import type { SigningAuthority } from '../papers/signing-authority.ts'
import type { AgencyWording, PaperWording } from '../wording.ts'
import type { AgencyKey } from './agency-key.ts'
import { areaOf } from './area.ts'
import { isMerged, isSince2026, ministryName } from './default-agencies.ts'
import { type IssuedKind, issuedKinds, issuerOf } from './issued-kinds.ts'

type Ground = {
  readonly council: CouncilInput
  readonly regime: Regime
  readonly agencies: Record<AgencyKey, AgencyWording>
}

const own = (title: string): SigningAuthority => ({ kind: 'own', title })
const collective = (body: string, title: string): SigningAuthority => ({
  kind: 'collective',
  body,
  title,
  head: '',
})

/** The Chairman decides in his own power only under 26/2026; the older decisions name the committee [26 Đ.7.3e; NĐ 30/2020 PL I.II.7b]. */
const isChairmansPower = (regime: Regime, level: CouncilLevel): boolean =>
  level === 'district' || (isSince2026(regime) && level === 'province')

/** "Chủ tịch Ủy ban nhân dân tỉnh Hòa An": who decides. */
export function defaultAuthority({ council, regime, agencies }: Ground): string {
  if (council.level === 'central') return `Bộ trưởng ${agencies.decider.name}`
  const body = `Ủy ban nhân dân ${areaOf(council)}`.trim()
  return isChairmansPower(regime, council.level) ? `Chủ tịch ${body}` : body
}

function decisionAuthority({ council, regime }: Ground): SigningAuthority {
  if (council.level === 'central') return own('Bộ trưởng')
  return isChairmansPower(regime, council.level) ? own('Chủ tịch') : collective('Ủy ban nhân dân', 'Chủ tịch')
}

const departmentHead: Record<CouncilLevel, string> = {
  commune: 'Trưởng phòng',
  district: 'Trưởng phòng',
  province: 'Giám đốc',
  central: 'Chánh Văn phòng',
}

/** Letters and the commune's report speak for the committee; decisions are the Chairman's or the Minister's [FORMS 1.5]. */
function authorityFor(kind: IssuedKind, ground: Ground): SigningAuthority {
  switch (issuerOf[kind]) {
    case 'council':
      return collective('Hội đồng', 'Chủ tịch')
    case 'department':
      return own(departmentHead[ground.council.level])
    case 'advisors':
      return own('Tổ trưởng')
    case 'inspectors':
      return own('Trưởng đoàn')
    case 'decider':
      break
  }
  const forCommittee =
    kind === 'upwardLetter' ||
    kind === 'ministryLetter' ||
    kind === 'transmittalList' ||
    kind === 'communeReport'
  return forCommittee && ground.council.level !== 'central'
    ? collective('Ủy ban nhân dân', 'Chủ tịch')
    : decisionAuthority(ground)
}

/** Unit that drafts and files: economy in a commune, agriculture elsewhere, as it is called under the decision. */
function unitOf({ level }: CouncilInput, regime: Regime): string {
  if (level === 'commune') return 'KT'
  return isMerged(regime) ? 'NNMT' : 'NN'
}

function symbolFor(kind: IssuedKind, { council, regime, agencies }: Ground): string {
  const of = agencies[issuerOf[kind]].abbreviation
  const unit = council.level === 'central' ? 'VPĐP' : unitOf(council, regime)
  switch (kind) {
    case 'minutes':
    case 'inspectionRecord':
      return `BB-${of}`
    case 'invitation':
      return `GM-${of}`
    case 'submission':
      return `TTr-${of}`
    case 'councilReport':
    case 'writtenOpinionReport':
    case 'advisoryReport':
    case 'communeReport':
      return `BC-${of}`
    case 'resultNotice':
    case 'expiryNotice':
      return `TB-${of}`
    case 'recognitionDecision':
    case 'approvalDecision':
    case 'councilDecision':
    case 'recallDecision':
    case 'regulationDecision':
      return `QĐ-${of}`
    case 'upwardLetter':
    case 'ministryLetter':
      return `${of}-${unit}`
    case 'completionLetter':
      return `${of}-PTNT`
    case 'writtenOpinionLetter':
      return `${of}-TK`
    case 'certificate':
      return 'GCN-OCOP'
    case 'transmittalList':
      return ''
  }
}

/** Head and deputies of the office that submits, as it files a copy. */
const leadersOf: Readonly<Record<CouncilLevel, string>> = {
  commune: 'Lãnh đạo phòng',
  district: 'Trưởng phòng, các Phó Trưởng phòng',
  province: 'Giám đốc, các PGĐ Sở',
  central: 'Lãnh đạo Văn phòng',
}

function recipientsFor(kind: IssuedKind, { council, regime, agencies }: Ground): string[] {
  const filing = `Lưu: VT, ${unitOf(council, regime)}`
  const office = agencies.department.name
  switch (kind) {
    case 'minutes':
      return ['Như thành phần dự họp', 'Lưu: VT, Hồ sơ']
    case 'inspectionRecord':
      return [office, 'Chủ thể', 'Lưu: Hồ sơ']
    case 'recognitionDecision':
    case 'approvalDecision':
      return council.level === 'province'
        ? ['Như Điều {{article}}', `${ministryName(regime)} (b/c)`, 'Chủ tịch, các PCT UBND tỉnh', filing]
        : ['Như Điều {{article}}', filing]
    case 'councilDecision':
    case 'regulationDecision':
      return ['Như Điều {{article}}', filing]
    case 'recallDecision':
      return ['Như Điều {{article}}', '{{producer}}', '{{commune}}', filing]
    case 'resultNotice':
    case 'expiryNotice':
      return ['{{producer}}', '{{commune}}', 'Lưu: VT, PTNT']
    case 'submission':
      return ['Như trên', leadersOf[council.level], 'Lưu: VT, PTNT']
    case 'completionLetter':
      return ['Như trên', 'Lưu: VT, PTNT']
    case 'upwardLetter':
    case 'ministryLetter':
    case 'communeReport':
    case 'invitation':
    case 'advisoryReport':
    case 'councilReport':
    case 'writtenOpinionReport':
    case 'writtenOpinionLetter':
      return ['Như trên', filing]
    case 'transmittalList':
      return [ministryName(regime), filing]
    case 'certificate':
      return []
  }
}

/** Symbol, recipients and power to sign of every issued paper, as they follow from level and regime. */
export function defaultPapers(ground: Ground): Record<IssuedKind, PaperWording> {
  const of = (kind: IssuedKind): PaperWording => ({
    symbol: symbolFor(kind, ground),
    recipients: recipientsFor(kind, ground),
    signer: { authority: authorityFor(kind, ground), otherPost: '', name: '' } satisfies Signer,
  })
  return Object.fromEntries(issuedKinds.map(kind => [kind, of(kind)])) as Record<IssuedKind, PaperWording>
}
