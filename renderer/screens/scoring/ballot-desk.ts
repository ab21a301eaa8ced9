import type { BallotDraft } from '#shared/contract/ballot.ts'
import type { CallError } from '#shared/error-code.ts'
import type { Result } from '#shared/result.ts'
import { applyEdit, type BallotEdit, inverseEdit } from './ballot-edit.ts'

export type DeskState = {
  readonly draft: BallotDraft
  /** Edits shown and not yet answered by the shell. */
  readonly saving: number
  readonly canUndo: boolean
}

/** An edit that was made, and the edit that takes it back. */
type Undo = { readonly made: BallotEdit; readonly inverse: BallotEdit }
type Save = (edit: BallotEdit) => Promise<Result<BallotDraft, CallError>>

/** The sheet on the desk: edits show at once, are saved one after the other, and go back when the shell refuses them. */
export type BallotDesk = {
  readonly state: () => DeskState
  readonly subscribe: (listener: () => void) => () => void
  readonly edit: (edit: BallotEdit) => void
  /** Takes the last edit back; answers it so that the screen can go there. */
  readonly undo: () => BallotEdit | undefined
  /** Resolves when everything shown is saved or refused. */
  readonly settled: () => Promise<void>
}

const undoDepth = 100

/** Whether `edit` only carries on the one before, so that one undo takes both back. */
function continues(last: BallotEdit | undefined, edit: BallotEdit): boolean {
  if (last?.kind === 'note' && edit.kind === 'note') return last.criterion === edit.criterion
  return last?.kind === 'opinion' && edit.kind === 'opinion'
}

export function openDesk(
  first: BallotDraft,
  save: Save,
  onRefusal: (error: CallError, edit: BallotEdit) => void,
): BallotDesk {
  let saved = first
  let waiting: readonly BallotEdit[] = []
  let undos: readonly Undo[] = []
  let queue: Promise<void> = Promise.resolve()
  let state: DeskState = { draft: first, saving: 0, canUndo: false }
  const listeners = new Set<() => void>()

  const show = () => {
    state = { draft: waiting.reduce(applyEdit, saved), saving: waiting.length, canUndo: undos.length > 0 }
    for (const listener of listeners) listener()
  }

  const put = (edit: BallotEdit) => {
    waiting = [...waiting, edit]
    show()
    queue = queue.then(async () => {
      const result = await save(edit)
      waiting = waiting.filter(other => other !== edit)
      if (result.ok) saved = result.value
      else undos = undos.filter(undo => undo.made !== edit)
      show()
      if (!result.ok) onRefusal(result.error, edit)
    })
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: edit => {
      const inverse = inverseEdit(state.draft, edit)
      if (JSON.stringify(inverse) === JSON.stringify(edit)) return
      if (!continues(undos.at(-1)?.made, edit)) undos = [...undos, { made: edit, inverse }].slice(-undoDepth)
      put(edit)
    },
    undo: () => {
      const last = undos.at(-1)
      if (!last) return undefined
      undos = undos.slice(0, -1)
      put(last.inverse)
      return last.inverse
    },
    settled: () => queue,
  }
}
