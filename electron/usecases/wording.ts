import type { WordingView } from '#shared/contract/wording.ts'
import type { CallInput } from '#shared/contract.ts'
import type { CouncilInput } from '#shared/domain/council.ts'
import type { Regime } from '#shared/domain/papers/common.ts'
import { regimeOf } from '#shared/domain/papers/regime.ts'
import { defaultWording } from '#shared/domain/wording/default-wording.ts'
import { changesUnder, savedUnder, type WordingChanges } from '#shared/domain/wording/wording-changes.ts'
import type { Wording } from '#shared/domain/wording.ts'
import { ok } from '#shared/result.ts'
import { loadCouncil } from '../store/council.ts'
import { insertWordingChanges, loadWordingChanges } from '../store/wording.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'

/** The district level ended with Decision 1048's successors; every other council words its papers by the decision in force. */
const usualRegime = (council: CouncilInput): Regime => (council.level === 'district' ? 'R2019' : 'R2026')

/** Decisions whose papers this council may write: those of the packs at hand. */
function regimesOf({ rubrics }: Pick<Context, 'rubrics'>, council: CouncilInput): Regime[] {
  const usual = usualRegime(council)
  if (council.level === 'district' || council.level === 'commune') return [usual]
  return [...new Set([usual, ...rubrics.packs.map(pack => regimeOf(pack.head))])]
}

const defaultsOf = (council: CouncilInput, regime: Regime) => ({
  regime,
  defaults: defaultWording(council, regime),
  usual: defaultWording(council, usualRegime(council)),
})

/** Wording in force under a decision: the defaults of the council with its own settings over them. */
export function wordingOf(context: Pick<Context, 'db'>, council: CouncilInput, regime: Regime): Wording {
  return changesUnder(defaultsOf(council, regime), loadWordingChanges(context.db).changes)
}

export function loadWording(
  context: Pick<Context, 'db' | 'rubrics'>,
  input: CallInput<'wording.load'>,
): Answer<WordingView> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  const regimes = regimesOf(context, council)
  const regime = input.regime ?? usualRegime(council)
  if (!regimes.includes(regime)) return refuse('input-invalid', { at: 'regime' })
  const { version } = loadWordingChanges(context.db)
  const { defaults } = defaultsOf(council, regime)
  return ok({ wording: wordingOf(context, council, regime), defaults, regime, regimes, version })
}

/** Keeps what differs from the defaults; the rest goes on following the council's record. */
export function saveWording(
  context: Context,
  { regime: wanted, ...wording }: CallInput<'wording.save'>,
): Answer<WordingView> {
  const council = loadCouncil(context.db)
  if (!council) return refuse('council-missing')
  const regime = wanted ?? usualRegime(council)
  if (!regimesOf(context, council).includes(regime)) return refuse('input-invalid', { at: 'regime' })
  const before = loadWordingChanges(context.db).changes
  const changes: WordingChanges = savedUnder(defaultsOf(council, regime), before, wording)
  return change(context, 'wording.save', changes, () => {
    insertWordingChanges(context.db, changes, { at: context.now(), by: seatName(context.caller) })
    return loadWording(context, { regime })
  })
}
