import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { readPackage } from '#electron/signing/opc-package.ts'
import { relationshipTypes } from '#electron/signing/relationships.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { checkManifest } from '#electron/signing/verify/verify-manifest.ts'
import { parseXml } from '#electron/signing/xml.ts'
import { type Identity, signerOf, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signOrFail } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { editParts, editText } from './support/tamper.ts'
import { itWith } from './support/tools.ts'
import { signWithXmlsec } from './support/xmlsec.ts'

/** Signatures as other makers write them, made by xmlsec1 from templates. */
const folder = mkdtempSync(join(tmpdir(), 'cham-sao-foreign-'))
afterAll(() => rmSync(folder, { recursive: true }))

let council: Council
let base: Uint8Array
beforeAll(async () => {
  council = await makeCouncil()
  base = await signOrFail(await makePaper(), signerOf(council.chair))
})

type Style = {
  readonly prefix: string
  readonly space: string
  readonly method: string
  readonly digest: string
  readonly canonical: string
}

const c14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

/** A template in the shape of Office 2007: no XAdES, prefix and white space by taste. */
function template(docx: Uint8Array, style: Style): string {
  const own = new TextDecoder().decode(unzipSync(docx)['_xmlsignatures/sig1.xml'])
  const tag = (name: string, attributes: string, ...content: string[]) => {
    const full = style.prefix === '' ? name : `${style.prefix}:${name}`
    return `<${full}${attributes}>${style.space}${content.join(style.space)}</${full}>${style.space}`
  }
  const reference = (attributes: string, transforms: string[]) => {
    const list = transforms.length === 0 ? [] : [tag('Transforms', '', ...transforms)]
    const digest = [tag('DigestMethod', ` Algorithm="${style.digest}"`), tag('DigestValue', '')]
    return tag('Reference', attributes, ...list, ...digest)
  }
  const manifest = [...own.matchAll(/<Reference (URI="\/[^"]*")>(.*?)<DigestMethod/gs)].map(
    ([, uri, inner = '']) => {
      const sources = [...inner.matchAll(/SourceId="([^"]*)"/g)].map(
        ([, id]) =>
          `<m:RelationshipReference xmlns:m="http://schemas.openxmlformats.org/package/2006/digital-signature" SourceId="${id}"/>`,
      )
      const filter = tag(
        'Transform',
        ' Algorithm="http://schemas.openxmlformats.org/package/2006/RelationshipTransform"',
        ...sources,
      )
      return reference(
        ` ${uri}`,
        sources.length === 0 ? [] : [filter, tag('Transform', ` Algorithm="${c14n}"`)],
      )
    },
  )
  const time =
    '<m:SignatureTime xmlns:m="http://schemas.openxmlformats.org/package/2006/digital-signature">' +
    '<m:Format>YYYY-MM-DDThh:mm:ssTZD</m:Format><m:Value>2026-11-23T13:46:05Z</m:Value></m:SignatureTime>'
  const property = (content: string) =>
    tag('SignatureProperties', '', tag('SignatureProperty', ' Target="#idPackageSignature"', content))
  const info =
    '<o:SignatureInfoV1 xmlns:o="http://schemas.microsoft.com/office/2006/digsig"><o:SignatureComments>Đã duyệt</o:SignatureComments></o:SignatureInfoV1>'
  const object = 'Type="http://www.w3.org/2000/09/xmldsig#Object"'
  const transform = style.canonical === c14n ? [] : [tag('Transform', ` Algorithm="${style.canonical}"`)]
  const xmlns = ` xmlns${style.prefix === '' ? '' : `:${style.prefix}`}="http://www.w3.org/2000/09/xmldsig#"`
  return tag(
    'Signature',
    `${xmlns} Id="idPackageSignature"`,
    tag(
      'SignedInfo',
      '',
      tag('CanonicalizationMethod', ` Algorithm="${style.canonical}"`),
      tag('SignatureMethod', ` Algorithm="${style.method}"`),
      reference(` ${object} URI="#idPackageObject"`, transform),
      reference(` ${object} URI="#idOfficeObject"`, transform),
    ),
    tag('SignatureValue', ''),
    tag('KeyInfo', '', tag('X509Data', '', tag('X509Certificate', ''))),
    tag('Object', ' Id="idPackageObject"', tag('Manifest', '', ...manifest), property(time)),
    tag('Object', ` Id="idOfficeObject"`, property(info)),
  )
}

function signForeign(identity: Identity, style: Style, docx = base): Uint8Array {
  const key = String(identity.privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const signed = readFileSync(signWithXmlsec(folder, docx, template(docx, style), key, identity.pem))
  return editParts(docx, parts => {
    parts['_xmlsignatures/sig1.xml'] = signed
  })
}
const verify = (docx: Uint8Array) =>
  verifyDocument(docx, { trustAnchors: [council.authority.der], at: signingMoment + 1 })

const styles: Record<string, Style> = {
  'Office 2007 with SHA-1': {
    prefix: '',
    space: '',
    method: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
    canonical: c14n,
  },
  'a prefix, line breaks, exclusive canonical form and SHA-512': {
    prefix: 'ds',
    space: '\n  ',
    method: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
    canonical: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  },
}

describe('a signature by another maker', () => {
  for (const [name, style] of Object.entries(styles)) {
    itWith(['xmlsec1'], `holds and breaks as ours do: ${name}`, () => {
      const signed = signForeign(council.chair, style)
      const report = verify(signed)
      expect(report.signatures[0]).toMatchObject({
        signerName: 'Trần Thị Chủ',
        role: 'Đã duyệt',
        signedAt: signingMoment,
        integrity: 'ok',
        problems: [],
        trust: 'trusted',
      })
      const warnings = report.signatures[0]?.warnings.map(({ code }) => code)
      const weak = style.method.endsWith('sha1') ? ['weak-hash'] : []
      expect(warnings).toEqual([...weak, 'signing-certificate-not-bound'])
      for (const part of ['word/document.xml', 'word/_rels/document.xml.rels']) {
        const changed = editText(signed, part, text => text.replace(/(document|vi-du)/, 'khac'))
        expect([part, verify(changed).verdict]).not.toEqual([part, 'valid'])
      }
    })
  }

  itWith(['xmlsec1'], 'with EC and SHA-256 holds', () => {
    const style = {
      ...(styles['Office 2007 with SHA-1'] as Style),
      method: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
      digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
    }
    expect(verify(signForeign(council.secretary, style)).verdict).toBe('valid')
  })
})

/** Data behind the text: Word leaves its content out of the signature, but signs the relationship to it. */
function withCustomData(docx: Uint8Array): Uint8Array {
  const folderType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const data = new TextEncoder().encode('<b:Sources xmlns:b="vi-du"/>')
  const properties = new TextEncoder().encode(
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  )
  const added = editParts(docx, parts => {
    parts['customXml/item1.xml'] = data
    parts['customXml/itemProps1.xml'] = properties
    parts['customXml/_rels/item1.xml.rels'] = new TextEncoder().encode(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${folderType}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    )
  })
  return editText(added, 'word/_rels/document.xml.rels', rels =>
    rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdData" Type="${folderType}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  )
}

describe('custom data', () => {
  /** A signature over everything but the content of the data, as Office makes it. */
  async function signAsOffice(paper: Uint8Array): Promise<Uint8Array> {
    const whole = await signOrFail(paper, signerOf(council.chair))
    const without = editText(whole, '_xmlsignatures/sig1.xml', xml =>
      xml.replace(/<Reference URI="\/customXml.*?<\/Reference>/g, ''),
    )
    return signForeign(council.chair, styles['Office 2007 with SHA-1'] as Style, without)
  }

  itWith(['xmlsec1'], 'that Office left out is said, and the signature holds', async () => {
    const report = verify(await signAsOffice(withCustomData(await makePaper())))
    expect(report.verdict).toBe('valid')
    const left = report.signatures[0]?.warnings.filter(({ code }) => code === 'custom-data-not-covered')
    expect(left?.map(({ detail }) => detail)).toEqual(['customXml/item1.xml', 'customXml/itemProps1.xml'])
  })

  itWith(['xmlsec1'], 'that the text shows must be covered', async () => {
    const bound = editText(withCustomData(await makePaper()), 'word/document.xml', text =>
      text.replace('<w:sectPr', '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr></w:sdt><w:sectPr'),
    )
    expect(verify(await signAsOffice(bound)).verdict).toBe('broken')
  })

  itWith([], 'that is added after signing is found', () => {
    expect(verify(withCustomData(base)).verdict).toBe('broken')
  })

  itWith([], 'is signed by us', async () => {
    const signed = await signOrFail(withCustomData(await makePaper()), signerOf(council.chair))
    expect(verify(signed)).toMatchObject({ verdict: 'valid', signatures: [{ warnings: [] }] })
    const changed = editText(signed, 'customXml/item1.xml', text => text.replace('vi-du', 'khac'))
    expect(verify(changed).verdict).toBe('broken')
  })
})

describe('the relationship transform', () => {
  itWith([], 'takes groups by type, as the standard allows', () => {
    const opc = readPackage(base)
    if (!opc.ok) throw new Error(opc.error.code)
    const all = opc.value.relationships.get('_rels/.rels') ?? []
    const origin = all.find(({ type }) => type === relationshipTypes.signatureOrigin)
    const canonical =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="${origin?.id}" Target="${origin?.target}" TargetMode="Internal" Type="${origin?.type}"></Relationship></Relationships>`
    const digest = createHash('sha256').update(canonical).digest('base64')
    const manifest = (value: string) =>
      parseXml(
        new TextEncoder().encode(
          '<Manifest xmlns="http://www.w3.org/2000/09/xmldsig#">' +
            '<Reference URI="/_rels/.rels?ContentType=application/vnd.openxmlformats-package.relationships+xml"><Transforms>' +
            '<Transform Algorithm="http://schemas.openxmlformats.org/package/2006/RelationshipTransform">' +
            `<m:RelationshipsGroupReference xmlns:m="http://schemas.openxmlformats.org/package/2006/digital-signature" SourceType="${origin?.type}"/>` +
            `</Transform><Transform Algorithm="${c14n}"/></Transforms>` +
            `<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>${value}</DigestValue></Reference></Manifest>`,
        ),
      )?.documentElement
    const [right, wrong] = [manifest(digest), manifest(createHash('sha256').digest('base64'))]
    if (!right || !wrong) throw new Error('No manifest')
    expect(checkManifest(right, opc.value).problems).toEqual([])
    expect(checkManifest(right, opc.value).relationships.get('_rels/.rels')).toEqual(new Set([origin?.id]))
    expect(checkManifest(wrong, opc.value).problems).toEqual([
      { code: 'relationship-changed', detail: '_rels/.rels' },
    ])
  })
})
