import * as fc from 'fast-check'

const line = (...codes: number[]) => String.fromCodePoint(...codes)

/** Texts that break programs: control and direction characters, halves of characters, names of folders above, keys of prototypes. */
const texts = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\r\n\t',
    '\u0085',
    '\ufeff',
    '\u202eabc\u202c',
    '\u061c\u0639\u0631\u0628\u0649',
  ],
  ...[
    'a\u0323\u0302',
    'Chè'.normalize('NFD'),
    line(0xd800),
    `x${line(0xdfff)}`,
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '𝟙𝟚𝟛',
  ],
  ...[
    '..',
    '.',
    '../../../../tmp/x',
    '/etc/passwd',
    'C:\\Windows\\x.chamsao',
    '..\\..\\x',
    '\\\\host\\share',
    'CON',
    'nul.chamsao',
    'a/b',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    "'; DROP TABLE member; --",
    '%00%2e%2e%2f',
    '{{name}}',
    '$1$&',
    '<w:p>&amp;]]>',
  ],
  ...[
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    '９',
    '٣',
    '2026-02-30',
    '0000-00-00',
    '+292278994-08-17',
    '99:99',
  ],
] as const

const longText = fc
  .record({
    piece: fc.constantFrom('x', 'ạ', 'ệ'.normalize('NFD'), ' ', '\u0301', '<', '(', '9', '\u{1f600}'),
    power: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ piece, power }) => piece.repeat(10 ** power))

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: longText },
)

const numbers = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1, 0, 1, 0.5, -0.1, 1e-320, 1e308],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, -(2 ** 53), 2 ** 63, 8.64e15, 8.64e15 + 1],
]

/** Nested so deep that whoever walks it by recursion falls. */
function nested(depth: number, kind: 'array' | 'object'): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = kind === 'array' ? [value] : { a: value }
  return value
}

const poisoned = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"length":1e9}',
  '{"then":1}',
]

/** Whatever a caller may send in the place of anything: JSON, and what Electron's bridge carries beyond it. */
const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: nastyText },
  { weight: 4, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(undefined, null, true, false) },
  { weight: 1, arbitrary: fc.constantFrom(...poisoned).map((text): unknown => JSON.parse(text)) },
  { weight: 1, arbitrary: fc.constantFrom('bigint', 'date', 'map', 'bytes', 'error').map(otherThanJson) },
  {
    weight: 1,
    arbitrary: fc
      .record({ depth: fc.constantFrom(3, 100, 20_000), kind: fc.constantFrom('array', 'object') })
      .map(({ depth, kind }) => nested(depth, kind)),
  },
  { weight: 1, arbitrary: fc.array(fc.constantFrom<unknown>(0, '', null, {}), { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constant(20_000).map((length): unknown => Array.from({ length }, () => 'x')) },
)

function otherThanJson(kind: 'bigint' | 'date' | 'map' | 'bytes' | 'error'): unknown {
  switch (kind) {
    case 'bigint':
      return 10n ** 30n
    case 'date':
      return new Date(Number.NaN)
    case 'map':
      return new Map([['a', 1]])
    case 'bytes':
      return new Uint8Array(9)
    case 'error':
      return new Error('sent')
  }
}

export type Mutation = {
  readonly at: number
  readonly how: 'replace' | 'remove' | 'add'
  readonly value: unknown
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  value: nastyValue,
})
/** None in two of five, so that a good part goes all the way through; otherwise one to three. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }) },
)

type Place = { readonly parent: Record<string, unknown>; readonly key: string }

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || found.length > 2000) return found
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return found
  const parent = value as Record<string, unknown>
  for (const key of Object.keys(parent)) {
    found.push({ parent, key })
    placesIn(parent[key], found)
  }
  return found
}

/** The same value with mutations laid into it; `valid` stays as it is. */
export function mutate(valid: unknown, list: readonly Mutation[]): unknown {
  const root: Record<string, unknown> = { value: structuredClone(valid) }
  for (const { at, how, value } of list) {
    const places = placesIn(root)
    // The whole input is one of the places, and as likely as the others.
    const place = places[at % places.length]
    if (!place) continue
    if (how === 'replace') define(place.parent, place.key, value)
    else if (how === 'remove' && place.parent !== root) Reflect.deleteProperty(place.parent, place.key)
    else if (Array.isArray(place.parent)) place.parent.push(value)
    else if (how === 'add') define(place.parent, typeof value === 'string' ? value : 'extra', value)
  }
  return root.value
}

/** As JSON.parse does: `__proto__` becomes a key of its own. Symbols for names that cannot be converted do not occur. */
function define(parent: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(parent, key.slice(0, 200), {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
