const LONGEST_LINE = 24

export const capitals = (text: string): string => text.toLocaleUpperCase('vi')

/** Breaks a name into letterhead lines of about equal length, at spaces only. */
export function letterheadLines(name: string): string[] {
  const words = capitals(name).split(' ')
  const length = words.join(' ').length
  const rows = Math.max(1, Math.ceil(length / LONGEST_LINE))
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lines.length < rows - 1 && longer.length > length / rows + 4) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** The parent's name in a letterhead: "UBND TỈNH HÒA AN" [NĐ 30/2020 PL I.II.2b]. */
export const shortParent = (name: string): string => capitals(name).replace(/^ỦY BAN NHÂN DÂN/, 'UBND')
