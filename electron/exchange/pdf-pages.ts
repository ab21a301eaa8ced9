import { inflateSync } from 'node:zlib'
import { no, ok, type Result } from '#shared/result.ts'

/*
 * How many pages a PDF has, and nothing else of it: a reader of the whole format would bring scripts, fonts and years of
 * faults into the app for one number. Objects are taken in file order, so that a later one (an incremental update)
 * stands for an earlier one of its number; object streams are unpacked [ISO 32000-1, 7.5].
 */

/** `encrypted`: opens with a password only, or forbids something; neither belongs into a council's records. */
export type PdfFault = 'damaged' | 'encrypted'

const mostPages = 10_000
const mostDepth = 50
/** Pages and the nodes above them; without a limit a small file could send the count round for ever. */
const mostVisits = 2 * mostPages
const mostUnpacked = 32 << 20
/** Longest index of an object stream; real ones hold some hundred objects. */
const longestIndex = 1 << 20
const object = /(\d{1,10})\s+\d{1,5}\s+obj\b/g

type Found = {
  readonly objects: ReadonlyMap<number, string>
  readonly root: number | null
  readonly locked: boolean
}

export function countPdfPages(bytes: Uint8Array): Result<number, PdfFault> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const framed = text.slice(0, 1024).includes('%PDF-') && text.slice(-2048).includes('%%EOF')
  if (!framed) return no('damaged')
  const found = readObjects(text, bytes)
  if (found.locked) return no('encrypted')
  const catalog = found.root === null ? undefined : found.objects.get(found.root)
  const pages = catalog === undefined ? null : referenceIn(catalog, 'Pages')
  const count = pages === null ? null : countLeaves(found.objects, pages, 0)
  if (count !== null && count >= 1 && count <= mostPages) return ok(count)
  return no('damaged')
}

function readObjects(text: string, bytes: Uint8Array): Found {
  const objects = new Map<number, string>()
  let root: number | null = null
  let locked = false
  let unpacked = 0
  const noteTrailer = (dictionary: string) => {
    root = referenceIn(dictionary, 'Root') ?? root
    locked ||= /\/Encrypt\b/.test(dictionary)
  }
  let from = 0
  for (;;) {
    object.lastIndex = from
    const match = object.exec(text)
    for (const trailer of text
      .slice(from, match?.index ?? text.length)
      .split(/\btrailer\b/)
      .slice(1))
      noteTrailer(trailer)
    if (match === null) return { objects, root, locked }
    const { dictionary, data, end } = readObject(text, match.index + match[0].length)
    objects.set(Number(match[1]), dictionary)
    if (/\/Type\s*\/XRef\b/.test(dictionary)) noteTrailer(dictionary)
    if (data !== null && /\/Type\s*\/ObjStm\b/.test(dictionary)) {
      const content = unpack(dictionary, bytes.subarray(data.start, data.end), mostUnpacked - unpacked)
      unpacked += content.length
      for (const [number, body] of objectsIn(dictionary, content)) objects.set(number, body)
    }
    from = end
  }
}

/** An object's dictionary and, for a stream, where its data lie. The data are jumped over: they may look like anything. */
function readObject(text: string, start: number) {
  const end = positionOf(text, 'endobj', start)
  const stream = /\bstream\r?\n/g
  stream.lastIndex = start
  const match = stream.exec(text.slice(0, end))
  if (match === null) return { dictionary: text.slice(start, end), data: null, end }
  const dictionary = text.slice(start, match.index)
  const dataStart = match.index + match[0].length
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN)
  const told = dataStart + length
  const isTold = Number.isSafeInteger(told) && /^\s*endstream/.test(text.slice(told, told + 20))
  const dataEnd = isTold ? told : positionOf(text, 'endstream', dataStart)
  return { dictionary, data: { start: dataStart, end: dataEnd }, end: positionOf(text, 'endobj', dataEnd) }
}

function positionOf(text: string, word: string, from: number): number {
  const at = text.indexOf(word, from)
  return at < 0 ? text.length : at
}

/** The content of an object stream; '' for what cannot be unpacked, encrypted ones among them. */
function unpack(dictionary: string, data: Uint8Array, most: number): string {
  if (!/\/Filter/.test(dictionary)) return Buffer.from(data).toString('latin1')
  const plain =
    /\/Filter\s*(?:\[\s*)?\/FlateDecode\b/.test(dictionary) && !/\/Predictor\s+([2-9]|1\d)/.test(dictionary)
  if (!plain || most <= 0) return ''
  try {
    return inflateSync(data, { maxOutputLength: most }).toString('latin1')
  } catch {
    return ''
  }
}

/** Objects of a stream: pairs of number and offset, then the objects themselves. */
function objectsIn(dictionary: string, content: string): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0)
  if (first > longestIndex) return []
  const numbers = content.slice(0, first).trim().split(/\s+/).map(Number)
  const entries: [number, string][] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const start = first + (numbers[i + 1] ?? 0)
    const next = numbers[i + 3]
    entries.push([numbers[i] ?? -1, content.slice(start, next === undefined ? undefined : first + next)])
  }
  return entries
}

function referenceIn(dictionary: string, key: string): number | null {
  const match = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R\\b`).exec(dictionary)
  return match === null ? null : Number(match[1])
}

/** Leaves of the page tree below a node; null where one is missing, or the tree has more nodes than any real one. */
function countLeaves(
  objects: ReadonlyMap<number, string>,
  number: number,
  depth: number,
  visits = { left: mostVisits },
): number | null {
  const node = objects.get(number)
  visits.left -= 1
  if (node === undefined || depth > mostDepth || visits.left < 0) return null
  if (/\/Type\s*\/Page(?!s)\b/.test(node)) return 1
  const indirect = referenceIn(node, 'Kids')
  const list = indirect === null ? node : (objects.get(indirect) ?? '')
  const kids = (indirect === null ? /\/Kids\s*\[([^\]]*)\]/ : /\[([^\]]*)\]/).exec(list)?.[1]
  if (kids === undefined) return null
  let sum = 0
  for (const [, kid] of kids.matchAll(/(\d+)\s+\d+\s+R\b/g)) {
    const below = countLeaves(objects, Number(kid), depth + 1, visits)
    if (below === null) return null
    sum += below
  }
  return sum
}
