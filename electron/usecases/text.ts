import type { TextPartView, TextVersion, TextView } from '#shared/contract/text.ts'
import type { CallInput } from '#shared/contract.ts'
import type { PaperKind } from '#shared/domain/paper-kind.ts'
import { ok } from '#shared/result.ts'
import { loadMember } from '../store/member.ts'
import { insertText, loadTexts, loadTextVersions, type StoredText } from '../store/paper-text.ts'
import { type Answer, type Context, change, refuse, seatName } from './context.ts'
import { refuseLacking } from './paper-generate.ts'
import { caseStart } from './papers/cases.ts'
import { generatedParts, type Site, sitesOf } from './papers/drafts.ts'
import { type Gathering, type Grounds, gatherGrounds } from './papers/grounds.ts'

type Place = CallInput<'text.load'>

/** The minutes that the council has approved are not edited any more; they are reopened with a reason. */
function lockedState(grounds: Grounds, kind: PaperKind): string | undefined {
  const state = grounds.session?.record.session.state
  return kind === 'minutes' && (state === 'minuted' || state === 'decided') ? state : undefined
}

/** Each part in force: the edited text, otherwise what the data say now. */
export function loadText(context: Gathering, place: Place): Answer<TextView> {
  const grounds = gatherGrounds(context, place.sessionId)
  if (typeof grounds === 'string') return refuse(grounds)
  const [site] = sitesOf(place.kind, grounds, place.productId === null ? undefined : [place.productId])
  if (!site || site.place.sessionId !== place.sessionId || site.place.productId !== place.productId)
    return refuse('text-unknown')
  return textAt(context, grounds, site, place.kind)
}

function textAt<K extends PaperKind>(
  context: Gathering,
  grounds: Grounds,
  site: Site<K>,
  kind: K,
): Answer<TextView> {
  const parts = generatedParts(kind, site)
  if (!parts.ok) return refuseLacking(parts.error)
  const since = caseStart(context, site.place)
  const stored = loadTexts(context.db, site.place)
  return ok({
    locked: lockedState(grounds, kind) !== undefined,
    parts: parts.value.map(({ text: generated, ...part }) => ({
      ...part,
      generated,
      ...inForce(ofCase(stored.get(part.key), since), generated),
    })),
  })
}

/** What was edited in an earlier case of a product keeps its versions and is not in force. */
const ofCase = (stored: (StoredText & { savedAt: number }) | undefined, since: number) =>
  stored && stored.savedAt < since ? { ...stored, text: null } : stored

function inForce(
  stored: StoredText | undefined,
  generated: string,
): Pick<TextPartView, 'text' | 'basis' | 'edited' | 'outdated' | 'version'> {
  if (!stored) return { text: generated, basis: null, edited: false, outdated: false, version: 0 }
  const edited = stored.text !== null
  return {
    text: stored.text ?? generated,
    basis: stored.basis,
    edited,
    outdated: edited && stored.basis !== generated,
    version: stored.version,
  }
}

/** Saves a new version of one part together with what the data said; null goes back to the generated text. */
export function saveText(context: Context, input: CallInput<'text.save'>): Answer<TextView> {
  const { key, text, ...place } = input
  return change(context, 'text.save', { ...place, key }, () => {
    const view = loadText(context, place)
    if (!view.ok) return view
    const grounds = gatherGrounds(context, place.sessionId)
    if (typeof grounds === 'string') return refuse(grounds)
    const state = lockedState(grounds, place.kind)
    if (state !== undefined) return refuse('session-locked', { facts: { state } })
    const part = view.value.parts.find(entry => entry.key === key)
    if (!part) return refuse('text-unknown')
    insertText(
      context.db,
      place,
      { key, version: part.version + 1, text, basis: part.generated },
      { at: context.now(), by: seatName(context.caller) },
    )
    return loadText(context, place)
  })
}

/** Every saved version of a part, newest first, with who saved it. */
export function loadVersions(context: Context, input: CallInput<'text.versions'>): Answer<TextVersion[]> {
  const { key, ...place } = input
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    const name = names.get(id) ?? loadMember(context.db, id)?.fullName ?? ''
    names.set(id, name)
    return name
  }
  return ok(
    loadTextVersions(context.db, place, key).map(({ version, text, savedAt, savedBy }) => ({
      version,
      text,
      savedAt,
      savedBy: nameOf(savedBy),
    })),
  )
}
