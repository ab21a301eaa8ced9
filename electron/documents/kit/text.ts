import type { FormatProfile } from '../format-profile.ts'
import { runXml } from './forms.ts'

/** A stretch of text in one style. `size` in half-points. */
export type Piece = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}
export type Inline = string | Piece | readonly (string | Piece)[]
export type RunStyle = {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Only on certificates; everything else is black. */
  readonly color?: string
}

const NBSP = '\u00a0'
const UNCLEAN = /[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff\u2000-\u200b\u2028\u2029\u202f\u3000]| {2}/u
const SPACES = /[ \t\n\v\f\r\u0085\u2000-\u200b\u2028\u2029\u202f\u3000]+/g
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu
const EMOJI_JOINERS = /[\u200d\ufe0f]/

/** Text fit for XML and for one line: NFC, no control characters, no line breaks, single spaces. No-break spaces stay. */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC')
  if (!UNCLEAN.test(composed)) return composed
  return composed
    .replace(SPACES, ' ')
    .replace(INVISIBLE, character => (EMOJI_JOINERS.test(character) ? character : ''))
    .replace(/ {2,}/g, ' ')
    .normalize('NFC')
}

/** Pairs only: a whole date in one piece would tear justified lines apart. */
const BOUND = [
  /(?:ngày|tháng|năm) \d+/g,
  // Blanks to be filled by hand stay together.
  /ngày \u00a0+ tháng \u00a0+ năm \d{4}/g,
  /số \u00a0+\//g,
  /(?:Điều|[Kk]hoản|Phụ lục|Chương|Mục) (?:\d+|[IVX]+)/g,
  /điểm [a-zđ](?=[ ,;.)]|$)/g,
  /\d+(?:,\d+)? (?:điểm|sao|tháng)(?!\p{L})/gu,
  /\d{1,2} giờ \d{2} phút/g,
  /số \d+\//g,
]

/** Keeps dates, citations and numbers with their unit on one line. Only for running text. */
export function bindText(text: string): string {
  return BOUND.reduce((bound, pattern) => bound.replace(pattern, match => match.replaceAll(' ', NBSP)), text)
}

const SYMBOLS = /([☐☒★]+)/

/** Runs of one paragraph as XML. Boxes and stars get the symbol font, each group in a run of its own. */
export function textRuns(profile: FormatProfile, inline: Inline, style: RunStyle): string {
  const pieces = typeof inline === 'string' || 'text' in inline ? [inline] : inline
  return pieces
    .map(piece => {
      const {
        text,
        bold = style.bold,
        italic = style.italic,
      } = typeof piece === 'string' ? { text: piece } : piece
      return cleanText(text)
        .split(SYMBOLS)
        .filter(part => part !== '')
        .map(part => textRun(profile, part, { ...style, bold: bold ?? false, italic: italic ?? false }))
        .join('')
    })
    .join('')
}

function textRun(profile: FormatProfile, text: string, style: RunStyle): string {
  const options = {
    size: style.size,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italics: true } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(SYMBOLS.test(text) ? { font: profile.symbolFont } : {}),
  }
  return runXml(options, text)
}

/** Applies `bindText` to each piece. */
export function bindInline(inline: Inline): Inline {
  if (typeof inline === 'string') return bindText(inline)
  if ('text' in inline) return { ...inline, text: bindText(inline.text) }
  return inline.map(piece =>
    typeof piece === 'string' ? bindText(piece) : { ...piece, text: bindText(piece.text) },
  )
}

/** Capital letters as Vietnamese writes them. */
export const capitals = (text: string): string => cleanText(text).toLocaleUpperCase('vi')
