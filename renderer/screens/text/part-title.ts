import type { TFunction } from 'i18next'
import type { TextPartView } from '#shared/contract/text.ts'
import { type MinutesSectionKey, minutesSectionKeys } from '#shared/domain/minutes.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'

const isMinutesKey = (key: string): key is MinutesSectionKey =>
  minutesSectionKeys.some(known => known === key)
const sentences = { 'text.subject': 'subject', 'text.opening': 'opening', 'text.closing': 'closing' } as const

/** What a part is called beside the editor: its heading, its article, or its place. */
export function partTitle(
  t: TFunction,
  kind: PaperKind,
  parts: readonly TextPartView[],
  part: TextPartView,
): string {
  if (kind === 'minutes' && isMinutesKey(part.key)) return t(`minutes.section.${part.key}`)
  const sentence = sentences[part.key as keyof typeof sentences]
  if (sentence) return t(`text.sentence.${sentence}`)
  const alike = parts.filter(other => other.kind === part.kind && chapterOf(other) === chapterOf(part))
  const number = alike.indexOf(part) + 1
  if (part.kind === 'article') {
    const article = t('text.article', { number })
    return part.heading === '' ? article : `${article}. ${part.heading}`
  }
  return part.heading === '' ? t('text.passage', { number }) : part.heading
}

/** Chapters of a regulation are named in front of their articles; they count on from each other. */
const chapterOf = ({ key }: TextPartView) => key.startsWith('chapter')
