import type { CommuneReportData } from '#shared/domain/papers/official.ts'
import { provinceOf } from '#shared/domain/wording/area.ts'
import { capitals } from '#shared/domain/wording/letterhead-lines.ts'
import { no, ok } from '#shared/result.ts'
import { agencyOf, communeOffice, frameOf } from './frame.ts'
import type { FactsFor, Mapper } from './mapper.ts'
import type { LineGround } from './session-ground.ts'

/** i. Báo cáo Mẫu số 03 of one product [26 Đ.6.2b, Đ.7.2b]. What the owner says comes from his own form 02. */
export const communeReportMapper: Mapper<'communeReport'> = {
  suggest: papers => {
    const own = papers.savedFacts('selfAssessment', papers.line.line.product.id)
    const { commune } = papers.line.product.producer
    const isCommune = papers.council.level === 'commune'
    const said = (text: string | undefined) => (text ? `Chủ thể mô tả: ${text}` : '')
    return {
      office: isCommune ? papers.wording.agencies.decider.name : communeOffice(commune),
      place: isCommune ? papers.council.place : commune.replace(/^(xã|phường|đặc khu|thị trấn)\s+/i, ''),
      receiver: `Ủy ban nhân dân ${provinceOf(papers.council)}`.trim(),
      materialDescribed: said(own?.material),
      materialFound: '',
      labourDescribed: said(own?.labour),
      labourFound: '',
      originDescribed: said(own?.origin),
      originFound: '',
      identityDescribed: said(own?.identity),
      identityFound: '',
      signer: '',
    }
  },
  // Form 03 came with 26/2026 and goes from the commune to the province.
  map: (papers, facts) =>
    papers.round.regime === 'R2019' || !['commune', 'province'].includes(papers.council.level)
      ? no(['occasion'])
      : ok([reportOf(papers, facts)]),
}

function reportOf(papers: LineGround, facts: FactsFor<'communeReport'>): CommuneReportData {
  const { product, line } = papers.line
  const frame = frameOf(papers, 'communeReport', { productId: line.product.id, product })
  const { authority, otherPost, name } = frame.signer
  return {
    frame: {
      ...frame,
      agency: letterhead(papers, facts),
      // Filed by the commune's own office, also where the province writes it down for a commune.
      recipients: papers.council.level === 'commune' ? frame.recipients : ['Như trên', 'Lưu: VT, KT'],
      signer: {
        authority:
          papers.council.level === 'commune'
            ? authority
            : { kind: 'collective', body: 'Ủy ban nhân dân', title: 'Chủ tịch', head: '' },
        otherPost,
        name: facts.signer || name,
      },
    },
    addressees: facts.receiver === '' ? [] : [facts.receiver],
    product,
    material: { described: facts.materialDescribed, found: facts.materialFound },
    labour: { described: facts.labourDescribed, found: facts.labourFound },
    origin: { described: facts.originDescribed, found: facts.originFound },
    identity: { described: facts.identityDescribed, found: facts.identityFound },
    closing: '',
    evaluator: facts.receiver,
  }
}

/** The report is the commune's own paper, also where the province's office writes it down for a commune. */
function letterhead(papers: LineGround, { office, place }: FactsFor<'communeReport'>) {
  const own = agencyOf(papers, 'decider')
  if (papers.council.level === 'commune' && office === own.name) return { ...own, place }
  const area = office.replace(/^Ủy ban nhân dân\s*/i, '')
  return {
    parent: '',
    nameLines: office === '' ? [] : ['ỦY BAN NHÂN DÂN', capitals(area)],
    name: office,
    place,
  }
}
