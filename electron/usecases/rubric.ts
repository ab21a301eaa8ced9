import type { PackProblem, PackSummary } from '#shared/contract/rubric.ts'
import type { CallInput } from '#shared/contract.ts'
import { hasOfficialWords } from '#shared/domain/official-wording.ts'
import { criteriaOf, criteriaWithCases, type Rubric, type RubricPack } from '#shared/domain/rubric.ts'
import { ok } from '#shared/result.ts'
import { findRubric } from '../rubrics/library.ts'
import type { App } from './app.ts'
import { type Answer, refuse } from './context.ts'

const packSummary = (pack: RubricPack): PackSummary => ({
  head: pack.head,
  origin: pack.origin,
  official: pack.sets.some(hasOfficialWords),
  sets: pack.sets.map(set => ({
    no: set.no,
    name: set.name,
    industry: set.industry,
    group: set.group,
    subgroup: set.subgroup ?? '',
    criteria: criteriaOf(set).length,
    unverified: set.unverified ?? false,
    remark: set.remark ?? '',
    cases: criteriaWithCases(set),
  })),
})

/** Every pack that may be offered, and the files that may not with their faults. */
export function listRubrics(app: App): Answer<{ packs: PackSummary[]; problems: PackProblem[] }> {
  return ok({ packs: app.rubrics.packs.map(packSummary), problems: [...app.rubrics.problems] })
}

export function loadOfferedRubric(app: App, input: CallInput<'rubric.load'>): Answer<Rubric> {
  const rubric = findRubric(app.rubrics, input.packId, input.setNo)
  return rubric ? ok(rubric) : refuse('rubric-not-found', { facts: { pack: input.packId, set: input.setNo } })
}
