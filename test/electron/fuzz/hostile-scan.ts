import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { byteChanges, changeBytes } from './bytes.ts'

const pdf = (objects: readonly string[], trailer = '<< /Root 1 0 R >>') =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer ${trailer}\n%%EOF\n`,
    'latin1',
  )

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const plain = pdf([
  CATALOG,
  '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
  '<< /Type /Page /Parent 2 0 R >>',
  '<< /Type /Page /Parent 2 0 R >>',
])
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00aaffd9',
  'hex',
)
const bomb = deflateSync(Buffer.alloc(64 << 20, ' '))

const numbers = fc.constantFrom(0, 1, 2, 3, 9_999_999_999, 2_147_483_647, 1e21)
const streamOf = (first: number, told: number, data: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj\n${CATALOG}\nendobj\n5 0 obj\n<< /Type /ObjStm /N 2 /First ${first} /Length ${told} /Filter /FlateDecode >>\nstream\n`,
      'latin1',
    ),
    data,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF', 'latin1'),
  ])

const made: fc.Arbitrary<Uint8Array> = fc.oneof(
  // Trees of pages that point at themselves, or at more pages than there is room for.
  fc
    .record({ wide: fc.integer({ min: 1, max: 300 }), to: fc.integer({ min: 1, max: 6 }) })
    .map(({ wide, to }) =>
      pdf([
        CATALOG,
        ...[3, 4, 5].map(next => `<< /Type /Pages /Kids [${`${Math.min(next, to)} 0 R `.repeat(wide)}] >>`),
        '<< /Type /Page >>',
      ]),
    ),
  fc
    .record({ first: numbers, told: numbers, isBomb: fc.integer({ min: 0, max: 9 }) })
    .map(({ first, told, isBomb }) =>
      streamOf(
        first,
        told,
        isBomb === 0
          ? bomb
          : deflateSync(Buffer.from('2 0 3 60 << /Type /Pages /Kids [3 0 R] >> << /Type /Page >>')),
      ),
    ),
  // What makes a careless expression go back and forth.
  fc
    .record({
      piece: fc.constantFrom(
        '1 0 obj ',
        'stream\n',
        'endobj ',
        '<<',
        '/Kids [',
        'trailer ',
        '/Filter [ ',
        '/Root 1 ',
        ' ',
      ),
      power: fc.integer({ min: 2, max: 5 }),
    })
    .map(({ piece, power }) =>
      Buffer.from(
        `%PDF-1.4\n1 0 obj ${piece.repeat(10 ** power)} endobj trailer << /Root 1 0 R >> %%EOF`,
        'latin1',
      ),
    ),
)

/** PDF, PNG and JPEG with changes, and PDF files made to cost time or memory. */
export const hostileScan: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ file: fc.constantFrom(plain, plain, png, jpeg), changes: byteChanges })
      .map(({ file, changes }) => changeBytes(file, changes)),
  },
  { weight: 1, arbitrary: made },
)
