import type { CallInput } from '#shared/contract.ts'
import { numberText } from '#shared/domain/register.ts'
import { ok } from '#shared/result.ts'
import { updateDataHash } from '../store/paper.ts'
import { updateEntryPaper } from '../store/register.ts'
import { type Answer, type Context, refuse } from './context.ts'
import { blockedBy, packAll, readyFiles, recordPaper, trailOf } from './paper-generate.ts'
import { caseStart } from './papers/cases.ts'
import { type Grounds, gatherGrounds } from './papers/grounds.ts'
import { dataHash } from './papers/paper-document.ts'
import { mayWriteOver, signedAmong } from './signing/signed-papers.ts'

type Place = CallInput<'register.propose'>
type Given = {
  readonly number: number
  readonly symbol: string
  readonly issuedOn: string
  readonly year: number
}

/** What a number does to its paper: what the trail says of it, whether it was signed meanwhile, and what is recorded. */
export type NumberEffect = {
  readonly payload: object
  readonly isStale: () => boolean
  readonly record: () => void
}

/** The paper is written anew with its number; one that was signed by hand gets the number by hand too, and its file stays [NĐ 30/2020 Đ.15]. */
export async function numberEffect(
  context: Context,
  input: CallInput<'register.give'>,
  given: Given,
): Promise<Answer<NumberEffect>> {
  const { kind, sessionId, productId } = input
  const place = { kind, sessionId, productId }
  const [signed] = signedAmong(context, sessionId, [place])
  const isStale = () => signedAmong(context, sessionId, [place])[0]?.id !== signed?.id
  if (signed && !signed.inFile) {
    const { id, sha256 } = signed
    const hashes = [hashOf(context, place), hashOf(context, place, given)] as const
    const record = () => {
      updateEntryPaper(context.db, place, { id, sha256 }, caseStart(context, place))
      updateDataHash(context.db, id, ...hashes)
    }
    return ok({ payload: { session: sessionId, signedOnPaper: sha256 }, isStale, record })
  }
  const over = mayWriteOver(signed ? [signed] : [], input.overSigned)
  if (!over.ok) return over
  const made = await writtenWith(context, place, given)
  if (!made.ok) return made
  const payload = { ...trailOf(sessionId, made.value), ...(over.value ? { overSigned: over.value } : {}) }
  const record = () => {
    for (const paper of made.value) recordPaper(context, paper)
  }
  return ok({ payload, isStale, record })
}

/** What the paper is written from, with or without the number; '' where it could not be written. */
function hashOf(context: Context, place: Place, given?: Given): string {
  const grounds = groundsWith(context, place, given)
  const files = typeof grounds === 'string' ? undefined : filesAt(grounds, place)
  const [file] = files?.ok ? files.value : []
  return file ? dataHash(file) : ''
}

function groundsWith(context: Context, { kind, sessionId, productId }: Place, given?: Given) {
  if (!given) return gatherGrounds(context, sessionId)
  const { number, symbol, issuedOn, year } = given
  const inHand = { kind, productId, given: { number: numberText(number), symbol, issuedOn, year } }
  return gatherGrounds(context, sessionId, [inHand])
}

const filesAt = (grounds: Grounds, { kind, productId }: Place) =>
  readyFiles(grounds, kind, productId === null ? undefined : [productId])

/** The paper as it will be with the number, before anything is recorded. */
async function writtenWith(context: Context, place: Place, given: Given) {
  const grounds = groundsWith(context, place, given)
  if (typeof grounds === 'string') return refuse(grounds)
  const files = filesAt(grounds, place)
  const incoherent = blockedBy(context, grounds, new Set([place.kind]))
  if (files.ok && incoherent) return incoherent
  return files.ok ? ok(await packAll(context, grounds, files.value)) : files
}
