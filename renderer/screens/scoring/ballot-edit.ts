import { assertNever } from '#shared/assert-never.ts'
import type { BallotDraft } from '#shared/contract/ballot.ts'
import type { CallInput } from '#shared/contract.ts'
import type { Choice } from '#shared/domain/ballot.ts'

/** One thing a member does to his ballot; the same shape does it and undoes it. */
export type BallotEdit =
  | { readonly kind: 'choose'; readonly criterion: string; readonly choice: Choice | null }
  | { readonly kind: 'note'; readonly criterion: string; readonly note: string }
  | { readonly kind: 'aside'; readonly criterion: string; readonly aside: boolean }
  | { readonly kind: 'gate'; readonly gateId: string; readonly reason: string }
  | { readonly kind: 'opinion'; readonly opinion: string }

export const emptyDraft: BallotDraft = { choices: {}, notes: {}, setAside: [], gates: [], opinion: '' }

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = record
  return rest
}

/** What the ballot is after the edit, as the shell will answer: shown before it answers. */
export function applyEdit(draft: BallotDraft, edit: BallotEdit): BallotDraft {
  switch (edit.kind) {
    case 'choose': {
      const { criterion, choice } = edit
      const choices = without(draft.choices, criterion)
      return { ...draft, choices: choice === null ? choices : { ...choices, [criterion]: choice } }
    }
    case 'note': {
      const note = edit.note.trim()
      const notes = without(draft.notes, edit.criterion)
      return { ...draft, notes: note === '' ? notes : { ...notes, [edit.criterion]: note } }
    }
    case 'aside': {
      const others = draft.setAside.filter(code => code !== edit.criterion)
      return { ...draft, setAside: edit.aside ? [...others, edit.criterion] : others }
    }
    case 'gate': {
      const reason = edit.reason.trim()
      const others = draft.gates.filter(gate => gate.gateId !== edit.gateId)
      return { ...draft, gates: reason === '' ? others : [...others, { gateId: edit.gateId, reason }] }
    }
    case 'opinion':
      return { ...draft, opinion: edit.opinion.trim() }
    default:
      return assertNever(edit)
  }
}

/** The edit that brings back what `draft` held before `edit`. */
export function inverseEdit(draft: BallotDraft, edit: BallotEdit): BallotEdit {
  switch (edit.kind) {
    case 'choose':
      return { ...edit, choice: draft.choices[edit.criterion] ?? null }
    case 'note':
      return { ...edit, note: draft.notes[edit.criterion] ?? '' }
    case 'aside':
      return { ...edit, aside: draft.setAside.includes(edit.criterion) }
    case 'gate':
      return { ...edit, reason: draft.gates.find(gate => gate.gateId === edit.gateId)?.reason ?? '' }
    case 'opinion':
      return { ...edit, opinion: draft.opinion }
    default:
      return assertNever(edit)
  }
}

/** Criterion to look at when the edit is undone; null when it belongs to the whole sheet. */
export function criterionOf(edit: BallotEdit): string | null {
  return 'criterion' in edit ? edit.criterion : null
}

type Where = { readonly sessionId: string; readonly productId: string }

/** The call that makes the edit last. */
export type EditCall = {
  [Name in 'ballot.choose' | 'ballot.note' | 'ballot.setAside' | 'ballot.raiseGate' | 'ballot.opinion']: {
    readonly name: Name
    readonly input: CallInput<Name>
  }
}['ballot.choose' | 'ballot.note' | 'ballot.setAside' | 'ballot.raiseGate' | 'ballot.opinion']

export function editCall(where: Where, edit: BallotEdit): EditCall {
  switch (edit.kind) {
    case 'choose':
      return { name: 'ballot.choose', input: { ...where, criterion: edit.criterion, choice: edit.choice } }
    case 'note':
      return { name: 'ballot.note', input: { ...where, criterion: edit.criterion, note: edit.note } }
    case 'aside':
      return { name: 'ballot.setAside', input: { ...where, criterion: edit.criterion, aside: edit.aside } }
    case 'gate':
      return { name: 'ballot.raiseGate', input: { ...where, gateId: edit.gateId, reason: edit.reason } }
    case 'opinion':
      return { name: 'ballot.opinion', input: { ...where, opinion: edit.opinion } }
    default:
      return assertNever(edit)
  }
}
