import { expect, test } from 'vitest'
import { missingFields } from '#electron/documents/catalogue.ts'
import { minutesData, recognitionDecisionData, scoreSheetData } from './samples/core.ts'
import { offices } from './samples/offices.ts'
import { papersOf } from './samples/papers.ts'

const papers = papersOf(offices.province26)

test('a decision names the authority, the article and the product that lack something', () => {
  const [first, ...rest] = recognitionDecisionData.results
  if (!first) throw new Error('no results')
  const data = {
    ...recognitionDecisionData,
    authority: ' ',
    articles: [{ key: 'recognition', heading: '', blocks: [] }],
    results: [{ ...first, product: { ...first.product, name: '' } }, ...rest],
    frame: { ...recognitionDecisionData.frame, legalBases: [] },
  }
  expect(missingFields('recognitionDecision', data)).toEqual([
    'authority',
    'frame.legalBases',
    'articles[0].blocks',
    'results[0].product.name',
  ])
})

test('nothing below three stars goes into a decision', () => {
  const [first] = recognitionDecisionData.results
  if (first?.outcome.kind !== 'scored') throw new Error('no scored result')
  const low = { ...first, outcome: { ...first.outcome, stars: 2 as const } }
  expect(missingFields('recognitionDecision', { ...recognitionDecisionData, results: [low] })).toEqual([
    'results[0].outcome.stars',
  ])
})

test('minutes need a place, a chair and a secretary, but no number and no product code', () => {
  const nobody = { ...minutesData.chair, fullName: '' }
  const data = {
    ...minutesData,
    place: '',
    chair: nobody,
    secretary: nobody,
    issue: { ...minutesData.issue, number: '', issuedOn: null },
  }
  expect(missingFields('minutes', data)).toEqual(['place', 'chair.fullName', 'secretary.fullName'])
})

test('a blank sheet needs no member, a marked one does', () => {
  const member = { ...scoreSheetData.member, fullName: '' }
  expect(missingFields('scoreSheet', { ...scoreSheetData, member, marks: null })).toEqual([])
  expect(missingFields('scoreSheet', { ...scoreSheetData, member })).toEqual(['member.fullName'])
})

test('a section that carries a table is asked for', () => {
  const { submission } = papers
  const sections = submission.sections.filter(section => section.key !== 'results')
  expect(missingFields('submission', { ...submission, sections })).toEqual(['sections.results'])
})

test('a handing-over record needs the certificate', () => {
  expect(missingFields('inspectionRecord', { ...papers.inspectionRecord, certificate: null })).toEqual([
    'certificate',
  ])
})
