import { absentFields } from '#shared/domain/missing-field.ts'
import type { RecalledProduct } from '#shared/domain/papers/official.ts'
import { recallArticles } from '#shared/domain/papers/texts/decision-text.ts'
import { expirySections } from '#shared/domain/papers/texts/record-text.ts'
import { articleOf } from '#shared/domain/papers/texts/rules.ts'
import { no, ok } from '#shared/result.ts'
import { frameOf } from './frame.ts'
import type { Mapper } from './mapper.ts'

/** l2. Quyết định thu hồi of one product, on one of the six grounds [26 Đ.8.1, Đ.8.2]. */
export const recallDecisionMapper: Mapper<'recallDecision'> = {
  suggest: () => ({ stars: null, recognition: '', ground: '', reason: '', concludedOn: null }),
  map: (papers, facts) => {
    const { product, productId, round, wording } = papers
    if (facts.ground === '' || facts.stars === null)
      return no(absentFields({ ground: facts.ground === '', stars: facts.stars === null }))
    const { ground, stars, recognition, reason } = facts
    const article = articleOf('recall', round.regime)
    const recalled: RecalledProduct[] = [{ product, stars, recognition, ground, article, reason }]
    const articles = recallArticles({ round, recalled, office: wording.agencies.department.name })
    return ok([
      {
        frame: frameOf(papers, 'recallDecision', { productId, product, articles: articles.length }),
        authority: wording.authority,
        subject: '',
        articles,
        recalled,
      },
    ])
  },
}

/** l2. Notice that a certificate ran out: no ground for recall under 26/2026 [26 Đ.4.3, Đ.8]. */
export const expiryNoticeMapper: Mapper<'expiryNotice'> = {
  suggest: () => ({ stars: null, recognition: '', expiredOn: null }),
  map: (papers, facts) => {
    const { product, productId, round } = papers
    const { stars, recognition, expiredOn } = facts
    if (stars === null || expiredOn === null)
      return no(absentFields({ stars: stars === null, expiredOn: expiredOn === null }))
    return ok([
      {
        frame: frameOf(papers, 'expiryNotice', { productId, product }),
        subject: '',
        ...expirySections({ round, products: [product] }),
        expired: [{ product, stars, recognition, expiredOn }],
      },
    ])
  },
}
