import { useTranslation } from 'react-i18next'
import { type PaperKind, paperKinds } from '#shared/domain/paper-kind.ts'

export const isPaperKind = (kind: string): kind is PaperKind => paperKinds.some(known => known === kind)

/** Names a kind of paper; one that another version of the app made keeps its code. */
export function usePaperName(): (kind: string) => string {
  const { t } = useTranslation()
  return kind => (isPaperKind(kind) ? t(`paper.kind.${kind}`) : kind)
}
