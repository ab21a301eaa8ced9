import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { BallotDraft, BallotView } from '#shared/contract/ballot.ts'
import { type BallotPoints, ballotPoints, type Choice, missingCriteria } from '#shared/domain/ballot.ts'
import { type JumpPart, jumpList, neighbour, nextUnanswered } from '#shared/domain/ballot-navigation.ts'
import { type StarOutlook, starOutlook } from '#shared/domain/next-star.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import type { CallError } from '#shared/error-code.ts'
import type { Result } from '#shared/result.ts'
import { call } from '../../api.ts'
import { announceRefusal } from '../../notices.ts'
import { type BallotDesk, openDesk } from './ballot-desk.ts'
import { type BallotEdit, criterionOf, editCall } from './ballot-edit.ts'

/** Everything the ballot screen shows and does, for one product and round. */
export type Ballot = {
  readonly view: BallotView
  readonly host: DeskHost
  readonly draft: BallotDraft
  readonly saving: boolean
  readonly canUndo: boolean
  readonly readOnly: boolean
  readonly parts: readonly JumpPart[]
  readonly points: BallotPoints
  readonly outlook: StarOutlook
  readonly missing: readonly string[]
  /** Code of the criterion in the middle. */
  readonly current: string
  readonly goTo: (code: string) => void
  readonly step: (by: -1 | 1) => void
  /** To the next criterion without an answer; false when there is none. */
  readonly goToNext: () => boolean
  readonly choose: (criterion: string, choice: Choice | null) => void
  readonly edit: (edit: BallotEdit) => void
  readonly undo: () => void
  readonly settled: () => Promise<void>
}

/** Where a sheet comes from and goes to: a session's ballot box, or nowhere in the practice room. */
export type DeskHost = {
  readonly save: (edit: BallotEdit) => Promise<Result<BallotDraft, CallError>>
  /** Address of the list the sheet belongs to, and its words. */
  readonly back: { readonly to: string; readonly label: string }
}

/** Saves each edit of a member's ballot by its call. */
export function saveInSession(view: BallotView): DeskHost['save'] {
  return edit => {
    const { name, input } = editCall({ sessionId: view.sessionId, productId: view.productId }, edit)
    return call(name, input)
  }
}

function useDesk(view: BallotView, save: DeskHost['save']): BallotDesk {
  const [desk] = useState(() => openDesk(view.draft, save, announceRefusal))
  return desk
}

/** Mount anew (by `key`) for another product or round: the desk holds one sheet. */
export function useBallot(view: BallotView, host: DeskHost): Ballot {
  const desk = useDesk(view, host.save)
  const { draft, saving, canUndo } = useSyncExternalStore(desk.subscribe, desk.state)
  const { rubric, cases } = view
  const { set } = rubric
  const { choices, setAside } = draft
  const [current, setCurrent] = useState(
    () => nextUnanswered(set, choices, setAside, undefined) ?? criteriaOf(set)[0]?.criterion.code ?? '',
  )
  const readOnly = view.sealed !== null || view.refusal !== null

  const figures = useMemo(
    () => ({
      points: ballotPoints(set, choices),
      outlook: starOutlook(rubric, cases, choices),
      missing: missingCriteria(set, choices),
      parts: jumpList(set, choices, setAside),
    }),
    [set, rubric, cases, choices, setAside],
  )

  const edit = useCallback(
    (change: BallotEdit) => {
      if (!readOnly) desk.edit(change)
    },
    [desk, readOnly],
  )
  const goToNext = () => {
    const next = nextUnanswered(set, choices, setAside, current)
    if (next !== undefined) setCurrent(next)
    return next !== undefined
  }
  const undo = () => {
    const undone = desk.undo()
    const code = undone && criterionOf(undone)
    if (code) setCurrent(code)
  }

  return {
    view,
    host,
    draft,
    ...figures,
    saving: saving > 0,
    canUndo,
    readOnly,
    current,
    goTo: setCurrent,
    step: by => setCurrent(neighbour(set, choices, current, by)),
    goToNext,
    choose: (criterion, choice) => edit({ kind: 'choose', criterion, choice }),
    edit,
    undo,
    settled: desk.settled,
  }
}
