import { canonicalJson } from '#shared/canonical-json.ts'
import type { PaperSigningView } from '#shared/contract/signature.ts'
import type { CallInput } from '#shared/contract.ts'
import { isBlankHandwriting, isEndlessHandwriting, type Strokes } from '#shared/domain/handwriting.ts'
import { isSameDrawing, type Trace, traceOf } from '#shared/domain/handwriting-likeness.ts'
import { decideSigning, namesakesOf, type PaperSigner } from '#shared/domain/paper-signing.ts'
import { ok } from '#shared/result.ts'
import { signStatement } from '../../sealing/handwriting-statement.ts'
import { forgetMemberSecret } from '../../sealing/member-key.ts'
import { sha256Hex } from '../../signing/algorithms.ts'
import { drawHandwriting } from '../../signing/draw-handwriting.ts'
import { placeHandwriting } from '../../signing/handwriting.ts'
import type { Database } from '../../store/database.ts'
import {
  insertHandwriting,
  insertSignature,
  iterateHandwritings,
  loadHandwritingUse,
  loadSignedFile,
} from '../../store/paper-signing.ts'
import { type Answer, type Context, change, refuse } from '../context.ts'
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
  readonly size: { readonly width: number; readonly height: number }
}

/** The picture is drawn here: what the screen sends is the way of the pen and nothing else. */
function readHandwriting(context: Context, { strokes }: CallInput<'signature.onScreen'>): Answer<Drawn> {
  if (isBlankHandwriting(strokes)) return refuse('handwriting-blank')
  if (isEndlessHandwriting(strokes)) return refuse('handwriting-endless')
  const { png, ...size } = drawHandwriting(strokes)
  const strokesSha256 = sha256Hex(new TextEncoder().encode(canonicalJson(strokes)))
  const drawn = { sha256: sha256Hex(png), strokesSha256, strokes, bytes: png, size }
  const used = findUse(context, drawn)
  return used === undefined ? ok(drawn) : refuse('handwriting-used', { facts: { paper: used } })
}

/** File name of the paper that this drawing is on already, also where it was moved, scaled or shaken a little. */
function findUse(context: Context, drawn: Omit<Drawn, 'bytes' | 'size'>): string | undefined {
  const same = loadHandwritingUse(context.db, drawn)
  if (same !== undefined) return same
  const trace = traceOf(drawn.strokes)
  for (const [sha256, known] of knownTraces(context.db))
    if (isSameDrawing(trace, known)) return loadHandwritingUse(context.db, { sha256, strokesSha256: '' })
  return undefined
}

const traces = new WeakMap<Database, Map<string, Trace>>()

/** Of every handwriting in the workspace, by its picture; each is read once as long as the workspace is open. */
function knownTraces(db: Database): ReadonlyMap<string, Trace> {
  const known = traces.get(db) ?? new Map<string, Trace>()
  traces.set(db, known)
  for (const { sha256, strokes } of iterateHandwritings(db, known)) known.set(sha256, traceOf(strokes))
  return known
}

type Prepared = {
  readonly signer: PaperSigner
  readonly memberId: string
  readonly expected: readonly Pick<PaperSigner, 'memberId' | 'fullName'>[]
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
  const namesakes = namesakesOf(signer.value, record.signers)
  const placed = placeHandwriting(
    current.bytes,
    { ...{ signerName: fullName, title, namesakes }, ...{ png: drawn.bytes, width, height } },
    context.now(),
  )
  if (!placed.ok) return refuse(placed.error.code, { facts: { detail: placed.error.detail, name: fullName } })
  return ok({
    signer: { memberId, fullName, title },
    memberId,
    expected: record.signers.map(({ memberId, fullName }) => ({ memberId, fullName })),
    before: current.sha256,
    file: placed.value,
  })
}
