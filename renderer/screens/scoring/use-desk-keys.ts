import { offeredOptions, offersNone } from '#shared/domain/rubric.ts'
import { type BallotKey, useBallotKeys } from './ballot-keys.ts'
import { criterionByCode } from './criterion-by-code.ts'
import { focusCriterion, focusNote, moveOptionFocus } from './desk-focus.ts'
import type { Ballot } from './use-ballot.ts'

type Desk = {
  /** A panel is open or the sheet is under review: its own keys hold. */
  readonly blocked: boolean
  readonly open: (panel: 'find' | 'gate' | 'keys') => void
  readonly toggleMode: () => void
  readonly review: () => void
}

/** Digit n chooses the n-th card; 0 is "reaches no level". */
function chooseByDigit(ballot: Ballot, digit: number): void {
  const criterion = criterionByCode(ballot.view.rubric.set, ballot.current)
  if (!criterion) return
  if (digit === 0) {
    if (offersNone(criterion, ballot.view.cases)) ballot.choose(criterion.code, 'none')
    return
  }
  const option = offeredOptions(criterion, ballot.view.cases)[digit - 1]
  if (option) ballot.choose(criterion.code, option.index)
}

/** The whole ballot by keyboard; what each key means is in ballot-keys.ts. */
export function useDeskKeys(ballot: Ballot, desk: Desk): void {
  const act = (key: BallotKey) => {
    switch (key.kind) {
      case 'digit':
        return chooseByDigit(ballot, key.digit)
      case 'step':
        ballot.step(key.by)
        return focusCriterion()
      case 'option':
        return moveOptionFocus(key.by)
      case 'next':
        if (!ballot.goToNext()) return desk.review()
        return focusCriterion()
      case 'undo':
        return ballot.undo()
      case 'aside': {
        const aside = !ballot.draft.setAside.includes(ballot.current)
        return ballot.edit({ kind: 'aside', criterion: ballot.current, aside })
      }
      case 'note':
        return focusNote()
      case 'find':
        return desk.open('find')
      case 'gate':
        return desk.open('gate')
      case 'help':
        return desk.open('keys')
      case 'mode':
        return desk.toggleMode()
    }
  }
  useBallotKeys(key => {
    if (!desk.blocked) act(key)
  })
}
