import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Ask } from '#electron/exchange/ask.ts'
import { type Filled, fillWorkspace } from '#electron/exchange/fill-workspace.ts'
import { playSession, type WriteDraft } from '#electron/exchange/play-session.ts'
import { findRubric, loadRubricLibrary } from '#electron/rubrics/library.ts'
import { systemRandom } from '#electron/sealing/random.ts'
import { changeDraft } from '#electron/usecases/ballot.ts'
import { contextOf } from '#electron/usecases/workspace.ts'
import { ok } from '#shared/result.ts'
import type { FileBallot, SessionFile } from '#shared/session-file/schema.ts'
import { pin, type TestApplication, testApplication } from '../../application.ts'
import { giveNumbers } from './give-numbers.ts'
import { officeFile } from './office-session.ts'
import type { Office } from './offices.ts'
import { typeFacts } from './type-facts.ts'

export type OfficeSession = {
  readonly office: Office
  readonly t: TestApplication
  readonly sessionId: string
  readonly productIds: readonly string[]
}

/** Heads of decisions that this office imported, laid over the criteria of 26/2026. */
const importedHeads: Readonly<Record<string, object>> = {
  '148-2023': {
    ...{ id: '148-2023', decision: '148/QĐ-TTg', issuedOn: '2023-02-24', effectiveFrom: '2023-02-24' },
    title: 'Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
    replaces: ['1048/QĐ-TTg'],
  },
  '30-2028': {
    ...{ id: '30-2028', decision: '30/2028/QĐ-TTg', issuedOn: '2028-03-01', effectiveFrom: '2028-03-15' },
    title: 'Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP giai đoạn mới',
    replaces: ['26/2026/QĐ-TTg'],
  },
}

function importPack({ app, folder }: TestApplication, packId: string): void {
  const head = importedHeads[packId]
  if (!head) return
  const shipped = path.join(app.environment.resources, 'rubrics')
  const imported = path.join(folder, 'rubrics')
  const into = path.join(imported, packId)
  mkdirSync(imported, { recursive: true })
  cpSync(path.join(shipped, '26-2026'), into, { recursive: true })
  const { scale, bands } = JSON.parse(readFileSync(path.join(into, 'pack.json'), 'utf8'))
  writeFileSync(path.join(into, 'pack.json'), JSON.stringify({ ...head, scale, bands }))
  app.rubrics = loadRubricLibrary({ shipped, imported })
}

/** A whole session of an office through the application's calls, with all that people type and the numbers of the register. */
export async function playOffice(office: Office): Promise<OfficeSession> {
  const t = testApplication({ at: office.heldOn, closes: 'by-hand' })
  importPack(t, office.packId)
  const file = officeFile(office, setNo => {
    const rubric = findRubric(t.app.rubrics, office.packId, setNo)
    if (!rubric) throw new Error(`No set ${setNo} in ${office.packId}`)
    return rubric
  })
  await t.get('workspace.create', { name: file.name })
  const writeDraft: WriteDraft = (where, draft) => {
    if (!t.app.workspace) throw new Error('no workspace')
    return changeDraft(contextOf(t.app, t.app.workspace.db), where, () => ok(draft))
  }
  const isScoredInMeeting = office.way === 'meeting' && office.council.level !== 'commune'
  const sessionId = isScoredInMeeting
    ? await playMeeting(t, file, writeDraft)
    : await playOtherwise(t, file, writeDraft, office)
  const { list } = await t.get('session.load', { sessionId })
  const session = { office, t, sessionId, productIds: list.map(({ product }) => product.id) }
  if (office.electronic) await issueElectronically(session)
  await typeFacts(session)
  if (office.numbered) await giveNumbers(session)
  return session
}

async function playMeeting(t: TestApplication, file: SessionFile, writeDraft: WriteDraft): Promise<string> {
  const options = { ask: t.call as Ask, random: systemRandom, until: 'decided', pin, writeDraft } as const
  const played = await playSession(file, options)
  if (!played.ok) throw new Error(JSON.stringify(played.error))
  return played.value.sessionId
}

/** What is not scored in a meeting: a commune hears opinions, a re-evaluation asks in writing. */
async function playOtherwise(
  t: TestApplication,
  file: SessionFile,
  writeDraft: WriteDraft,
  { way, heldOn, council }: Office,
): Promise<string> {
  const filled = await fillWorkspace(t.get, file)
  const { sessionId } = filled
  const chair = file.members.find(({ role }) => role === 'chair')?.key ?? ''
  const secretary = file.members.find(({ role }) => role === 'secretary')?.key ?? ''
  const keys = [...new Set([chair, ...file.ballots.map(({ member }) => member), secretary])]
  for (const key of keys) {
    await t.get('seat.leave', {})
    await t.get('seat.enrol', { memberId: filled.memberId(key), secret: pin })
  }
  await t.get('session.move', { sessionId, move: 'convene' })
  if (way === 'writing')
    await t.get('written.begin', { sessionId, sentOn: heldOn, deadlineOn: `${heldOn.slice(0, 8)}15` })
  await t.get('session.move', { sessionId, move: 'startScoring' })
  if (council.level === 'commune') return sessionId
  for (const ballot of file.ballots) await handIn(t, filled, writeDraft, ballot)
  await sit(t, filled.memberId(secretary))
  const productIds = file.products.map(({ key }) => filled.productId(key))
  const approvals = [chair, secretary].map(key => ({ memberId: filled.memberId(key), secret: pin }))
  await t.get('tally.open', { sessionId, productIds, approvals, missingReason: 'đi công tác' })
  for (const { product, ...vote } of file.findings)
    await t.get('finding.save', { sessionId, productId: filled.productId(product), ...vote })
  return sessionId
}

async function sit(t: TestApplication, memberId: string): Promise<void> {
  await t.get('seat.leave', {})
  await t.get('seat.take', { memberId, secret: pin })
}

async function handIn(
  t: TestApplication,
  { sessionId, memberId, productId }: Filled,
  writeDraft: WriteDraft,
  { member, product, choices, notes, opinion }: FileBallot,
): Promise<void> {
  await sit(t, memberId(member))
  const where = { sessionId, productId: productId(product) }
  const written = writeDraft(where, { choices, notes, setAside: [], gates: [], opinion })
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  await t.get('ballot.seal', where)
}

async function issueElectronically({ t }: OfficeSession): Promise<void> {
  const { wording } = await t.get('wording.load', {})
  await t.get('wording.save', { ...wording, issueMode: 'electronic', annexAs: 'separate-file' })
}
