import type { WordingView } from '#shared/contract/wording.ts'
import type { CouncilInput } from '#shared/domain/council.ts'
import type { Regime } from '#shared/domain/papers/common.ts'
import { defaultWording } from '#shared/domain/wording/default-wording.ts'
import { applyWordingChanges, wordingChanges } from '#shared/domain/wording/wording-changes.ts'
import type { Wording } from '#shared/domain/wording.ts'
import { ok } from '#shared/result.ts'
import { loadCouncil } from '../store/council.ts'
import { insertWordingChanges, loadWordingChanges } from '../store/wording.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'

/** The district level ended with Decision 1048's successors; every other council words its papers by the decision in force. */
const regimeToEdit = (council: CouncilInput): Regime => (council.level === 'district' ? 'R2019' : 'R2026')

/** Wording in force under a decision: the defaults of the council with its own settings over them. */
export function wordingOf(context: Pick<Context, 'db'>, council: CouncilInput, regime: Regime): Wording {
  return applyWordingChanges(defaultWording(council, regime), loadWordingChanges(context.db).changes)
}

export function loadWording(context: Pick<Context, 'db'>): Answer<WordingView> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  const regime = regimeToEdit(council)
  const defaults = defaultWording(council, regime)
  const { version, changes } = loadWordingChanges(context.db)
  return ok({ wording: applyWordingChanges(defaults, changes), defaults, regime, version })
}

/** Keeps what differs from the defaults; the rest goes on following the council's record. */
export function saveWording(context: Context, wording: Wording): Answer<WordingView> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  const changes = wordingChanges(wording, defaultWording(council, regimeToEdit(council)))
  return change(context, 'wording.save', changes, () => {
    insertWordingChanges(context.db, changes, { at: context.now(), by: seatName(context.caller) })
    return loadWording(context)
  })
}
