import { setImmediate as breathe } from 'node:timers/promises'
import { keepers } from '#shared/contract/call.ts'
import type { Erasure } from '#shared/contract/privacy.ts'
import type { CallInput, CallOutput } from '#shared/contract.ts'
import { personalWords, withoutPersonalData } from '#shared/domain/privacy.ts'
import { asciiFileStem } from '#shared/domain/vietnamese-name.ts'
import { ok } from '#shared/result.ts'
import { wordsOfDocument } from '../documents/document-words.ts'
import { loadMember } from '../store/member.ts'
import { type Sought, searchPersonalData } from '../store/personal-data.ts'
import { emptyLog, eraseWords } from '../store/personal-erasure.ts'
import { loadProducer, saveProducer } from '../store/product.ts'
import { loadList, loadSessions, updateListedFrozen } from '../store/session.ts'
import { iteratePapers } from '../store/verification.ts'
import { loadWorkspace } from '../store/workspace.ts'
import { type Answer, type Context, change, dayOf, refuse } from './context.ts'
import { saveCopyOf } from './open-file.ts'

type Person = CallInput<'privacy.export'>['person']
type Found = { readonly name: string; readonly sought: Sought }

/** Everything stored about one person, as JSON saved where the user says. */
export async function exportPersonalData(
  context: Context,
  input: CallInput<'privacy.export'>,
): Promise<Answer<CallOutput<'privacy.export'>>> {
  const { person } = input
  const stranger = refuseOther(context, person)
  if (stranger) return stranger
  const found = findPerson(context, person)
  if (!found.ok) return found
  const { name, sought } = found.value
  const content = {
    format: 'cham-sao person 1',
    madeAt: new Date(context.now()).toISOString(),
    workspace: loadWorkspace(context.db)?.name ?? '',
    person: { ...person, name },
    ...searchPersonalData(context.db, sought),
    papers: await papersNaming(context, sought.words),
  }
  const fileName = `Du-lieu-ca-nhan_${asciiFileStem(name)}_${dayOf(context.now())}.json`
  return saveCopyOf(context, { fileName, bytes: Buffer.from(JSON.stringify(content, null, 2)) })
}

/** Who keeps the records may look for anybody, everybody else for himself. */
function refuseOther({ caller }: Context, person: Person): ReturnType<typeof refuse> | undefined {
  const role = caller.kind === 'member' ? caller.role : caller.kind
  if (keepers.some(keeper => keeper === role)) return undefined
  const own = caller.kind === 'member' && person.kind === 'member' && caller.memberId === person.id
  return own ? undefined : refuse('role-refused', { facts: { role } })
}

function findPerson({ db }: Context, { kind, id }: Person): Answer<Found> {
  if (kind === 'producer') {
    const producer = loadProducer(db, id)
    if (!producer) return refuse('producer-not-found')
    const { name, representative } = producer
    return ok({ name: representative || name, sought: { ids: [id], words: personalWords(producer) } })
  }
  const member = loadMember(db, id)
  if (!member) return refuse('member-not-found')
  // What hangs on his ballots and signatures by their own keys is his too.
  const ballots = db.prepare<[string], string>('SELECT id FROM ballot WHERE member_id = ?').pluck().all(id)
  const hands = db
    .prepare<[string], string>(
      'SELECT handwriting FROM paper_signature WHERE member_id = ? AND handwriting IS NOT NULL',
    )
    .pluck()
    .all(id)
  return ok({
    name: member.fullName,
    sought: { ids: [id, ...ballots, ...hands], words: [member.fullName.normalize('NFC')] },
  })
}

/** Papers whose text has one of the words; a pause after each, because there may be hundreds. */
async function papersNaming(
  { db }: Context,
  words: readonly string[],
): Promise<{ fileName: string; sha256: string }[]> {
  const papers = [...iteratePapers(db)]
  const named: { fileName: string; sha256: string }[] = []
  for (const { fileName, sha256, bytes } of papers) {
    const text = wordsOfDocument(bytes)
    if (words.some(word => text.includes(word))) named.push({ fileName, sha256 })
    await breathe()
  }
  return named
}

/** Deletes what is personal of a producer, in its record, in the frozen copies and where it was typed again. */
export async function erasePersonalData(
  context: Context,
  input: CallInput<'privacy.erase'>,
): Promise<Answer<Erasure>> {
  const { db } = context
  const { producerId, request } = input
  const producer = loadProducer(db, producerId)
  if (!producer) return refuse('producer-not-found')
  const { id: _id, products: _products, ...stored } = producer
  const words = personalWords(stored)
  const papers = await papersNaming(context, words)
  const erased = change(context, 'privacy.erase', { producer: producerId, request }, () => {
    saveProducer(db, producerId, withoutPersonalData(stored))
    const frozen = eraseFrozen(context, producerId)
    return ok(frozen + eraseWords(db, producerId, { words, keptName: stored.name }))
  })
  if (!erased.ok) return erased
  emptyLog(db)
  return ok({ records: erased.value, papers: papers.length })
}

/** Empties the copies that sessions froze; names of product and producer stay, so the decisions say what they said. */
function eraseFrozen({ db }: Context, producerId: string): number {
  let erased = 0
  for (const session of loadSessions(db)) {
    for (const { productId, product, rubricSha256 } of loadList(db, session.id)) {
      if (product?.producerId !== producerId || rubricSha256 === null) continue
      const emptied = { ...product, producer: withoutPersonalData(product.producer) }
      updateListedFrozen(db, session.id, productId, { rubricSha256, product: emptied })
      erased += 1
    }
  }
  return erased
}
