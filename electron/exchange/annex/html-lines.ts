import { Parser } from 'htmlparser2'
import type { AnnexLine } from '#shared/domain/annex/annex-line.ts'
import { type LineSink, makeLineSink } from './line-sink.ts'

const chunk = 1 << 18
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'select', 'textarea'])
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'center',
  'blockquote',
  'dd',
  'dt',
  'hr',
  'caption',
])

type Reader = { readonly sink: LineSink; silent: number; raised: number; readonly spans: boolean[] }

/** The encoding a saved page names, in its byte order mark or its head; UTF-8 otherwise. */
export function decodeHtml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Text of a saved web page as lines. `onProgress` hears how much of it is read, from 0 to 1. */
export function readHtmlLines(html: string, onProgress: (share: number) => void): readonly AnnexLine[] {
  const sink = makeLineSink()
  const reader: Reader = { sink, silent: 0, raised: 0, spans: [] }
  const parser = new Parser({
    onopentag: (name, attributes) => openTag(reader, name, attributes),
    ontext: text => {
      if (reader.silent === 0) sink.text(shown(reader, text), reader.raised > 0)
    },
    onclosetag: name => closeTag(reader, name),
  })
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk))
    onProgress(Math.min(1, (at + chunk) / html.length))
  }
  parser.end()
  sink.endLine()
  return sink.lines
}

/** Word saves its boxes as letters in the font Wingdings. */
function shown(reader: Reader, text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, ' ')
  return reader.spans.includes(true) && /^[\so¨§qr\uf06f\uf0a8]+$/.test(plain)
    ? plain.replace(/\S/g, '□')
    : plain
}

function openTag(reader: Reader, name: string, attributes: Record<string, string>): void {
  const { sink } = reader
  if (silent.has(name)) reader.silent++
  if (name === 'sup') reader.raised++
  if (name === 'span' || name === 'font') {
    const style = `${attributes.style ?? ''} ${attributes.face ?? ''}`
    reader.spans.push(/wingdings/i.test(style))
  }
  if (name === 'table') sink.startTable()
  else if (name === 'tr') sink.startRow()
  else if (name === 'td' || name === 'th')
    sink.startCell(Number(attributes.colspan) || 1, Number(attributes.rowspan) || 1)
  else if (name === 'br' || blocks.has(name)) sink.endLine()
}

function closeTag(reader: Reader, name: string): void {
  const { sink } = reader
  if (silent.has(name)) reader.silent--
  if (name === 'sup') reader.raised--
  if (name === 'span' || name === 'font') reader.spans.pop()
  if (name === 'table') sink.endTable()
  else if (name === 'tr') sink.endRow()
  else if (name === 'td' || name === 'th') sink.endCell()
  else if (blocks.has(name)) sink.endLine()
}
