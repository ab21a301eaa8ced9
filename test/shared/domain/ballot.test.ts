import { describe, expect, test } from 'vitest'
import {
  ballotPoints,
  type Choices,
  checkChoice,
  choicePoints,
  decideSeal,
  isAsked,
  missingCriteria,
} from '#shared/domain/ballot.ts'
import { criteriaOf } from '#shared/domain/rubric.ts'
import { fullMarks, smallCases, smallRubric } from './small-rubric.ts'

const { set } = smallRubric
const criterion = (code: string) => {
  const found = criteriaOf(set).find(entry => entry.criterion.code === code)?.criterion
  if (!found) throw new Error(`no criterion ${code}`)
  return found
}

test('points come from the option; none of the levels is 0; an unknown option is a broken record', () => {
  expect(choicePoints(criterion('5.1'), 3)).toBe(5)
  expect(choicePoints(criterion('1.2'), 'none')).toBe(0)
  expect(() => choicePoints(criterion('5.1'), 9)).toThrow('5.1')
})

test.each([
  ['nothing said about the story yet', {}, false],
  ['no story', { '5.1': 0 }, false],
  ['a story', { '5.1': 1 }, true],
])('5.2 with %s is asked: %s', (_, choices, expected) => {
  expect(isAsked(set, criterion('5.2'), choices)).toBe(expected)
})

test.each([
  ['empty', {}, ['1.1', '1.2', '2', '5.1', '9', '10']],
  ['without a story 5.2 is not missing', { ...fullMarks, '5.1': 0, '5.2': undefined as never }, []],
  ['with a story it is', { ...fullMarks, '5.2': undefined as never }, ['5.2']],
  ['none is an answer', { ...fullMarks, '9': 'none' as const }, []],
])('missing: %s', (_, choices, expected) => {
  expect(missingCriteria(set, choices)).toEqual(expected)
})

test.each([
  ['full', fullMarks, [9, 7, 8, 24]],
  ['empty', {}, [0, 0, 0, 0]],
  ['an answer to a criterion that is not asked counts 0', { '5.1': 0, '5.2': 2 }, [0, 0, 0, 0]],
])('points of a %s ballot', (_, choices, expected) => {
  const { parts, total } = ballotPoints(set, choices)
  expect([parts.A, parts.B, parts.C, total]).toEqual(expected)
})

describe('one answer', () => {
  test.each([
    ['1.1', 0, 'ok'],
    ['1.1', 4, 'option-unknown'],
    ['1.1', 'none', 'none-not-offered'],
    ['1.2', 'none', 'ok'],
    ['3.9', 0, 'criterion-unknown'],
    ['2', 1, 'ok'],
    ['2', 3, 'option-of-other-case'],
    ['2', 'none', 'ok'],
  ] as const)('%s → %s is %s', (code, choice, expected) => {
    const result = checkChoice(set, smallCases, code, choice)
    expect(result.ok ? 'ok' : result.error.code).toBe(expected)
  })

  test('the other case prints an option of 0 points, so none is not offered there', () => {
    expect(checkChoice(set, { '2': 2 }, '2', 'none')).toMatchObject({ error: { code: 'none-not-offered' } })
    expect(checkChoice(set, { '2': 2 }, '2', 2)).toMatchObject({ ok: true })
  })

  test('an index that is no index', () => {
    expect(checkChoice(set, smallCases, '1.1', -1)).toMatchObject({ error: { code: 'option-unknown' } })
    expect(checkChoice(set, smallCases, '1.1', 0.5)).toMatchObject({ error: { code: 'option-unknown' } })
  })
})

describe('sealing', () => {
  const good = {
    set,
    cases: smallCases,
    choices: fullMarks as Choices,
    scoringOpen: true,
    scores: true,
    present: true,
    recused: false,
    alreadySealed: false,
  }

  test('a complete ballot is sealed with its points', () => {
    expect(decideSeal(good)).toEqual({
      ok: true,
      value: { choices: fullMarks, points: { parts: { A: 9, B: 7, C: 8 }, total: 24 } },
    })
  })

  test.each([
    [{ scoringOpen: false }, 'scoring-closed'],
    [{ scores: false }, 'member-does-not-score'],
    [{ present: false }, 'member-absent'],
    [{ recused: true }, 'member-recused'],
    [{ alreadySealed: true }, 'ballot-already-sealed'],
    [{ choices: { ...fullMarks, '2': 3 } }, 'option-of-other-case'],
    [{ choices: { ...fullMarks, '7.7': 1 } }, 'criterion-unknown'],
    [{ choices: { '1.1': 1 } }, 'ballot-incomplete'],
  ])('%j is refused with %s', (change, code) => {
    expect(decideSeal({ ...good, ...change })).toMatchObject({ ok: false, error: { code } })
  })

  test('an answer left over from before the story was denied is dropped', () => {
    const sealed = decideSeal({ ...good, choices: { ...fullMarks, '5.1': 0 } })
    expect(sealed).toMatchObject({ ok: true, value: { points: { total: 17 } } })
    expect(sealed.ok && Object.keys(sealed.value.choices)).not.toContain('5.2')
  })
})
