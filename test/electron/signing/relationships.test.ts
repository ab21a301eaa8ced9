import { describe, expect, it } from 'vitest'
import { addContentTypes, contentTypeOf, parseContentTypes } from '#electron/signing/content-types.ts'
import {
  canonicalRelationships,
  parseRelationships,
  relationshipsNameOf,
  resolveTarget,
  sourceOfRelationships,
  writeRelationships,
} from '#electron/signing/relationships.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const root = (inner: string) =>
  bytes(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
  )

describe('relationships', () => {
  it('are made canonical: sorted as text, with the mode written out and no white space', () => {
    const read = parseRelationships(
      root(
        '\n<Relationship Id="rId2" Type="t" Target="a?x=1&amp;y=2" TargetMode="External"/>\n<Relationship Id="rId10" Type="t" Target="b"/>',
      ),
    )
    expect(new TextDecoder().decode(canonicalRelationships(read ?? []))).toBe(
      new TextDecoder().decode(
        root(
          '<Relationship Id="rId10" Target="b" TargetMode="Internal" Type="t"></Relationship>' +
            '<Relationship Id="rId2" Target="a?x=1&amp;y=2" TargetMode="External" Type="t"></Relationship>',
        ),
      ),
    )
  })

  it('survive being written', () => {
    const list = [{ id: 'r"1', type: 't', target: 'a&<b', external: true }]
    expect(parseRelationships(writeRelationships(list))).toEqual(list)
  })

  const refused: [string, string][] = [
    ['one Id twice', '<Relationship Id="a" Type="t" Target="x"/><Relationship Id="a" Type="t" Target="y"/>'],
    ['no type', '<Relationship Id="a" Target="x"/>'],
    ['an unknown mode', '<Relationship Id="a" Type="t" Target="x" TargetMode="Other"/>'],
    ['an unknown attribute', '<Relationship Id="a" Type="t" Target="x" Extra="1"/>'],
    ['an unknown element', '<Other/>'],
  ]
  it.each(refused)('with %s are malformed', (_, inner) => expect(parseRelationships(root(inner))).toBeNull())

  const targets: [string, string, string | null][] = [
    ['word/document.xml', 'styles.xml', 'word/styles.xml'],
    ['word/document.xml', '../docProps/app.xml', 'docProps/app.xml'],
    ['word/document.xml', '/customXml/item1.xml', 'customXml/item1.xml'],
    ['', './word/document.xml#x', 'word/document.xml'],
    ['word/document.xml', '../../x.xml', null],
    ['word/document.xml', 'https://vi-du.example/x', null],
    ['word/document.xml', '//host/x', null],
  ]
  it.each(targets)('from %s the target %s is %s', (source, target, expected) => {
    expect(resolveTarget(source, target)).toBe(expected)
  })

  const names: [string, string][] = [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word/document.xml'],
  ]
  it.each(names)('%s belongs to "%s"', (name, source) => {
    expect(sourceOfRelationships(name)).toBe(source)
    expect(relationshipsNameOf(source)).toBe(name)
  })
})

describe('content types', () => {
  const types = (inner: string) =>
    bytes(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${inner}</Types>`)
  const xml = '<Default Extension="xml" ContentType="application/xml"/>'

  it('go by part first, by extension then, without regard to case', () => {
    const parsed = parseContentTypes(types(`${xml}<Override PartName="/Word/a.xml" ContentType="x/y"/>`))
    expect(parsed && contentTypeOf(parsed, 'word/A.xml')).toBe('x/y')
    expect(parsed && contentTypeOf(parsed, 'word/b.XML')).toBe('application/xml')
    expect(parsed && contentTypeOf(parsed, 'word/b.bin')).toBeNull()
  })

  it.each([
    `${xml}${xml}`,
    '<Override PartName="/a" ContentType="x"/><Override PartName="/A" ContentType="y"/>',
  ])('that name one thing twice are malformed: %s', inner =>
    expect(parseContentTypes(types(inner))).toBeNull(),
  )

  it('take an addition once', () => {
    const added = { kind: 'default', extension: 'sigs', type: 'a/b' } as const
    const once = addContentTypes(types(xml), [added])
    expect(parseContentTypes(once)?.defaults.get('sigs')).toBe('a/b')
    expect(parseContentTypes(addContentTypes(once, [added]))).not.toBeNull()
  })
})
