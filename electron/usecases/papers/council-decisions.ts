import { belongsToCouncil } from '#shared/domain/council.ts'
import { councilArticles, regulationArticles } from '#shared/domain/papers/texts/decision-text.ts'
import { regulationChapters } from '#shared/domain/papers/texts/regulation-text.ts'
import { levelName } from '#shared/domain/wording/area.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapper } from './mapper.ts'
import { seatOf } from './people.ts'

/** k. Quyết định thành lập Hội đồng và Tổ tư vấn [26 Đ.7.3b]. */
export const councilDecisionMapper: Mapper<'councilDecision'> = {
  suggest: () => ({ replaces: '', authorisation: '' }),
  map: (ground, facts) => {
    if (ground.council.level === 'commune') return no(['aboveCommune'])
    const council = ground.members.filter(member => belongsToCouncil(member.role)).map(seatOf)
    if (council.length === 0) return no(['members'])
    const advisors = ground.members.filter(member => member.role === 'advisor').map(seatOf)
    const { wording, round } = ground
    const articles = councilArticles({
      round,
      council,
      advisors,
      office: wording.agencies.department.name,
      replaces: facts.replaces,
    })
    const { authorisation } = facts
    const frame = frameOf(ground, 'councilDecision', { articles: articles.length })
    const team = advisors.length > 0 ? ' và Tổ tư vấn Hội đồng' : ''
    return ok([
      {
        frame: { ...frame, legalBases: withAuthorisation(frame.legalBases, authorisation) },
        authority: wording.authority,
        subject: `Về việc thành lập Hội đồng${team} đánh giá, phân hạng sản phẩm OCOP ${levelName(round.level)}`,
        articles,
        council,
        advisors,
        authorisation,
      },
    ])
  },
}

/** The document stands among the acts, before the proposal [26 Đ.7.3b]. */
function withAuthorisation(bases: readonly string[], authorisation: string): readonly string[] {
  if (authorisation === '') return bases
  const proposal = bases.findIndex(basis => basis.startsWith('Theo đề nghị'))
  return bases.toSpliced(proposal === -1 ? bases.length : proposal, 0, `Căn cứ ${authorisation}`)
}

const fractions: Readonly<Record<string, string>> = {
  '1/2': 'một phần hai (1/2)',
  '2/3': 'hai phần ba (2/3)',
  '3/4': 'ba phần tư (3/4)',
  '4/5': 'bốn phần năm (4/5)',
  '5/7': 'năm phần bảy (5/7)',
}

/** m. Quyết định ban hành Quy chế, drafted from the settings of the regulation. */
export const regulationDecisionMapper: Mapper<'regulationDecision'> = {
  suggest: null,
  map: ground => {
    if (ground.council.level === 'commune') return no(['aboveCommune'])
    const { regulation, wording } = ground
    const articles = regulationArticles({ office: wording.agencies.department.name })
    const { quorum, spread } = regulation
    const share = quorum === null ? '' : `${quorum.numerator}/${quorum.denominator}`
    const chapters = regulationChapters({
      quorum: fractions[share] ?? share,
      chairRequired: quorum?.chairRequired ?? false,
      spreadLimit: spread.limit,
      isLimitIncluded: spread.comparison === 'from',
      secretaryScores: regulation.secretaryScores.value,
      delegateScores: regulation.delegateScores.value,
      writtenDays: regulation.written.deadlineDays,
    })
    return ok([
      {
        frame: frameOf(ground, 'regulationDecision', { articles: articles.length }),
        authority: wording.authority,
        subject: '',
        articles,
        chapters,
      },
    ])
  },
}
