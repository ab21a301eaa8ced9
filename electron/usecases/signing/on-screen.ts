import { canonicalJson } from '#shared/canonical-json.ts'
import type { PaperSigningView } from '#shared/contract/signature.ts'
import type { CallInput } from '#shared/contract.ts'
import { isBlankHandwriting, type Strokes } from '#shared/domain/handwriting.ts'
import { decideSigning, type PaperSigner } from '#shared/domain/paper-signing.ts'
import { ok } from '#shared/result.ts'
import { type PngSize, readPngSize } from '../../exchange/png.ts'
import { signStatement } from '../../sealing/handwriting-statement.ts'
import { forgetMemberSecret } from '../../sealing/member-key.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { placeHandwriting } from '../../signing/handwriting.ts'
import {
  insertHandwriting,
  insertSignature,
  loadHandwritingUse,
  loadSignedFile,
} from '../../store/paper-signing.ts'
import { type Answer, type Context, change, refuse } from '../context.ts'
import { bytesOf } from '../file-bytes.ts'
import { proveMember } from '../seat.ts'
import { loadSigningRecord } from './record.ts'
import { loadSigning, signerAt } from './signers.ts'

/**
 * One member signs by hand on the screen: proved by his PIN, the picture put into the paper as a new file, both bound to
 * each other by his key and in the trail. A handwriting serves one paper only.
 */
export async function signOnScreen(
  context: Context,
  input: CallInput<'signature.onScreen'>,
): Promise<Answer<PaperSigningView>> {
  const drawn = readHandwriting(context, input)
  if (!drawn.ok) return drawn
  const prepared = prepare(context, input, drawn.value)
  if (!prepared.ok) return prepared
  const { signer, memberId, expected, before, file } = prepared.value
  const proved = await proveMember(context, memberId, input.secret)
  if (!proved.ok) return proved
  const { member, secret } = proved.value
  const statement = {
    paper: input.paperId,
    before,
    sha256: sha256Hex(file),
    picture: drawn.value.sha256,
    strokes: drawn.value.strokesSha256,
  }
  const statedBy = Buffer.from(signStatement(secret.signSecret, statement)).toString('hex')
  const asSigner: Context = { ...context, caller: { kind: 'member', memberId, role: member.role, secret } }
  const payload = { ...statement, signer: memberId, expected, place: input.place, statedBy }
  const signed = change(asSigner, 'signature.onScreen', payload, () => {
    if (loadSignedFile(context.db, input.paperId)?.sha256 !== before) return refuse('paper-changed-meanwhile')
    const used = loadHandwritingUse(context.db, drawn.value)
    if (used !== undefined) return refuse('handwriting-used', { facts: { paper: used } })
    insertHandwriting(context.db, drawn.value)
    insertSignature(context.db, {
      ...signer,
      id: context.newId(),
      paperId: input.paperId,
      way: 'onScreen',
      signedAt: context.now(),
      seat: memberId,
      place: input.place,
      beforeSha256: before,
      sha256: statement.sha256,
      bytes: file,
      handwriting: drawn.value.sha256,
      certificate: null,
    })
    return loadSigning(context, input)
  })
  forgetMemberSecret(secret)
  return signed
}

type Drawn = {
  readonly sha256: string
  readonly strokesSha256: string
  readonly strokes: Strokes
  readonly bytes: Uint8Array
  readonly size: PngSize
}

const mostPixels = 4000

function readHandwriting(
  context: Context,
  { strokes, picture }: CallInput<'signature.onScreen'>,
): Answer<Drawn> {
  if (isBlankHandwriting(strokes)) return refuse('handwriting-blank')
  const bytes = bytesOf({ fileName: 'PNG', bytes: picture })
  const size = bytes.ok ? readPngSize(bytes.value) : null
  const usable =
    size?.transparent && size.width > 0 && size.height > 0 && Math.max(size.width, size.height) <= mostPixels
  if (!bytes.ok || !usable) return refuse('handwriting-unusable')
  const strokesSha256 = sha256Hex(new TextEncoder().encode(canonicalJson(strokes)))
  const drawn = { sha256: sha256Hex(bytes.value), strokesSha256, strokes, bytes: bytes.value, size }
  const used = loadHandwritingUse(context.db, drawn)
  return used === undefined ? ok(drawn) : refuse('handwriting-used', { facts: { paper: used } })
}

type Prepared = {
  readonly signer: PaperSigner
  readonly memberId: string
  readonly expected: readonly string[]
  readonly before: string
  readonly file: Uint8Array
}

/** Who signs what, and the file with the picture in it; changes nothing. */
function prepare(context: Context, input: CallInput<'signature.onScreen'>, drawn: Drawn): Answer<Prepared> {
  const record = loadSigningRecord(context.db, input.paperId)
  const current = loadSignedFile(context.db, input.paperId)
  if (!record || !current) return refuse('paper-not-found')
  const signer = signerAt(record, input.signer)
  if (!signer.ok) return signer
  const { memberId, fullName, title } = signer.value
  if (memberId === null) return refuse('signer-without-seat', { facts: { name: fullName } })
  const allowed = decideSigning('onScreen', signer.value, record.situation)
  if (!allowed.ok) return refuse(allowed.error, { facts: { name: fullName } })
  const { width, height } = drawn.size
  const placed = placeHandwriting(
    current.bytes,
    { signerName: fullName, png: drawn.bytes, width, height },
    context.now(),
  )
  if (!placed.ok) return refuse(placed.error.code, { facts: { detail: placed.error.detail, name: fullName } })
  return ok({
    signer: { memberId, fullName, title },
    memberId,
    expected: record.signers.map(entry => entry.fullName),
    before: current.sha256,
    file: placed.value,
  })
}
