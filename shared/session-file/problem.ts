/** What can be wrong with a session file. Each has a sentence in both catalogues: a code without one does not compile. */
export const sessionFileCodes = [
  // the text itself
  'file-unreadable',
  'file-too-large',
  'not-text',
  'not-json',
  // one value
  'value-missing',
  'key-unknown',
  'text-expected',
  'number-expected',
  'whole-number-expected',
  'yes-no-expected',
  'list-expected',
  'object-expected',
  'not-in-list',
  'empty',
  'too-long',
  'too-short',
  'too-small',
  'too-large',
  'not-a-day',
  'not-a-time',
  'choice-malformed',
  'value-wrong',
  // days in order
  'ends-before-start',
  'lodged-after-session',
  'rubric-not-in-force',
  // names that point at each other
  'key-twice',
  'code-twice',
  'entry-twice',
  'member-unknown',
  'producer-unknown',
  'product-unknown',
  // council and roll
  'role-not-once',
  'attendance-missing',
  'quorum-rule-missing',
  'quorum-over-one',
  'quorum-not-met',
  'chair-absent',
  'secretary-absent',
  // rubric
  'rubric-not-found',
  'case-missing',
  'case-unknown',
  'criterion-unknown',
  'option-unknown',
  'option-of-other-case',
  'none-not-offered',
  'choices-missing',
  'choice-not-asked',
  'gate-unknown',
  // rounds
  'product-without-scorers',
  'ballot-not-due',
  'ballot-missing',
  'round-reason-missing',
  'second-round-missing',
  'waiver-not-allowed',
  'round-not-needed',
  'waiver-by-vote',
  // votes
  'gate-not-voted',
  'minimum-not-disputed',
  'finding-missing',
  'votes-do-not-add-up',
  'remark-missing',
  // papers
  'paper-not-written',
  'issue-not-recorded',
] as const
export type SessionFileCode = (typeof sessionFileCodes)[number]

export type Facts = Readonly<Record<string, string | number>>
/** One thing to mend: where (`ballots[3].choices["1.2"]`, '' for the whole file), which rule, and what its sentence names. */
export type SessionFileProblem = {
  readonly at: string
  readonly code: SessionFileCode
  readonly facts: Facts
}

export type Place = readonly (string | number)[]
/** Notes a problem; what a check does with everything it finds. */
export type Report = (place: Place, code: SessionFileCode, facts?: Facts) => void

/** A place as one writes it in JavaScript: dots for plain names, brackets for numbers and everything else. */
export function placeText(place: Place): string {
  return place
    .map(step => {
      if (typeof step === 'number') return `[${step}]`
      return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
    })
    .join('')
    .replace(/^\./, '')
}
