import type { PaperSigningView } from '#shared/contract/signature.ts'
import type { CallInput } from '#shared/contract.ts'
import { isHeldBy, type OtherHolder } from '#shared/domain/holder-name.ts'
import { decideSigning } from '#shared/domain/paper-signing.ts'
import { ok } from '#shared/result.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { type Certificate, readCertificate } from '../../signing/certificate.ts'
import { fill } from '../../signing/report-lines.ts'
import { signDocument } from '../../signing/sign-document.ts'
import type { DocumentSigner } from '../../signing/signer.ts'
import { insertSignature, loadSignedFile } from '../../store/paper-signing.ts'
import { type Answer, type Context, change, refuse, seatName } from '../context.ts'
import { loadSigningRecord } from './record.ts'
import { loadSigning, signerAt } from './signers.ts'
import { refuseSigning, withSigningKey } from './signing-key.ts'

/**
 * One signer signs the file digitally, with a certificate file or a token. The signed bytes become the current file of
 * this version; nothing is written into it afterwards.
 */
export async function signDigitally(
  context: Context,
  input: CallInput<'signature.digital'>,
): Promise<Answer<PaperSigningView>> {
  const allowed = whatIsSigned(context, input)
  if (!allowed.ok) return allowed
  return withSigningKey(
    context,
    input.key,
    signer => signWith(context, input, allowed.value, signer),
    certificate => mayHold(certificate, allowed.value.signer.fullName, input.holderReason ?? ''),
  )
}

/** A certificate of another name may be right (a maiden name, a lent office key), but never by oversight. */
function mayHold({ facts }: Certificate, name: string, reason: string): Answer<null> {
  if (reason !== '' || isHeldBy(facts.commonName, name)) return ok(null)
  return refuse('certificate-name-differs', { facts: { certificate: facts.commonName, name } })
}

function otherHolderOf({ facts }: Certificate, name: string, reason: string): OtherHolder | null {
  return isHeldBy(facts.commonName, name) ? null : { certificate: facts.commonName, name, reason }
}

const longestComment = 255

/** Goes into the signature itself, so that whoever gets the file reads it too. */
function commentOn(other: OtherHolder): string {
  const text = fill(catalogue.vi.signing.otherHolder, {
    ...other,
    reason: other.reason.replace(/\s+/gu, ' '),
  })
  return text.length <= longestComment ? text : `${text.slice(0, longestComment - 1).toWellFormed()}…`
}

function whatIsSigned(context: Context, input: CallInput<'signature.digital'>) {
  const record = loadSigningRecord(context.db, input.paperId)
  const current = loadSignedFile(context.db, input.paperId)
  if (!record || !current) return refuse('paper-not-found')
  const signer = signerAt(record, input.signer)
  if (!signer.ok) return signer
  const { memberId, fullName, title } = signer.value
  const allowed = decideSigning('digital', signer.value, record.situation)
  if (!allowed.ok) return refuse(allowed.error, { facts: { name: fullName } })
  const expected = record.signers.map(({ memberId, fullName }) => ({ memberId, fullName }))
  return ok({ signer: { memberId, fullName, title }, expected, current })
}

type Signed = Extract<ReturnType<typeof whatIsSigned>, { ok: true }>['value']

async function signWith(
  context: Context,
  input: CallInput<'signature.digital'>,
  { signer, expected, current }: Signed,
  key: DocumentSigner,
): Promise<Answer<PaperSigningView>> {
  const signedAt = context.now()
  const certificate = readCertificate(key.certificateDer)
  if (certificate === null) throw new Error('A certificate that was found usable can be read')
  const otherHolder = otherHolderOf(certificate, signer.fullName, input.holderReason ?? '')
  const signed = await signDocument(current.bytes, key, {
    signedAt,
    role: signer.title,
    ...(otherHolder ? { comment: commentOn(otherHolder) } : {}),
  })
  if (!signed.ok) return refuseSigning(signed.error)
  const { docx, sha256 } = signed.value
  const payload = {
    paper: input.paperId,
    before: current.sha256,
    sha256,
    signer,
    // The number of signatures is not itself signed: the trail keeps who else was to sign.
    expected,
    place: input.place,
    keptIn: input.key.kind,
    certificate: certificate.facts.fingerprint,
    subject: certificate.facts.subject,
    ...(otherHolder ? { otherHolder } : {}),
  }
  return change(context, 'signature.digital', payload, () => {
    if (loadSignedFile(context.db, input.paperId)?.sha256 !== current.sha256)
      return refuse('paper-changed-meanwhile')
    insertSignature(context.db, {
      ...signer,
      id: context.newId(),
      paperId: input.paperId,
      way: 'digital',
      signedAt,
      seat: seatName(context.caller),
      place: input.place,
      beforeSha256: current.sha256,
      sha256,
      bytes: docx,
      handwriting: null,
      certificate: {
        ...certificate.facts,
        keptIn: input.key.kind,
        holderReason: otherHolder?.reason ?? '',
      },
    })
    return loadSigning(context, input)
  })
}
