import { type Choices, criterionPoints, isAsked } from './ballot.ts'
import { addPoints, type Points } from './points.ts'
import { type Criterion, criteriaOf, type PartCode, type ProductSet, type Section } from './rubric.ts'
import { foldForSearch } from './vietnamese-name.ts'

export type EntryState = 'answered' | 'open' | 'notAsked'

/** One line of the jump list. */
export type JumpEntry = {
  readonly criterion: Criterion
  readonly section: Section
  readonly state: EntryState
  readonly aside: boolean
  readonly points: Points
}

/** Progress of one part: criteria answered of those asked, points of the part's maximum. */
export type JumpPart = {
  readonly part: PartCode
  readonly title: string
  readonly answered: number
  readonly asked: number
  readonly points: Points
  readonly max: Points
  readonly entries: readonly JumpEntry[]
}

function stateOf(set: ProductSet, criterion: Criterion, choices: Choices): EntryState {
  if (!isAsked(set, criterion, choices)) return 'notAsked'
  return choices[criterion.code] === undefined ? 'open' : 'answered'
}

/** The criteria by part in printed order with their state; criteria that are not asked count neither as open nor as answered. */
export function jumpList(set: ProductSet, choices: Choices, setAside: readonly string[]): JumpPart[] {
  const each = criterionPoints(set, choices)
  return set.parts.map(part => {
    const entries = criteriaOf(set)
      .filter(entry => entry.part === part)
      .map(({ section, criterion }) => ({
        criterion,
        section,
        state: stateOf(set, criterion, choices),
        aside: setAside.includes(criterion.code),
        points: each.get(criterion.code) ?? addPoints([]),
      }))
    return {
      part: part.code,
      title: part.title,
      answered: entries.filter(entry => entry.state === 'answered').length,
      asked: entries.filter(entry => entry.state !== 'notAsked').length,
      points: addPoints(entries.map(entry => entry.points)),
      max: part.max,
      entries,
    }
  })
}

/**
 * The next asked criterion without an answer after `from`, in printed order and round again. Those set aside come when nothing else
 * is open. Undefined when all is answered.
 */
export function nextUnanswered(
  set: ProductSet,
  choices: Choices,
  setAside: readonly string[],
  from: string | undefined,
): string | undefined {
  const codes = criteriaOf(set).map(entry => entry.criterion.code)
  const start = from === undefined ? -1 : codes.indexOf(from)
  const ahead = [...codes.slice(start + 1), ...codes.slice(0, start + 1)]
  const open = ahead.filter(code => {
    const criterion = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
    return criterion !== undefined && stateOf(set, criterion, choices) === 'open'
  })
  return open.find(code => !setAside.includes(code)) ?? open[0]
}

/** The asked criterion one step before (-1) or after (+1) in printed order; stays at the ends. */
export function neighbour(set: ProductSet, choices: Choices, code: string, step: -1 | 1): string {
  const asked = criteriaOf(set)
    .map(entry => entry.criterion)
    .filter(criterion => criterion.code === code || isAsked(set, criterion, choices))
    .map(criterion => criterion.code)
  return asked[asked.indexOf(code) + step] ?? code
}

/** Criteria whose code begins with the text or whose title holds it, without regard to tones; all of them for an empty text. */
export function findCriteria(set: ProductSet, text: string): string[] {
  const wanted = foldForSearch(text)
  return criteriaOf(set)
    .filter(({ section, criterion }) => {
      const haystack = foldForSearch(`${section.title} ${criterion.title}`)
      return criterion.code.startsWith(wanted) || haystack.includes(wanted)
    })
    .map(entry => entry.criterion.code)
}
