import { foldName } from '#shared/domain/holder-name.ts'

/** What papers call whoever signs in a capacity, beside his own title. */
const capacityWords: readonly (readonly [inTitle: string, onPaper: readonly string[]])[] = [
  ['thư ký', ['thư ký', 'người tổng hợp', 'người ghi biên bản']],
  ['chủ tịch', ['chủ tịch', 'chủ tọa']],
]

/** How surely a line of the paper means somebody with this title: 0 not at all, 3 word for word. */
function likeness(line: string, title: string): number {
  if (line === title) return 3
  if (title.startsWith(`${line} `)) return 2
  const words = capacityWords.find(([inTitle]) => title.includes(inTitle))?.[1] ?? []
  return words.some(word => line.includes(word)) ? 1 : 0
}

/**
 * Whether a place whose paper bears these lines belongs to the signer with this title and to none of those who bear the
 * same name. Where two could be meant it is nobody's.
 */
export function isPlaceOf(lines: readonly string[], title: string, namesakes: readonly string[]): boolean {
  const likenessOf = (of: string) => Math.max(0, ...lines.map(line => likeness(foldName(line), foldName(of))))
  const own = likenessOf(title)
  return own > 0 && namesakes.every(other => likenessOf(other) < own)
}
