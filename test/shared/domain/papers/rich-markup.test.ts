import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalBlocks, parseMarkup, plainText, printMarkup } from '#shared/domain/papers/rich-markup.ts'
import type { RichBlock, RichRun } from '#shared/domain/papers/rich-text.ts'

const run = (text: string, format: Partial<RichRun> = {}): RichRun => ({
  text,
  bold: false,
  italic: false,
  ...format,
})
const paragraph = (...runs: RichRun[]): RichBlock => ({ kind: 'paragraph', runs })
const bold = (text: string) => run(text, { bold: true })
const italic = (text: string) => run(text, { italic: true })

describe('markup of edited text', () => {
  const cases: [string, string, RichBlock[]][] = [
    [
      'a paragraph a line, blank lines dropped',
      'một\n\n hai ',
      [paragraph(run('một')), paragraph(run('hai'))],
    ],
    ['bold and italic', 'a **b** *c*', [paragraph(run('a '), bold('b'), run(' '), italic('c'))]],
    ['bold that passes into italic', '**đậm***nghiêng*', [paragraph(bold('đậm'), italic('nghiêng'))]],
    ['both at once', '***cả hai***', [paragraph(run('cả hai', { bold: true, italic: true }))]],
    ['a small heading', '## Sản phẩm Chè', [{ kind: 'subheading', runs: [run('Sản phẩm Chè')] }]],
    ['a list', '- một\n- hai', [{ kind: 'list', ordered: false, items: [[run('một')], [run('hai')]] }]],
    [
      'lettered items, the letters counted anew',
      'a) một\nc) hai\nđ) ba',
      [{ kind: 'list', ordered: true, items: [[run('một')], [run('hai')], [run('ba')]] }],
    ],
    ['a letter that begins no list', 'b) một', [paragraph(run('b) một'))]],
    ['numbered paragraphs stay as typed', '1. Giao Sở', [paragraph(run('1. Giao Sở'))]],
    ['star minimums are no format', 'thiếu (***, ****, *****)', [paragraph(run('thiếu (***, ****, *****)'))]],
    ['star marks in brackets', '(***) và (***)', [paragraph(run('(***) và (***)'))]],
    ['a mark that never closes', 'giá 5 *000', [paragraph(run('giá 5 *000'))]],
    ['a mark that closes after an unclosed one', '*a **b**', [paragraph(run('*a '), bold('b'))]],
    ['escaped', '\\*a\\* \\- \\\\', [paragraph(run('*a* - \\'))]],
    ['an escaped item', '\\- không phải mục', [paragraph(run('- không phải mục'))]],
    ['Windows line ends', 'a\r\nb', [paragraph(run('a')), paragraph(run('b'))]],
  ]
  it.each(cases)('%s', (_name, markup, blocks) => {
    expect(parseMarkup(markup)).toEqual(blocks)
  })

  it('escapes what would read as something else', () => {
    const blocks = [paragraph(run('- a')), paragraph(run('a) b')), paragraph(run('## c * d \\'))]
    expect(printMarkup(blocks)).toBe('\\- a\na\\) b\n\\## c \\* d \\\\')
    expect(parseMarkup(printMarkup(blocks))).toEqual(blocks)
  })

  it('keeps the words alone for search', () => {
    expect(plainText(parseMarkup('## A\n- **b**\na) c'))).toBe('A\nb\nc')
  })

  const text = fc
    .array(
      fc.constantFrom(
        'a',
        'Đ',
        ' ',
        '*',
        '**',
        '\\',
        '-',
        '#',
        ')',
        '(',
        '.',
        ',',
        '1',
        '\n',
        '😀',
        '"',
        'ữ',
      ),
      {
        maxLength: 12,
      },
    )
    .map(parts => parts.join(''))
  const runs = fc.array(fc.record({ text, bold: fc.boolean(), italic: fc.boolean() }), { maxLength: 5 })
  const block = fc.oneof(
    runs.map((list): RichBlock => ({ kind: 'paragraph', runs: list })),
    runs.map((list): RichBlock => ({ kind: 'subheading', runs: list })),
    fc
      .record({ ordered: fc.boolean(), items: fc.array(runs, { maxLength: 4 }) })
      .map((list): RichBlock => ({ kind: 'list', ...list })),
  )

  it('reads back whatever it printed', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), blocks => {
        expect(parseMarkup(printMarkup(blocks))).toEqual(normalBlocks(blocks))
      }),
      { numRuns: 3000 },
    )
  })

  it('prints the same after reading any text', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const once = parseMarkup(`${first}\n${second}`)
        expect(parseMarkup(printMarkup(once))).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })
})
