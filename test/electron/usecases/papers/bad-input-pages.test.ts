import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { convertToPdf } from '#electron/pdf/convert.ts'
import { findConverter } from '#electron/pdf/find-converter.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { normalizeText } from '#shared/domain/vietnamese-name.ts'
import { type Office, province26 } from './offices.ts'
import { type Written, writeAll } from './write-all.ts'

const converter = findConverter()
const canRead = spawnSync('pdftotext', ['-v']).error === undefined

const nasty = `Chè "Bà Ba" & <b>Cô Tư</b> 🍵 'x'\r\n${'Rượu ngô Bản Lìm'.normalize('NFD')} `
const longName = `${nasty}${'ướp hương sen hồ Tân Lộc '.repeat(9)}`.slice(0, 200).trim()
const longWord = 'Ư'.repeat(200)
const longPerson = `Nguyễn ${'Thị Minh Ánh '.repeat(20)}`.slice(0, 190).trim()

const [chair, ...others] = province26.members
const extra = Array.from(
  { length: 40 - province26.members.length },
  (_, index) => ['Ông', `Hoàng Văn Số ${index + 1}`, 'Phó Giám đốc', 'Sở Công Thương', 'observer'] as const,
)
const office: Office = {
  ...province26,
  id: 'bad-input',
  members: [
    ...(chair ? [chair] : []),
    ['Bà', longPerson, `Phó Giám đốc ${'kiêm Trưởng ban '.repeat(8)}`, 'Sở <Công> & Thương', 'viceChair'],
    ...others.slice(1),
    ...extra.map(
      ([honorific, name, post, organization]) => [honorific, name, post, organization, 'member'] as const,
    ),
  ],
  products: [
    { name: longName, setNo: 11, below: 1, sections: '46', registration: 'first' },
    { name: longWord, setNo: 4, below: 1, sections: '135', registration: 'first' },
  ],
}
const kinds: readonly PaperKind[] = ['recognitionDecision', 'councilDecision', 'certificate', 'resultNotice']

/** Letters in the order of the page without spaces and without signs that this machine may have no font for. */
const letters = (text: string): string => normalizeText(text).replace(/[\s\u{1f000}-\u{1ffff}]/gu, '')

type Word = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Page = { readonly width: number; readonly height: number; readonly words: readonly Word[] }

function pagesOf(pdf: string): Page[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64e6 })
  return xml
    .split('<page ')
    .slice(1)
    .map(page => {
      const number = (name: string, text: string) =>
        Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1])
      return {
        width: number('width', page),
        height: number('height', page),
        words: [...page.matchAll(/<word [^>]*>/g)].map(([word]) => ({
          left: number('xMin', word),
          right: number('xMax', word),
          top: number('yMin', word),
          bottom: number('yMax', word),
        })),
      }
    })
}

it.skipIf(!converter || !canRead)(
  'the worst names are whole on the page, inside its margins, and a certificate is one page',
  { timeout: 300_000 },
  async () => {
    if (!converter) return
    const folder = mkdtempSync(path.join(tmpdir(), 'cham-sao-pages-'))
    const { session, written } = await writeAll(office)
    onTestFinished(() => {
      session.t.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const wanted = written.filter(({ kind }) => kinds.includes(kind))
    expect(new Set(wanted.map(({ kind }) => kind))).toEqual(new Set(kinds))
    const files = wanted.map((each, index) => {
      const file = path.join(folder, `${each.kind}-${index}.docx`)
      writeFileSync(file, each.bytes)
      return file
    })
    const made = await convertToPdf(converter, { files, into: folder, temporaryFolder: folder })
    if (!made.ok) throw new Error(made.error)
    for (const [index, each] of wanted.entries()) check(each, made.value[index] ?? '')
  },
)

const MARGINS = { left: 85, right: 42, top: 25, bottom: 40 }

function check({ kind, file, paper }: Written, pdf: string): void {
  const pages = pagesOf(pdf)
  if (kind === 'certificate') expect(pages).toHaveLength(1)
  const outside = pages.flatMap(({ width, height, words }, index) =>
    words
      .filter(
        word =>
          word.left < (kind === 'certificate' ? 42 : MARGINS.left) - 2 ||
          word.right > width - MARGINS.right + 2 ||
          word.top < MARGINS.top ||
          word.bottom > height - MARGINS.bottom,
      )
      .map(word => ({ page: index + 1, ...word })),
  )
  expect({ paper: paper.fileName, outside }).toEqual({ paper: paper.fileName, outside: [] })
  const printed = letters(
    execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64e6 }),
  )
  // A line for each paragraph of the file, whatever the page makes of it.
  const missing = file.paragraphs
    .map(({ text }) => letters(text))
    .filter(text => text !== '' && !printed.includes(text))
  expect({ paper: paper.fileName, missing }).toEqual({ paper: paper.fileName, missing: [] })
  const names =
    paper.productId === null ? [longName, longWord] : [paper.fileName.includes('_01-') ? longName : longWord]
  if (kind === 'councilDecision') expect(printed).toContain(letters(longPerson))
  else for (const name of names) expect(printed).toContain(letters(name))
}
