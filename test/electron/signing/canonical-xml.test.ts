import { describe, expect, it } from 'vitest'
import { canonicalize } from '#electron/signing/canonical-xml.ts'
import { childElements, parseXml } from '#electron/signing/xml.ts'

const canonical = (xml: string, inner = false, exclusive = false, comments = false) => {
  const root = parseXml(new TextEncoder().encode(xml))?.documentElement
  const element = inner && root ? childElements(root)[0] : root
  return element ? new TextDecoder().decode(canonicalize(element, { exclusive, comments })) : null
}

// Examples after W3C Canonical XML 1.0, chapter 3, and Exclusive XML Canonicalization 1.0, 2.2.
describe('canonical XML', () => {
  const cases: [string, string, string][] = [
    ['writes start and end tags', '<a/>', '<a></a>'],
    [
      'sorts attributes by namespace, then name',
      '<a xmlns:y="1" xmlns:x="2" y:b="b" x:c="c" z="z" d="d"/>',
      '<a xmlns:x="2" xmlns:y="1" d="d" z="z" y:b="b" x:c="c"></a>',
    ],
    [
      'puts declarations first, the default one before others',
      '<a b="1" xmlns:c="c" xmlns="d"/>',
      '<a xmlns="d" xmlns:c="c" b="1"></a>',
    ],
    [
      'leaves out a declaration that holds already',
      '<a xmlns="d"><b xmlns="d"/></a>',
      '<a xmlns="d"><b></b></a>',
    ],
    ['keeps taking a namespace back', '<a xmlns="d"><b xmlns=""/></a>', '<a xmlns="d"><b xmlns=""></b></a>'],
    [
      'normalises quotes and white space of attributes',
      "<a b='x\ny\tz' c='\"'/>",
      '<a b="x y z" c="&quot;"></a>',
    ],
    [
      'keeps white space that was written as a reference',
      '<a b="x&#10;y&#13;z&#9;">&#13;</a>',
      '<a b="x&#xA;y&#xD;z&#x9;">&#xD;</a>',
    ],
    ['turns line ends into line feeds', '<a>\r\n<b/>\r</a>', '<a>\n<b></b>\n</a>'],
    ['replaces CDATA and references', '<a><![CDATA[<&]]>&#x41;&gt;</a>', '<a>&lt;&amp;A&gt;</a>'],
    ['drops comments and keeps instructions', '<a><!-- x --><?p q?><?r?></a>', '<a><?p q?><?r?></a>'],
    ['keeps letters of other scripts', '<a>Chủ tịch</a>', '<a>Chủ tịch</a>'],
  ]
  it.each(cases)('%s', (_, xml, expected) => expect(canonical(xml)).toBe(expected))

  it('keeps comments when asked', () => {
    expect(canonical('<a><!-- x --></a>', false, false, true)).toBe('<a><!-- x --></a>')
  })

  const nested = '<a xmlns="d" xmlns:p="p" xmlns:q="q" xml:lang="vi"><p:b q:c="1"><e/></p:b></a>'
  it('gives a subtree all namespaces and xml: attributes in scope', () => {
    const expected = '<p:b xmlns="d" xmlns:p="p" xmlns:q="q" xml:lang="vi" q:c="1"><e></e></p:b>'
    expect(canonical(nested, true)).toBe(expected)
  })
  it('gives a subtree only the namespaces it uses, in the exclusive kind', () => {
    expect(canonical(nested, true, true)).toBe('<p:b xmlns:p="p" xmlns:q="q" q:c="1"><e xmlns="d"></e></p:b>')
  })
})

describe('XML that is not read', () => {
  const refused: [string, string | Uint8Array][] = [
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an open element', '<a>'],
    ['text after the end', '<a/>b'],
    ['an undeclared prefix', '<p:a/>'],
    ['a depth that would exhaust the stack', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
    ['bytes that are not UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>'],
  ]
  it.each(refused)('%s', (_, xml) => {
    expect(parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml)).toBeNull()
  })

  it('reads UTF-16 with a mark', () => {
    const utf16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>ộ</a>', 'utf16le')
    expect(parseXml(utf16)?.documentElement?.textContent).toBe('ộ')
  })
})
