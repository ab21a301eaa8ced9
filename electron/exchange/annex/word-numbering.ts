import { Parser } from 'htmlparser2'

/** One level of a Word list: how its label is written. */
type Level = { format: string; text: string; start: number; font: string }
type Lists = {
  /** List number to the definition it uses. */
  readonly uses: ReadonlyMap<string, string>
  /** Definition to its levels by index. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  /** Paragraph style to list and level. */
  readonly styles: ReadonlyMap<string, ListPlace>
}
export type ListPlace = { readonly list: string; readonly level: number }

/** Gives each paragraph of a list the label that Word shows but does not store, such as "1.2." or a box. */
export type Numbering = {
  readonly labelOf: (place: ListPlace) => string
  readonly ofStyle: (style: string) => ListPlace | undefined
}

const attribute = (attributes: Record<string, string>) => attributes['w:val'] ?? ''

/** Reads word/numbering.xml and the list of each paragraph style from word/styles.xml; '' for a part that is missing. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const lists = { ...readLists(numberingXml), styles: readStyles(stylesXml) }
  const counters = new Map<string, number[]>()
  return {
    ofStyle: style => lists.styles.get(style),
    labelOf: place => labelOf(lists, counters, place),
  }
}

function readLists(xml: string): Pick<Lists, 'uses' | 'levels'> {
  const uses = new Map<string, string>()
  const levels = new Map<string, Map<number, Level>>()
  let definition: Map<number, Level> | undefined
  let level: Level | undefined
  let list = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:abstractNum') {
          definition = new Map()
          levels.set(attributes['w:abstractNumId'] ?? '', definition)
        } else if (name === 'w:num') list = attributes['w:numId'] ?? ''
        else if (name === 'w:abstractNumId') uses.set(list, attribute(attributes))
        else if (name === 'w:lvl' && list === '') {
          level = { format: 'decimal', text: '', start: 1, font: '' }
          definition?.set(Number(attributes['w:ilvl'] ?? 0), level)
        } else if (!level) return
        else if (name === 'w:numFmt') level.format = attribute(attributes)
        else if (name === 'w:lvlText') level.text = attribute(attributes)
        else if (name === 'w:start') level.start = Number(attribute(attributes)) || 0
        else if (name === 'w:rFonts') level.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? ''
      },
      onclosetag(name) {
        if (name === 'w:lvl') level = undefined
        else if (name === 'w:num') list = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { uses, levels }
}

function readStyles(xml: string): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>()
  let style = ''
  let place: { list: string; level: number } = { list: '', level: 0 }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:style') {
          style = attributes['w:styleId'] ?? ''
          place = { list: '', level: 0 }
        } else if (name === 'w:numId') place.list = attribute(attributes)
        else if (name === 'w:ilvl') place.level = Number(attribute(attributes))
      },
      onclosetag(name) {
        if (name === 'w:style' && place.list !== '') styles.set(style, place)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return styles
}

/** Bullets of symbol fonts, and Word's letter o of Courier New, are boxes on these sheets. */
const isBox = ({ text, font }: Level): boolean =>
  /wingdings|symbol|webdings/i.test(font) ? text !== '\uf0b7' : /^[o□☐▢◻❑❒]$/u.test(text)

function labelOf(lists: Lists, counters: Map<string, number[]>, { list, level }: ListPlace): string {
  const id = lists.uses.get(list)
  const levels = id === undefined ? undefined : lists.levels.get(id)
  const own = levels?.get(level)
  if (id === undefined || !levels || !own || own.format === 'none') return ''
  if (own.format === 'bullet') return isBox(own) ? '□ ' : '- '
  const counts = counters.get(id) ?? []
  counters.set(id, counts)
  for (let upper = 0; upper < level; upper++) counts[upper] ??= levels.get(upper)?.start ?? 1
  counts[level] = (counts[level] ?? own.start - 1) + 1
  counts.length = level + 1
  const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1
    return written(counts[index] ?? 1, levels.get(index)?.format ?? 'decimal')
  })
  return label === '' ? '' : `${label} `
}

function written(value: number, format: string): string {
  if (format === 'upperLetter') return String.fromCharCode(64 + value)
  if (format === 'lowerLetter') return String.fromCharCode(96 + value)
  return String(value)
}
