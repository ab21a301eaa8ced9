import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { makeIdentity, signerOf, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signAll, signOrFail } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { editParts, editText, flipByte, partOf, textOfPart } from './support/tamper.ts'

let council: Council
let signed: Uint8Array
let both: Uint8Array
const verify = (docx: Uint8Array) =>
  verifyDocument(docx, { trustAnchors: [council.authority.der], at: signingMoment })
const codesOf = (docx: Uint8Array) => {
  const { problems, signatures } = verify(docx)
  return [...problems, ...signatures.flatMap(signature => signature.problems)].map(({ code }) => code)
}
const text = (content: string) => new TextEncoder().encode(content)

beforeAll(async () => {
  council = await makeCouncil()
  const paper = await makePaper()
  signed = await signOrFail(paper, signerOf(council.chair), 'Chủ tịch Hội đồng')
  both = await signAll(paper, [
    [council.chair, 'Chủ tịch'],
    [council.secretary, 'Thư ký'],
  ])
})

/** Free by design, or signed only in part (the root relationships: see the structural cases). */
const unsigned =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/.*|_xmlsignatures\/(origin\.sigs|_rels\/.*))$/

describe('one byte', () => {
  it('changed in any signed part breaks every signature', () => {
    expect(verify(both).verdict).toBe('valid')
    const parts = Object.entries(unzipSync(both)).filter(([name]) => !unsigned.test(name))
    expect(parts.length).toBeGreaterThan(15)
    for (const [name, data] of parts) {
      for (const position of [0, Math.floor(data.length / 2), data.length - 1]) {
        const report = verify(flipByte(both, name, position))
        expect([name, position, report.verdict]).toEqual([
          name,
          position,
          expect.stringMatching(/^(broken|unreadable)$/),
        ])
        const text = !name.startsWith('_') && !name.endsWith('.rels')
        if (text) expect(report.signatures.map(({ integrity }) => integrity)).toEqual(['broken', 'broken'])
      }
    }
  })

  it('changed anywhere in the signature itself leaves nothing valid', () => {
    const name = '_xmlsignatures/sig1.xml'
    const part = partOf(signed, name)
    const start = Buffer.from(part).indexOf('<Signature ')
    for (let position = start; position < part.length; position += 61) {
      const report = verify(flipByte(signed, name, position))
      expect([position, report.verdict]).not.toEqual([position, 'valid'])
    }
  })

  it('changed in the packed file is a damaged file', () => {
    const position = Buffer.from(signed).indexOf('word/document.xml') + 400
    const changed = Uint8Array.from(signed)
    changed[position] = (changed[position] ?? 0) ^ 1
    expect(verify(changed)).toMatchObject({ verdict: 'unreadable', refusal: { code: 'container-damaged' } })
  })
})

/** A part with a relationship to it, as an attacker adds it. */
function addHeader(docx: Uint8Array): Uint8Array {
  const header = textOfPart(docx, 'word/header1.xml').replace('Hội đồng mẫu', 'Hội đồng giả')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'
  const withPart = editParts(docx, parts => {
    parts['word/header9.xml'] = text(header)
  })
  const typed = editText(withPart, '[Content_Types].xml', types =>
    types.replace('</Types>', `<Override PartName="/word/header9.xml" ContentType="${type}"/></Types>`),
  )
  return editText(typed, 'word/_rels/document.xml.rels', rels =>
    rels.replace(
      '</Relationships>',
      '<Relationship Id="rIdNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>',
    ),
  )
}

const signature = '_xmlsignatures/sig1.xml'
const documentType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const addRootRelationship = (docx: Uint8Array, relationship: string) =>
  editText(docx, '_rels/.rels', rels => rels.replace(/<Relationship /, `${relationship}<Relationship `))

describe('structural tampering', () => {
  const cases: [string, (docx: Uint8Array) => Uint8Array, string[]][] = [
    [
      'a score in the text',
      docx => editText(docx, 'word/document.xml', t => t.replace('78,56', '98,56')),
      ['part-changed'],
    ],
    ['a style', docx => editText(docx, 'word/styles.xml', t => t.replace('<w:', '<w:x')), ['part-changed']],
    [
      'a link target',
      docx => editText(docx, 'word/_rels/document.xml.rels', t => t.replace('vi-du', 'gia-mao')),
      ['relationship-changed'],
    ],
    [
      'the claimed role',
      docx => editText(docx, signature, t => t.replace('<xd:ClaimedRole>Chủ tịch', '<xd:ClaimedRole>Phó')),
      ['signed-content-changed'],
    ],
    [
      'the comment',
      docx =>
        editText(docx, signature, t => t.replace('<SignatureComments>Chủ tịch', '<SignatureComments>Phó')),
      ['signed-content-changed'],
    ],
    [
      'the signing time',
      docx => editText(docx, signature, t => t.replace('<xd:SigningTime>2026', '<xd:SigningTime>2020')),
      ['signed-content-changed'],
    ],
    [
      'the signing time of the package',
      docx => editText(docx, signature, t => t.replace('<mdssi:Value>2026', '<mdssi:Value>2020')),
      ['signed-content-changed', 'signature-malformed'],
    ],
    [
      'a reference of the manifest',
      docx => editText(docx, signature, t => t.replace(/<Reference URI="\/word\/media.*?<\/Reference>/, '')),
      ['signed-content-changed', 'signature-malformed', 'part-not-covered'],
    ],
    [
      'a digest together with the part',
      docx => recompute(docx),
      ['signed-content-changed', 'signature-malformed'],
    ],
    [
      'the main document, through the relationships',
      docx => swapMain(docx),
      ['relationship-changed', 'part-not-covered'],
    ],
    [
      'the content type of a signed part',
      docx =>
        editText(docx, '[Content_Types].xml', t =>
          t.replace('wordprocessingml.styles+xml', 'wordprocessingml.settings+xml'),
        ),
      ['part-type-changed', 'part-not-covered'],
    ],
    [
      'a signed part taken away',
      docx =>
        editParts(docx, parts => {
          delete parts['word/media/image1.png']
        }),
      expect.arrayContaining(['part-missing']) as never,
    ],
    ['an added header', addHeader, ['part-not-covered', 'relationship-not-covered']],
    [
      'an added part nobody uses',
      docx =>
        editParts(docx, parts => {
          parts['word/media/x.png'] = new Uint8Array(3)
        }),
      ['part-not-covered'],
    ],
    [
      'new relationships for a signed part',
      docx =>
        editParts(docx, parts => {
          parts['word/_rels/styles.xml.rels'] = parts['word/_rels/document.xml.rels'] ?? text('')
        }),
      Array(11).fill('relationship-not-covered'),
    ],
    [
      'a second main document, put first',
      docx =>
        addRootRelationship(
          docx,
          `<Relationship Id="rId0" Type="${documentType}" Target="word/header1.xml"/>`,
        ),
      ['relationship-not-covered'],
    ],
    [
      'a false preview that is text',
      docx =>
        addRootRelationship(
          docx,
          '<Relationship Id="rId0" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="word/header1.xml"/>',
        ),
      ['relationship-not-covered'],
    ],
    [
      'the list of signatures lost',
      docx =>
        editText(docx, '_rels/.rels', t =>
          t.replace(/<Relationship [^>]*digital-signature\/origin[^>]*>/, ''),
        ),
      expect.arrayContaining(['signature-not-listed']) as never,
    ],
    [
      'two lists of signatures',
      docx =>
        addRootRelationship(
          docx,
          '<Relationship Id="rId0" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
        ),
      expect.arrayContaining(['signature-malformed']) as never,
    ],
    [
      'a text part as the list of signatures',
      docx => editText(docx, '_rels/.rels', t => t.replace('_xmlsignatures/origin.sigs', 'word/header1.xml')),
      expect.arrayContaining(['signature-malformed']) as never,
    ],
    [
      'one signature listed twice',
      docx =>
        editText(docx, '_xmlsignatures/_rels/origin.sigs.rels', t =>
          t.replace(/(<Relationship )Id="rId1"(.*?\/>)/, '$&$1Id="rId7"$2'),
        ),
      ['signature-malformed'],
    ],
    [
      'an added text part as a signature',
      docx =>
        editText(docx, '_xmlsignatures/_rels/origin.sigs.rels', t =>
          t.replace(
            '</Relationships>',
            '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature" Target="/word/header1.xml"/></Relationships>',
          ),
        ),
      ['signature-malformed'],
    ],
    [
      'a document type in the signature',
      docx => editText(docx, signature, t => t.replace('<Signature ', '<!DOCTYPE x><Signature ')),
      ['signature-malformed'],
    ],
    [
      'an Id twice',
      docx => editText(docx, signature, t => t.replace('<Object><xd:', '<Object Id="idPackageObject"><xd:')),
      ['duplicate-id'],
    ],
    [
      'a second manifest in a new object',
      docx =>
        editText(docx, signature, t =>
          t.replace(
            '<Object Id="idPackageObject">',
            '<Object Id="x"><Manifest></Manifest></Object><Object Id="idPackageObject">',
          ),
        ),
      ['signature-malformed'],
    ],
    ['the signed object wrapped away, a false one in its place', wrap, ['signature-malformed']],
    [
      'the signature value',
      docx => editText(docx, signature, t => t.replace(/<SignatureValue>..../, '<SignatureValue>AAAA')),
      ['signature-value-wrong'],
    ],
    [
      'an algorithm we do not know',
      docx => editText(docx, signature, t => t.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-md5')),
      ['algorithm-not-supported'],
    ],
    [
      'no certificate',
      docx => editText(docx, signature, t => t.replace(/<KeyInfo>.*<\/KeyInfo>/, '')),
      ['certificate-unreadable'],
    ],
  ]
  it.each(cases)('%s is found', (_, tamper, expected) => {
    const changed = tamper(signed)
    expect(verify(changed).verdict).toBe('broken')
    expect(codesOf(changed)).toEqual(expected)
  })

  it('two relationships with one Id are not even read', () => {
    const changed = editText(signed, 'word/_rels/document.xml.rels', rels =>
      rels.replace('Id="rId2"', 'Id="rId1"'),
    )
    expect(verify(changed)).toMatchObject({
      verdict: 'unreadable',
      refusal: { detail: 'word/_rels/document.xml.rels' },
    })
  })

  it('two parts with one name are not even read', () => {
    const twice = editParts(signed, parts => {
      parts['WORD/document.xml'] = text('<giả/>')
    })
    expect(verify(twice)).toMatchObject({ verdict: 'unreadable', refusal: { code: 'container-damaged' } })
  })

  it('a signature of another paper does not fit', async () => {
    const other = await signOrFail(await makePaper('Quyết định'), signerOf(council.chair))
    const moved = editParts(signed, parts => {
      parts[signature] = partOf(other, signature)
    })
    expect(codesOf(moved)).toContain('part-changed')
  })

  it('a certificate with another name over the same key is found', async () => {
    const twin = await makeIdentity({
      name: 'CN=Kẻ mạo danh',
      issuer: council.authority,
      keys: council.secretary.keys,
      serialNumber: council.secretary.certificate.serialNumber,
    })
    const paper = await signOrFail(await makePaper(), signerOf(council.secretary))
    const swapped = editText(paper, signature, xml =>
      xml.replace(/<X509Certificate>[^<]*/, `<X509Certificate>${Buffer.from(twin.der).toString('base64')}`),
    )
    expect(codesOf(swapped)).toContain('certificate-swapped')
    expect(verify(swapped).signatures[0]?.signerName).toBe('')
  })
})

describe('what a signature does not promise', () => {
  it('title and author of the file are free, as in Office', () => {
    const renamed = editText(both, 'docProps/core.xml', core => core.replace('Nguyễn Văn Mẫu', 'Người khác'))
    expect(verify(renamed).verdict).toBe('valid')
  })

  it('that nobody else signed: a signature taken away whole leaves the others, so the list of signers is kept elsewhere', () => {
    const without = editParts(both, parts => {
      delete parts['_xmlsignatures/sig1.xml']
    })
    expect(verify(without).verdict).toBe('broken')
    const listed = editText(without, '_xmlsignatures/_rels/origin.sigs.rels', t =>
      t.replace(/<Relationship [^>]*sig1\.xml"\/>/, ''),
    )
    const report = verify(listed)
    expect(report.verdict).toBe('valid')
    expect(report.signatures.map(({ signerName }) => signerName)).toEqual(['Lê Văn Thư'])
    expect(report.sha256).not.toBe(verify(both).sha256)
  })

  it('a file without any signature is unsigned', async () => {
    expect(verify(await makePaper())).toMatchObject({ verdict: 'unsigned', problems: [], signatures: [] })
  })
})

/** The part changed and its digest in the manifest recomputed by somebody without the key. */
function recompute(docx: Uint8Array): Uint8Array {
  const image = text('ảnh khác')
  const digest = createHash('sha256').update(image).digest('base64')
  const changed = editParts(docx, parts => {
    parts['word/media/image1.png'] = image
  })
  return editText(changed, signature, xml =>
    xml.replace(/(URI="\/word\/media\/image1.*?<DigestValue>)[^<]*/, `$1${digest}`),
  )
}

function swapMain(docx: Uint8Array): Uint8Array {
  const fake = textOfPart(docx, 'word/document.xml').replace('78,56', '98,56')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const added = editParts(docx, parts => {
    parts['word/document2.xml'] = text(fake)
  })
  const typed = editText(added, '[Content_Types].xml', types =>
    types.replace('</Types>', `<Override PartName="/word/document2.xml" ContentType="${type}"/></Types>`),
  )
  return editText(typed, '_rels/.rels', rels => rels.replace('word/document.xml', 'word/document2.xml'))
}

/** XML signature wrapping: the object that was signed hides in another place, a new one stands where it was. */
function wrap(docx: Uint8Array): Uint8Array {
  return editText(docx, signature, xml => {
    const [object = ''] = /<Object Id="idPackageObject">.*?<\/Object>/.exec(xml) ?? []
    const fake = object.replace('idPackageObject', 'idOther')
    return xml
      .replace(object, fake)
      .replace('</Signature>', `<Object><Hidden>${object}</Hidden></Object></Signature>`)
  })
}
