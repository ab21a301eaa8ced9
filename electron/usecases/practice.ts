import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PracticeHead, PracticeTask } from '#shared/contract/practice.ts'
import type { CallInput } from '#shared/contract.ts'
import { checkChoice, missingCriteria } from '#shared/domain/ballot.ts'
import {
  comparePractice,
  type PracticeResult,
  type PracticeSample,
  practiceSampleSchema,
} from '#shared/domain/practice.ts'
import type { Rubric } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { findRubric } from '../rubrics/library.ts'
import type { App } from './app.ts'
import { type Answer, refuse } from './context.ts'

type Sample = { readonly sample: PracticeSample; readonly rubric: Rubric }

/** Samples that come with the app, in the order of their files; one whose pack is not there is left out. */
function loadSamples(app: App): Sample[] {
  const folder = path.join(app.environment.resources, 'practice')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .flatMap(name => {
      const sample = practiceSampleSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
      const rubric = findRubric(app.rubrics, sample.packId, sample.setNo)
      return rubric ? [{ sample, rubric }] : []
    })
}

const headOf = ({ sample, rubric }: Sample): PracticeHead => ({
  id: sample.id,
  name: sample.name,
  producer: sample.producer,
  setName: rubric.set.name,
  intro: sample.intro,
})

export function listPractice(app: App): Answer<PracticeHead[]> {
  return ok(loadSamples(app).map(headOf))
}

function findSample(app: App, id: string): Answer<Sample> {
  const found = loadSamples(app).find(({ sample }) => sample.id === id)
  return found ? ok(found) : refuse('practice-not-found')
}

/** The dossier without the reference: the trainee judges first. */
export function loadPractice(app: App, input: CallInput<'practice.load'>): Answer<PracticeTask> {
  const found = findSample(app, input.id)
  if (!found.ok) return found
  const { sample, rubric } = found.value
  const evidence = Object.entries(sample.lines).map(([code, line]) => [code, line.evidence] as const)
  return ok({
    ...headOf(found.value),
    rubric,
    cases: sample.cases,
    evidence: Object.fromEntries(evidence),
  })
}

/** Compares a complete sheet with the reference; nothing is kept. */
export function comparePracticeSheet(app: App, input: CallInput<'practice.compare'>): Answer<PracticeResult> {
  const found = findSample(app, input.id)
  if (!found.ok) return found
  const { sample, rubric } = found.value
  for (const [code, choice] of Object.entries(input.choices)) {
    const checked = checkChoice(rubric.set, sample.cases, code, choice)
    if (!checked.ok)
      return refuse(checked.error.code, { at: code, facts: { criterion: checked.error.criterion } })
  }
  const missing = missingCriteria(rubric.set, input.choices)
  if (missing.length > 0)
    return refuse('ballot-incomplete', { facts: { criteria: missing.join(', '), count: missing.length } })
  return ok(comparePractice(rubric, sample, input.choices))
}
