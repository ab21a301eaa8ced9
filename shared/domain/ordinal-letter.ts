/** Letters of a "điểm" in Vietnamese law: đ follows d; f, j, w and z are not used [NĐ 30/2020, practice of legal texts]. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

/** Letter of the n-th point, counted from 0: a, b, c, d, đ, e, g, h, i, k …; after y follow aa, ab … */
export function ordinalLetter(index: number): string {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`not an index: ${index}`)
  const last = LETTERS[index % LETTERS.length] ?? ''
  return index < LETTERS.length ? last : ordinalLetter(Math.floor(index / LETTERS.length) - 1) + last
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Roman number of a chapter, section or annex, from 1 to 39. */
export function romanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 39)
    throw new RangeError(`no Roman number for ${value}`)
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}
