import { beforeAll, describe, expect, it } from 'vitest'
import { brokenLineImage, emptyLineImage } from '#electron/signing/line-images.ts'
import { signDocument } from '#electron/signing/sign-document.ts'
import { addSignatureLines, fillSignatureLine } from '#electron/signing/signature-line.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { signerOf, signingMoment } from './support/certificates.ts'
import { type Council, makeCouncil, signOrFail } from './support/council.ts'
import { dotPng, makePaper } from './support/papers.ts'
import { editText, partOf, textOfPart } from './support/tamper.ts'

const line = {
  marker: '[[ký]]',
  setupId: '{0A1B2C3D-0000-4000-8000-000000000001}',
  signerName: 'Trần Thị "Chủ"',
  signerTitle: 'Chủ tịch & Trưởng ban',
}
let council: Council
let paper: Uint8Array
beforeAll(async () => {
  council = await makeCouncil()
  paper = editText(await makePaper(), 'word/document.xml', text =>
    text.replace('<w:sectPr', '<w:p><w:r><w:t>[[ký]]</w:t></w:r></w:p><w:sectPr'),
  )
})

describe('a signature line', () => {
  it('takes the place of its marker, with an empty line as picture', () => {
    const lined = addSignatureLines(paper, [line], signingMoment)
    if (!lined.ok) throw new Error(lined.error.code)
    const text = textOfPart(lined.value, 'word/document.xml')
    expect(text).not.toContain(line.marker)
    expect(text).toMatch(/<o:signatureline [^>]*id="\{0A1B2C3D-0000-4000-8000-000000000001\}"/)
    expect(text).toContain('o:suggestedsigner2="Chủ tịch &amp; Trưởng ban"')
    const image = /Id="rIdSignatureLine1"[^>]*Target="\/([^"]*)"/.exec(
      textOfPart(lined.value, 'word/_rels/document.xml.rels'),
    )
    expect(Buffer.from(partOf(lined.value, image?.[1] ?? ''))).toEqual(Buffer.from(emptyLineImage()))
  })

  it('is filled by a signature with the handwriting, bound to the text', async () => {
    const lined = addSignatureLines(paper, [line], signingMoment)
    if (!lined.ok) throw new Error(lined.error.code)
    const details = {
      signedAt: signingMoment,
      role: 'Chủ tịch',
      line: fillSignatureLine(line.setupId, dotPng),
    }
    const signed = await signDocument(lined.value, signerOf(council.chair), details)
    if (!signed.ok) throw new Error(signed.error.code)
    const xml = textOfPart(signed.value.docx, '_xmlsignatures/sig1.xml')
    const image = Buffer.from(dotPng).toString('base64')
    expect(xml).toContain(`<SetupID>${line.setupId}</SetupID>`)
    expect(xml).toContain(`<Object Id="idValidSigLnImg">${image}</Object>`)
    const options = { trustAnchors: [council.authority.der], at: signingMoment }
    expect(verifyDocument(signed.value.docx, options).verdict).toBe('valid')
    const other = Buffer.from(brokenLineImage()).toString('base64')
    const changed = editText(signed.value.docx, '_xmlsignatures/sig1.xml', text =>
      text.replace(`<Object Id="idValidSigLnImg">${image}`, `<Object Id="idValidSigLnImg">${other}`),
    )
    expect(verifyDocument(changed, options).signatures[0]?.problems).toEqual([
      { code: 'signed-content-changed', detail: '#idValidSigLnImg' },
    ])
  })

  it('needs its marker, an unsigned paper and a Word file', async () => {
    const elsewhere = { ...line, marker: '[[không có]]' }
    expect(addSignatureLines(paper, [elsewhere], signingMoment)).toMatchObject({
      error: { code: 'signature-line-missing', detail: '[[không có]]' },
    })
    const signed = await signOrFail(paper, signerOf(council.chair))
    expect(addSignatureLines(signed, [line], signingMoment)).toMatchObject({
      error: { code: 'signature-line-after-signing' },
    })
    expect(addSignatureLines(dotPng, [line], signingMoment)).toMatchObject({
      error: { code: 'container-damaged' },
    })
  })

  it.each([emptyLineImage, brokenLineImage])('has pictures of its own', draw => {
    const png = Buffer.from(draw())
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 128])
  })
})
