import type { SheetHead, SheetView } from '#shared/contract/paper-sheet.ts'
import type { CallInput } from '#shared/contract.ts'
import type { AuditKind } from '#shared/domain/audit-kind.ts'
import { checkChoice } from '#shared/domain/ballot.ts'
import { gatesOf, type RaisedGate } from '#shared/domain/gate.ts'
import { points } from '#shared/domain/points.ts'
import { ok } from '#shared/result.ts'
import type { MemberPlace } from '../store/ballot.ts'
import { loadSessionPasses, loadTranscripts, type Transcript } from '../store/paper-sheet.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import {
  clearDesk,
  differencesOf,
  mayType,
  type PaperDesk,
  paperDesk,
  type SheetPlace,
  savePassOf,
  stateOf,
  type TypedSheet,
  typedSheet,
} from './paper-desk.ts'
import { type ListedRecord, loadSessionRecord, type SessionRecord } from './session-view.ts'

const nameOf = (record: SessionRecord, memberId: string): string => {
  const member = record.members.find(entry => entry.id === memberId)
  return member ? `${member.honorific} ${member.fullName}` : memberId
}

function headOf(desk: TypedSheet, transcripts: ReadonlyMap<string, Transcript>): SheetHead {
  const { place, first, second, ballot } = desk
  const transcript = ballot && transcripts.get(ballot.id)
  return {
    productId: place.productId,
    memberId: place.memberId,
    state: ballot && !transcript ? 'none' : stateOf(desk),
    typedBy: transcript?.typedBy ?? first?.typedBy ?? null,
    checkedBy: transcript?.checkedBy ?? second?.typedBy ?? null,
    sealed: ballot !== undefined && transcript === undefined,
    receipt: ballot?.receipt ?? null,
  }
}

function viewOf(context: Context, desk: PaperDesk): SheetView {
  const { record, line, place, first, second } = desk
  const state = stateOf(desk)
  const own = second?.content.kind === 'sheet' ? second.content : undefined
  const compared = state === 'differs' || state === 'ready'
  return {
    ...headOf(desk, loadTranscripts(context.db, place.sessionId)),
    sessionId: place.sessionId,
    productName: line.product.name,
    memberName: nameOf(record, place.memberId),
    round: place.round,
    rubric: desk.rubric,
    cases: line.product.cases,
    first: second && !compared ? null : (first?.content.choices ?? null),
    second: own?.choices ?? null,
    firstGates: second && !compared ? null : (first?.content.gates ?? null),
    secondGates: own?.gates ?? null,
    opinion: first?.content.opinion ?? '',
    differences: compared ? differencesOf(desk) : [],
  }
}

/** Sheets that are typed or sealed, product by product in the order of the run-list; of the others there is nothing to say. */
export function listSheets(context: Context, input: { sessionId: string }): Answer<SheetHead[]> {
  const { sessionId } = input
  const record = loadSessionRecord(context, sessionId)
  if (!record) return refuse('session-not-found')
  const transcripts = loadTranscripts(context.db, sessionId)
  const passes = Map.groupBy(loadSessionPasses(context.db, sessionId), pass => keyOf(pass))
  const headsOf = (line: ListedRecord): SheetHead[] =>
    line.due.flatMap(memberId => {
      const where = { sessionId, productId: line.product.id, memberId }
      const own = passes.get(keyOf({ ...where, round: line.round }))
      if (!own && !line.sealed.includes(memberId)) return []
      return [headOf(typedSheet(context, line, where, own ?? []), transcripts)]
    })
  return ok(record.list.filter(line => line.rubricSha256 !== null).flatMap(headsOf))
}

const keyOf = (place: Omit<MemberPlace, 'sessionId'>): string =>
  `${place.productId} ${place.memberId} ${place.round}`

export function loadSheet(context: Context, where: SheetPlace): Answer<SheetView> {
  const desk = paperDesk(context, where)
  return desk.ok ? ok(viewOf(context, desk.value)) : desk
}

/** Changes what is typed of one sheet, and answers it as it is then. The trail never says what was typed. */
function changeSheet(
  context: Context,
  kind: AuditKind,
  input: SheetPlace,
  work: (desk: PaperDesk) => Answer<null>,
): Answer<SheetView> {
  const { sessionId, productId, memberId } = input
  const payload = { session: sessionId, product: productId, member: memberId }
  return change(context, kind, payload, () => {
    const desk = paperDesk(context, { sessionId, productId, memberId })
    if (!desk.ok) return desk
    const allowed = mayType(desk.value)
    if (!allowed.ok) return allowed
    const done = work(desk.value)
    return done.ok ? loadSheet(context, { sessionId, productId, memberId }) : done
  })
}

function checkChoices(desk: PaperDesk, choices: Readonly<Record<string, number | 'none'>>): Answer<null> {
  for (const [code, choice] of Object.entries(choices)) {
    const checked = checkChoice(desk.rubric.set, desk.line.product.cases, code, choice)
    if (!checked.ok)
      return refuse(checked.error.code, { at: code, facts: { criterion: checked.error.criterion } })
  }
  return ok(null)
}

/** Keeps a pass as it grows; another person's pass is not written over. */
export function typeSheet(context: Context, input: CallInput<'paperSheet.type'>): Answer<SheetView> {
  return changeSheet(context, 'paperSheet.type', input, desk => {
    const begun = input.pass === 1 ? desk.first : desk.second
    if (begun && begun.typedBy !== desk.typist.memberId)
      return refuse('sheet-other-typist', { facts: { name: nameOf(desk.record, begun.typedBy) } })
    if (input.pass === 2 && !desk.first) return refuse('sheet-not-typed')
    const checked = checkChoices(desk, input.choices)
    if (!checked.ok) return checked
    const { choices, opinion, gates } = input
    const known = gatesOf(desk.rubric.set).map(gate => gate.id)
    if (!gates.every(gate => known.includes(gate.gateId))) return refuse('gate-unknown')
    if (input.pass === 1 && gates.some(gate => gate.reason === ''))
      return refuse('reason-missing', { at: 'gates' })
    savePassOf(context, desk, input.pass, { kind: 'sheet', choices, opinion, gates })
    return ok(null)
  })
}

export function checkTotals(context: Context, input: CallInput<'paperSheet.checkTotals'>): Answer<SheetView> {
  return changeSheet(context, 'paperSheet.checkTotals', input, desk => {
    if (!desk.first) return refuse('sheet-not-typed')
    const { A, B, C } = input.parts
    savePassOf(context, desk, 2, { kind: 'totals', parts: { A: points(A), B: points(B), C: points(C) } })
    return ok(null)
  })
}

/** Writes the choice that the paper shows into both passes; a pass by totals stays and is compared anew. */
export function settleSheet(context: Context, input: CallInput<'paperSheet.settle'>): Answer<SheetView> {
  return changeSheet(context, 'paperSheet.settle', input, desk => {
    const { first, second } = desk
    if (!first || !second) return refuse('sheet-not-typed')
    const settled = { [input.criterion]: input.choice }
    const checked = checkChoices(desk, settled)
    if (!checked.ok) return checked
    keepTypist(context, desk, 1, { ...first.content, choices: { ...first.content.choices, ...settled } })
    if (second.content.kind === 'sheet')
      keepTypist(context, desk, 2, { ...second.content, choices: { ...second.content.choices, ...settled } })
    return ok(null)
  })
}

/** Writes what the paper says of one ground to reject into both passes. */
export function settleGate(context: Context, input: CallInput<'paperSheet.settleGate'>): Answer<SheetView> {
  return changeSheet(context, 'paperSheet.settleGate', input, desk => {
    const { first, second } = desk
    if (!first || !second) return refuse('sheet-not-typed')
    const { gateId, reason } = input
    if (!gatesOf(desk.rubric.set).some(gate => gate.id === gateId)) return refuse('gate-unknown')
    const settled = (gates: readonly RaisedGate[]) => [
      ...gates.filter(gate => gate.gateId !== gateId),
      ...(reason === '' ? [] : [{ gateId, reason }]),
    ]
    keepTypist(context, desk, 1, { ...first.content, gates: settled(first.content.gates) })
    if (second.content.kind === 'sheet')
      keepTypist(context, desk, 2, { ...second.content, gates: settled(second.content.gates) })
    return ok(null)
  })
}

/** Whoever settles a difference does not become the typist of the whole pass. */
function keepTypist(
  context: Context,
  desk: PaperDesk,
  pass: 1 | 2,
  content: Parameters<typeof savePassOf>[3],
): void {
  const typedBy = (pass === 1 ? desk.first : desk.second)?.typedBy ?? desk.typist.memberId
  savePassOf(context, { ...desk, typist: { ...desk.typist, memberId: typedBy } }, pass, content)
}

export function discardSheet(context: Context, input: SheetPlace): Answer<SheetView> {
  return changeSheet(context, 'paperSheet.discard', input, desk => {
    clearDesk(context, desk)
    return ok(null)
  })
}
