const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu
const KEPT_JOINERS = /[\u200d\ufe0f]/
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000]+/g

const vietnamese = new Intl.Collator('vi')

/**
 * Text as it is stored and printed: NFC, one space between words, no line breaks, control characters or lone surrogates.
 * Joiners inside emoji stay. The spelling of the person is not touched.
 */
export function normalizeText(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, character => (KEPT_JOINERS.test(character) ? character : ''))
    .normalize('NFC')
    .trim()
}

/**
 * The name as it stands under a signature: without "Ông", "Bà" and without degrees [NĐ 30/2020 PL I.II.7c]. Ông is also a surname: it
 * stays before a name of two words.
 */
export function signatureName(fullName: string): string {
  const name = normalizeText(fullName).replace(/^Bà (?=\S+ \S+)|^Ông (?=\S+ \S+ \S+)/u, '')
  return name.replace(/^(?:(?:PGS|GS|TSKH|TS|ThS|BS|DS|KS|CN)(?:\.\s*|\s+))+/u, '')
}

/** Orders products, organisations and places by their full text. */
export function compareTitles(left: string, right: string): number {
  return vietnamese.compare(normalizeText(left), normalizeText(right))
}

/** Without diacritics, đ as d, lower case: for search and for finding doubles ("Hoà" equals "Hòa"). Never printed. */
export function foldForSearch(text: string): string {
  return foldDiacritics(normalizeText(text)).toLowerCase()
}

/** ASCII letters only as far as Vietnamese goes; other scripts stay. */
function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')
}

const LONGEST_STEM = 80

/** A file-name stem that every file system takes: ASCII letters, digits, hyphen, underscore. Empty input gives "khong-ten". */
export function asciiFileStem(text: string): string {
  const stem = foldDiacritics(normalizeText(text))
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '')
  return stem === '' ? 'khong-ten' : stem
}
