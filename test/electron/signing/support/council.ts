import { expect } from 'vitest'
import { type SignedDocument, signDocument } from '#electron/signing/sign-document.ts'
import type { DocumentSigner } from '#electron/signing/signer.ts'
import { type Identity, makeIdentity, signerOf, signingMoment } from './certificates.ts'

const usualNames = { chair: 'Trần Thị Chủ', secretary: 'Lê Văn Thư' }
/** As the council of `meeting.ts` has them. */
export const meetingNames = { chair: 'Trần Quốc Khánh', secretary: 'Lê Thu Hà' }

/** The persons of the tests: a certificate authority, a chair with an RSA key, a secretary with an EC key. */
export async function makeCouncil(names: { chair: string; secretary: string } = usualNames) {
  const authority = await makeIdentity({
    name: 'C=VN, O=Cơ quan chứng thực mẫu, CN=Gốc mẫu',
    authority: true,
  })
  const person = (name: string, kind: 'rsa' | 'ec' = 'ec') =>
    makeIdentity({ name: `C=VN, O=UBND xã Bình Mẫu, CN=${name}`, issuer: authority, kind })
  const [chair, secretary] = await Promise.all([person(names.chair, 'rsa'), person(names.secretary)])
  return { authority, chair, secretary, person }
}
export type Council = Awaited<ReturnType<typeof makeCouncil>>

export async function signOrFail(docx: Uint8Array, signer: DocumentSigner, role = ''): Promise<Uint8Array> {
  const signed = await signDocument(docx, signer, { signedAt: signingMoment, role })
  expect(signed).toMatchObject({ ok: true })
  return (signed as { ok: true; value: SignedDocument }).value.docx
}

/** One signature after the other. */
export async function signAll(docx: Uint8Array, signers: readonly (readonly [Identity, string])[]) {
  let signed = docx
  for (const [identity, role] of signers) signed = await signOrFail(signed, signerOf(identity), role)
  return signed
}
