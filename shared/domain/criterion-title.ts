/** A printed title cut for the screen: a short head, and what the print adds to it. */
export type CriterionTitle = { readonly head: string; readonly detail: string | undefined }

const acronyms = ['OCOP']
const letters = /\p{Lu}/gu

/** "TIẾP", also misprints such as "KIểM"; not "Áp" or "5". */
const isCapital = (word: string) => (word.match(letters)?.length ?? 0) >= 2 || acronyms.includes(word)

function sentenceCase(words: readonly string[]): string {
  const lower = words.map(word => (acronyms.includes(word) ? word : word.toLocaleLowerCase('vi'))).join(' ')
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1)
}

/**
 * Titles are printed in capitals and with requirements in the same cell ("DINH DƯỠNG (Chỉ ra hàm lượng…)"). On the screen the head is
 * written as a sentence and the rest stands below it; papers print the title as it is.
 */
export function criterionTitle(printed: string): CriterionTitle {
  const words = printed.split(' ')
  const capitals = words.findIndex(word => !isCapital(word))
  const run = capitals < 0 ? words.length : capitals
  if (run >= 2) {
    const rest = words.slice(run).join(' ')
    return { head: sentenceCase(words.slice(0, run)), detail: rest === '' ? undefined : rest }
  }
  const cut = /^(.{4,}?) (\(.+|Yêu cầu:.+)$/su.exec(printed)
  return cut?.[1] && cut[2] ? { head: cut[1], detail: cut[2] } : { head: printed, detail: undefined }
}
