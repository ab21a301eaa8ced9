import { expect, it } from 'vitest'
import type { PaperCheck } from '#shared/contract/paper.ts'
import { kindRows } from '../../../renderer/screens/papers/paper-rows.ts'
import { groupsOf, paperSet } from '../../../renderer/screens/papers/paper-set.ts'

const check: PaperCheck = {
  kinds: [
    { kind: 'invitation', files: 1, lacking: [] },
    { kind: 'advisoryReport', files: 0, lacking: ['findings.completeness'] },
    { kind: 'scoreSheet', files: 3, lacking: [] },
    { kind: 'productTally', files: 3, lacking: [] },
    { kind: 'sessionSummary', files: 1, lacking: [] },
    { kind: 'minutes', files: 0, lacking: ['endMinute'] },
    { kind: 'recognitionDecision', files: 1, lacking: [] },
    { kind: 'approvalDecision', files: 0, lacking: ['fiveStarProducts'] },
    { kind: 'upwardLetter', files: 0, lacking: ['communeOrDistrict'] },
  ],
  findings: [
    {
      severity: 'block',
      code: 'stars-differ',
      kind: 'sessionSummary',
      productId: 'p1',
      productName: '',
      facts: {},
    },
    {
      severity: 'warning',
      code: 'annex-not-named',
      kind: 'scoreSheet',
      productId: null,
      productName: '',
      facts: {},
    },
  ],
  outdated: [],
  numbers: [],
}
const groups = groupsOf(kindRows(check, []))
const none = () => false
const kinds = (rows: readonly { readonly kind: string }[]) => rows.map(({ kind }) => kind)

it('leaves out of the list what has no place in a session of this level', () => {
  expect(kinds(groups.flatMap(group => group.rows))).not.toContain('upwardLetter')
})

it('takes what is usual at the step, and says what of it lacks something or contradicts', () => {
  const set = paperSet(groups, {
    state: 'concluded',
    ticks: new Map(),
    findings: check.findings,
    isSigned: none,
  })
  expect(kinds(set.ready)).toEqual(['scoreSheet', 'productTally'])
  expect(kinds(set.lacking)).toEqual(['minutes'])
  expect(kinds(set.blocked)).toEqual(['sessionSummary'])
})

it('does not call a decision missing that no product is due for', () => {
  const set = paperSet(groups, {
    state: 'decided',
    ticks: new Map(),
    findings: check.findings,
    isSigned: none,
  })
  expect(kinds(set.ready)).toContain('recognitionDecision')
  expect(kinds(set.lacking)).toEqual(['minutes'])
})

it('follows what was ticked and unticked by hand', () => {
  const ticks = new Map([
    ['scoreSheet', false],
    ['advisoryReport', true],
  ] as const)
  const set = paperSet(groups, { state: 'concluded', ticks, findings: check.findings, isSigned: none })
  expect(kinds(set.ready)).toEqual(['productTally'])
  expect(kinds(set.lacking)).toEqual(['advisoryReport', 'minutes'])
})

it('lets signed papers stand until they are ticked on purpose', () => {
  const isSigned = ({ kind }: { readonly kind: string }) => kind === 'scoreSheet'
  const choice = { state: 'concluded', findings: check.findings, isSigned } as const
  const usual = paperSet(groups, { ...choice, ticks: new Map() })
  expect([kinds(usual.ready), kinds(usual.standing)]).toEqual([['productTally'], ['scoreSheet']])
  const again = paperSet(groups, { ...choice, ticks: new Map([['scoreSheet', true]] as const) })
  expect([kinds(again.ready), kinds(again.standing)]).toEqual([['scoreSheet', 'productTally'], []])
})
