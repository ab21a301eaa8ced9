import type { CallError } from '#shared/error-code.ts'
import type { Facts, SessionFileProblem } from '#shared/session-file/problem.ts'
import { catalogue } from '#shared/texts/catalogue.ts'
import { fillText } from '#shared/texts/fill.ts'

const { vi, en } = catalogue
const MOST_PROBLEMS = 30

type Sentence = {
  [Key in keyof typeof vi.demo]: (typeof vi.demo)[Key] extends string ? Key : never
}[keyof typeof vi.demo]

/** One sentence of the command in both languages, a line each. */
export function sentence(key: Sentence, facts: Facts = {}): string {
  return `${fillText(vi.demo[key], facts)}\n${fillText(en.demo[key], facts)}`
}

/** A refused call in both languages. */
const refusalOf = (error: CallError) => {
  const facts = { ...error.facts, incident: error.incident ?? '' }
  const text = (sentences: typeof vi.errors | typeof en.errors) => fillText(sentences[error.code], facts)
  return { vi: text(vi.errors), en: text(en.errors) }
}

/** A sentence that ends in that of a refused call. */
export function withRefusal(key: 'refused' | 'paperLeftOut', error: CallError, facts: Facts): string {
  const refusal = refusalOf(error)
  return [
    fillText(vi.demo[key], { ...facts, sentence: refusal.vi }),
    fillText(en.demo[key], { ...facts, sentence: refusal.en }),
  ].join('\n')
}

/** What is wrong with a session file: each place with a sentence in both languages. */
export function problemReport(file: string, problems: readonly SessionFileProblem[]): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ at, code, facts }) => {
    const place = at === '' ? `${vi.demo.wholeFile} ${en.demo.wholeFile}` : at
    return [
      place,
      `    ${fillText(vi.sessionFile[code], facts)}`,
      `    ${fillText(en.sessionFile[code], facts)}`,
    ].join('\n')
  })
  const rest = problems.length - shown.length
  return [
    sentence('problems', { file, count: problems.length }),
    ...shown,
    ...(rest > 0 ? [sentence('more', { count: rest })] : []),
  ].join('\n')
}
