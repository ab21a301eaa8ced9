import { useTranslation } from 'react-i18next'
import type { PaperCheck } from '#shared/contract/paper.ts'
import { shortList } from '../../refusal.ts'
import { isPaperKind } from './paper-kinds.ts'

export type Found = PaperCheck['findings'][number]

/** The sentence of what does not agree; papers among its facts are named, long lists shortened. */
export function useFindingSentence(): (found: Found) => string {
  const { t } = useTranslation()
  return ({ code, facts }) => {
    const paper = String(facts.paper ?? '')
    const readable = {
      ...facts,
      ...(isPaperKind(paper) ? { paper: t(`paper.kind.${paper}`) } : {}),
      ...(typeof facts.products === 'string' ? { products: shortList(t, facts.products) } : {}),
    }
    return String(t(`coherence.code.${code}`, readable as never))
  }
}
