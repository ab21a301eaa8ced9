import type { BallotDraft, BallotProgress, BallotView } from '#shared/contract/ballot.ts'
import type { CallInput } from '#shared/contract.ts'
import { checkChoice, isAsked } from '#shared/domain/ballot.ts'
import { disagreements } from '#shared/domain/disagreement.ts'
import { gatesOf } from '#shared/domain/gate.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { sealDraft } from '../sealing/draft-box.ts'
import { saveDraft } from '../store/ballot.ts'
import { type Desk, deskOf, placeNames, refusalOf, sealedBy } from './ballot-desk.ts'
import { loadDossier } from './ballot-dossier.ts'
import { type Answer, type Context, change, refuse } from './context.ts'
import { loadSessionRecord } from './session-view.ts'
import { openedRounds } from './tally-view.ts'
export function loadBallot(context: Context, where: CallInput<'ballot.load'>): Answer<BallotView> {
  const found = deskOf(context, where)
  if (!found.ok) return found
  const desk = found.value
  const sealed = sealedBy(desk)
  const { previous, previousSpread } = roundBefore(context, desk)
  return ok({
    ...where,
    productName: desk.line.product.name,
    productCode: desk.line.product.code,
    producerName: desk.line.product.producerName,
    round: desk.place.round,
    rubric: desk.rubric,
    cases: desk.line.product.cases,
    draft: desk.draft,
    dossier: loadDossier(context.db, where),
    previous,
    previousSpread,
    sealed: sealed ? { sealedAt: sealed.sealedAt, receipt: sealed.receipt } : null,
    refusal: refusalOf(desk),
  })
}

/** In a second round: what this member chose in the first, and how far the council was apart if the regulation shows it. */
function roundBefore(context: Context, desk: Desk): Pick<BallotView, 'previous' | 'previousSpread'> {
  const { record, line, rubric, place } = desk
  const before =
    place.round > 1
      ? openedRounds(context, record, line, rubric).find(round => round.round === place.round - 1)
      : undefined
  if (!before) return { previous: null, previousSpread: null }
  const own = before.ballots.find(ballot => ballot.memberId === place.memberId)
  const shown = record.regulation.roundTwoShowsSpread.value
  const choices = before.ballots.map(ballot => ballot.choices)
  return {
    previous: own?.choices ?? null,
    previousSpread: shown
      ? disagreements(rubric.set, choices).map(({ criterion, scatter }) => ({
          criterion,
          lowest: scatter.lowest,
          highest: scatter.highest,
        }))
      : null,
  }
}

export function loadProgress(context: Context, input: { sessionId: string }): Answer<BallotProgress[]> {
  const record = loadSessionRecord(context, input.sessionId)
  if (!record) return refuse('session-not-found')
  const lines: BallotProgress[] = []
  for (const line of record.list) {
    const found = deskOf(context, { sessionId: input.sessionId, productId: line.product.id }, record)
    if (!found.ok) return found
    const desk = found.value
    const asked = criteriaOf(desk.rubric.set).filter(({ criterion }) =>
      isAsked(desk.rubric.set, criterion, desk.draft.choices),
    )
    const refusal = refusalOf(desk)
    lines.push({
      productId: line.product.id,
      productName: line.product.name,
      position: line.position,
      round: line.round,
      answered: asked.filter(({ criterion }) => desk.draft.choices[criterion.code] !== undefined).length,
      asked: asked.length,
      state: sealedBy(desk)
        ? 'sealed'
        : refusal === null
          ? 'open'
          : refusal === 'member-recused'
            ? 'recused'
            : 'closed',
    })
  }
  return ok(lines)
}

/** Changes the draft in one transaction; the answer is what is now on the disk. */
export function changeDraft(
  context: Context,
  where: { sessionId: string; productId: string },
  edit: (desk: Desk) => Answer<BallotDraft>,
): Answer<BallotDraft> {
  const found = deskOf(context, where)
  if (!found.ok) return found
  const desk = found.value
  const refusal = refusalOf(desk)
  if (refusal) return refuse(refusal)
  if (sealedBy(desk)) return refuse('ballot-already-sealed')
  const edited = edit(desk)
  if (!edited.ok) return edited
  // The trail says that the member worked on his draft, never what he chose, noted or raised.
  return change(
    context,
    'ballot.draft',
    { session: where.sessionId, product: where.productId, round: desk.place.round },
    () => {
      const bytes = Buffer.from(JSON.stringify(edited.value))
      saveDraft(
        context.db,
        desk.place,
        sealDraft(desk.seat.secret, placeNames(desk.place), bytes, context.random),
        context.now(),
      )
      return edited
    },
  )
}

/** An object without one key. */
function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record
  return rest
}

export function chooseOption(context: Context, input: CallInput<'ballot.choose'>): Answer<BallotDraft> {
  return changeDraft(context, input, desk => {
    const { draft } = desk
    if (input.choice === null) return ok({ ...draft, choices: without(draft.choices, input.criterion) })
    const checked = checkChoice(desk.rubric.set, desk.line.product.cases, input.criterion, input.choice)
    if (!checked.ok)
      return refuse(checked.error.code, {
        at: input.criterion,
        facts: { criterion: checked.error.criterion },
      })
    return ok({ ...draft, choices: { ...draft.choices, [input.criterion]: input.choice } })
  })
}

const knows = (desk: Desk, criterion: string) =>
  criteriaOf(desk.rubric.set).some(entry => entry.criterion.code === criterion)

export function noteCriterion(context: Context, input: CallInput<'ballot.note'>): Answer<BallotDraft> {
  return changeDraft(context, input, desk => {
    if (!knows(desk, input.criterion))
      return refuse('criterion-unknown', { facts: { criterion: input.criterion } })
    const notes = without(desk.draft.notes, input.criterion)
    return ok({
      ...desk.draft,
      notes: input.note === '' ? notes : { ...notes, [input.criterion]: input.note },
    })
  })
}

export function setAside(context: Context, input: CallInput<'ballot.setAside'>): Answer<BallotDraft> {
  return changeDraft(context, input, desk => {
    if (!knows(desk, input.criterion))
      return refuse('criterion-unknown', { facts: { criterion: input.criterion } })
    const others = desk.draft.setAside.filter(code => code !== input.criterion)
    return ok({ ...desk.draft, setAside: input.aside ? [...others, input.criterion] : others })
  })
}

export function writeOpinion(context: Context, input: CallInput<'ballot.opinion'>): Answer<BallotDraft> {
  return changeDraft(context, input, desk => ok({ ...desk.draft, opinion: input.opinion }))
}

export function raiseGate(context: Context, input: CallInput<'ballot.raiseGate'>): Answer<BallotDraft> {
  return changeDraft(context, input, desk => {
    if (!gatesOf(desk.rubric.set).some(gate => gate.id === input.gateId)) return refuse('gate-unknown')
    const others = desk.draft.gates.filter(gate => gate.gateId !== input.gateId)
    return ok({
      ...desk.draft,
      gates: input.reason === '' ? others : [...others, { gateId: input.gateId, reason: input.reason }],
    })
  })
}
