import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { signDocument } from '#electron/signing/sign-document.ts'
import { verifyDocument } from '#electron/signing/verify/verify-document.ts'
import { no } from '#shared/result.ts'
import {
  type IdentityWish,
  KeyUsageFlags,
  makeIdentity,
  signerOf,
  signingMoment,
  year,
} from './support/certificates.ts'
import { type Council, makeCouncil, signAll, signOrFail } from './support/council.ts'
import { makePaper } from './support/papers.ts'
import { editParts, editText, textOfPart } from './support/tamper.ts'

let council: Council
let paper: Uint8Array
const details = { signedAt: signingMoment, role: 'Chủ tịch Hội đồng' }
const verify = (docx: Uint8Array, at = signingMoment) =>
  verifyDocument(docx, { trustAnchors: [council.authority.der], at })

beforeAll(async () => {
  council = await makeCouncil()
  paper = await makePaper()
})

describe('signing a paper', () => {
  it('names signer, role, time and certificate, and holds', async () => {
    const signed = await signDocument(paper, signerOf(council.chair, [council.authority]), details)
    if (!signed.ok) throw new Error(signed.error.code)
    const report = verify(signed.value.docx)
    expect(report).toMatchObject({
      verdict: 'valid',
      refusal: null,
      problems: [],
      sha256: signed.value.sha256,
    })
    expect(report.signatures).toMatchObject([
      {
        signerName: 'Trần Thị Chủ',
        organization: 'UBND xã Bình Mẫu',
        role: 'Chủ tịch Hội đồng',
        signedAt: signingMoment,
        integrity: 'ok',
        problems: [],
        warnings: [],
        trust: 'trusted',
      },
    ])
    expect(report.signatures[0]?.certificate?.issuer).toBe('CN=Gốc mẫu, O=Cơ quan chứng thực mẫu, C=VN')
  })

  it('takes chair and secretary, in either order', async () => {
    const both = [
      [council.chair, 'Chủ tịch'],
      [council.secretary, 'Thư ký'],
    ] as const
    for (const signers of [both, [...both].reverse()]) {
      const report = verify(await signAll(paper, signers))
      expect(report.verdict).toBe('valid')
      expect(report.signatures.map(({ role }) => role)).toEqual(signers.map(([, role]) => role))
    }
  })

  it('takes nine signers', async () => {
    const members = await Promise.all(
      Array.from({ length: 9 }, (_, index) => council.person(`Thành viên ${index + 1}`)),
    )
    const signed = await signAll(
      paper,
      members.map(member => [member, 'Thành viên'] as const),
    )
    const report = verify(signed)
    expect(report.verdict).toBe('valid')
    expect(report.signatures.map(({ integrity }) => integrity)).toEqual(Array(9).fill('ok'))
    expect(new Set(report.signatures.map(({ signerName }) => signerName)).size).toBe(9)
  })

  it('keeps letters that XML must escape', async () => {
    const role = `Phó <Chủ tịch> & "ủy viên" 'một'`
    expect(verify(await signOrFail(paper, signerOf(council.chair), role)).signatures[0]?.role).toBe(role)
  })

  it('leaves the given bytes alone', async () => {
    const before = Uint8Array.from(paper)
    await signOrFail(paper, signerOf(council.chair))
    expect(paper).toEqual(before)
  })
})

describe('signing is refused and nothing changes', () => {
  const certificates: [string, Partial<IdentityWish>, string][] = [
    ['an expired certificate', { notAfter: signingMoment - 1000 }, 'certificate-expired'],
    ['a certificate that is not valid yet', { notBefore: signingMoment + 1000 }, 'certificate-not-yet-valid'],
    [
      'a certificate not for signing',
      { usage: KeyUsageFlags.keyEncipherment },
      'certificate-not-for-signing',
    ],
    ['a key we do not support', { kind: 'ec-384' }, 'certificate-algorithm-not-supported'],
  ]
  it.each(certificates)('with %s', async (_, wish, code) => {
    const identity = await makeIdentity({ name: 'CN=Người ký', ...wish })
    expect(await signDocument(paper, signerOf(identity), details)).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('to the same certificate a second time, but not to another one', async () => {
    const signed = await signOrFail(paper, signerOf(council.chair))
    expect(await signDocument(signed, signerOf(council.chair), details)).toEqual(
      no({ code: 'already-signed-by-certificate', detail: 'Trần Thị Chủ' }),
    )
    await signOrFail(signed, signerOf(council.secretary))
  })

  it('when a present signature no longer holds', async () => {
    const signed = await signOrFail(paper, signerOf(council.chair))
    const changed = editText(signed, 'word/document.xml', text => text.replace('78,56', '98,56'))
    expect(await signDocument(changed, signerOf(council.secretary), details)).toEqual(
      no({ code: 'existing-signature-broken', detail: 'word/document.xml' }),
    )
  })

  const files: [string, () => Uint8Array, string][] = [
    ['that is empty', () => new Uint8Array(), 'container-damaged'],
    ['that is cut short', () => paper.slice(0, 4000), 'container-damaged'],
    ['that is another ZIP', () => zipSync({ 'a.txt': new Uint8Array(3) }), 'container-not-word'],
    [
      'whose relationships are damaged',
      () => editText(paper, '_rels/.rels', text => text.slice(0, -5)),
      'container-damaged',
    ],
    [
      'with a part of no declared type',
      () =>
        editParts(paper, parts => {
          parts['word/x.unknown'] = new Uint8Array(1)
        }),
      'part-without-type',
    ],
  ]
  it.each(files)('for a file %s', async (_, make, code) => {
    expect(await signDocument(make(), signerOf(council.chair), details)).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it.each(['a'.repeat(101), 'dòng\u0000', 'nửa \ud800 ký tự'])(
    'for a role that XML or Office cannot hold',
    async role => {
      const signed = await signDocument(paper, signerOf(council.chair), { ...details, role })
      expect(signed).toEqual(no({ code: 'signing-text-not-allowed', detail: 'role' }))
    },
  )

  it('when the key is not that of the certificate', async () => {
    const signer = {
      ...signerOf(council.secretary),
      certificateDer: (await council.person('Người khác')).der,
    }
    const signed = await signDocument(paper, signer, details)
    expect(signed).toEqual(no({ code: 'signature-check-failed', detail: 'signature-value-wrong' }))
  })

  it('when the signer refuses', async () => {
    const refusal = no({ code: 'token-removed' as const, detail: 'CKR 0x32' })
    const signer = { ...signerOf(council.chair), sign: async () => refusal }
    expect(await signDocument(paper, signer, details)).toEqual(refusal)
  })
})

describe('what a signed file looks like', () => {
  it('has its plumbing once, however many sign', async () => {
    const signed = await signAll(paper, [
      [council.chair, ''],
      [council.secretary, ''],
    ])
    const types = textOfPart(signed, '[Content_Types].xml')
    expect(types.match(/Extension="sigs"/g)).toHaveLength(1)
    expect(types.match(/sig[12]\.xml/g)).toHaveLength(2)
    expect(textOfPart(signed, '_rels/.rels').match(/digital-signature\/origin/g)).toHaveLength(1)
    const listed = textOfPart(signed, '_xmlsignatures/_rels/origin.sigs.rels')
    expect(listed.match(/Target="[^"]+"/g)).toEqual(['Target="sig1.xml"', 'Target="sig2.xml"'])
  })

  it('has no white space in any relationships, which LibreOffice would count', async () => {
    const spaced = editText(paper, '_rels/.rels', text => text.replaceAll('><', '>\n  <'))
    const signed = await signOrFail(spaced, signerOf(council.chair))
    expect(textOfPart(signed, '_rels/.rels')).not.toMatch(/>\s+<R/)
    expect(verify(signed).verdict).toBe('valid')
  })
})

describe('time', () => {
  it('is that of the signing: a certificate that expired since is still trusted, and that is said', async () => {
    const signed = await signOrFail(paper, signerOf(council.chair))
    const later = verify(signed, signingMoment + 3 * year)
    expect(later.verdict).toBe('valid')
    expect(later.signatures[0]?.warnings.map(({ code }) => code)).toEqual(['certificate-expired-since'])
  })

  it('in the future is said and not believed', async () => {
    const signed = await signOrFail(paper, signerOf(council.chair))
    const before = verify(signed, signingMoment - 2 * year)
    expect(before.signatures[0]).toMatchObject({
      trust: 'not-yet-valid',
      warnings: [{ code: 'signing-time-in-future' }],
    })
  })
})
