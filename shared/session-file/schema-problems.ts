import type { z } from 'zod'
import type { Facts, Place, Report, SessionFileCode } from './problem.ts'

type Issue = z.core.$ZodIssue

const expected: Readonly<Record<string, SessionFileCode>> = {
  string: 'text-expected',
  number: 'number-expected',
  int: 'whole-number-expected',
  boolean: 'yes-no-expected',
  array: 'list-expected',
  object: 'object-expected',
  record: 'object-expected',
}

/** Follows a place into the JSON; undefined where the value is missing. */
function valueAt(json: unknown, place: Place): unknown {
  let value = json
  for (const step of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

const tooBig: Readonly<Record<string, SessionFileCode>> = { string: 'too-long', array: 'too-long' }
const tooSmall: Readonly<Record<string, SessionFileCode>> = { string: 'too-short', array: 'too-short' }

function judge(issue: Issue): [SessionFileCode, Facts] {
  switch (issue.code) {
    case 'invalid_type':
      return [expected[issue.expected] ?? 'value-wrong', {}]
    case 'invalid_value':
      return ['not-in-list', { allowed: issue.values.map(value => JSON.stringify(value)).join(', ') }]
    case 'too_big':
      return [tooBig[issue.origin] ?? 'too-large', { most: Number(issue.maximum) }]
    case 'too_small': {
      const least = Number(issue.minimum)
      const code = tooSmall[issue.origin] ?? 'too-small'
      return code === 'too-short' && least === 1 ? ['empty', {}] : [code, { least }]
    }
    case 'invalid_format':
      return [
        issue.format === 'date' ? 'not-a-day' : issue.format === 'regex' ? 'not-a-time' : 'value-wrong',
        {},
      ]
    case 'invalid_union':
      return ['choice-malformed', {}]
    case 'custom':
      return [issue.message === 'quorum-over-one' ? 'quorum-over-one' : 'value-wrong', {}]
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return ['value-wrong', {}]
  }
}

/** Turns what the schema found into places and codes. */
export function reportSchema(issues: readonly Issue[], json: unknown, report: Report): void {
  for (const issue of issues) {
    const place = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) report([...place, name], 'key-unknown')
    } else if (place.length > 0 && valueAt(json, place) === undefined) report(place, 'value-missing')
    else report(place, ...judge(issue))
  }
}
