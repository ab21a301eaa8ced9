import type { PackHead, PartCode } from '../rubric.ts'
import type { AnnexFinding, Ask, Desk, Question, Reading } from './annex-finding.ts'
import { remarkOf } from './annex-remark.ts'
import type { PrintedCriterion, PrintedPart, PrintedSection, PrintedSet } from './annex-tree.ts'
import { draftCriterion } from './draft-criterion.ts'
import { type DraftCriterion, type DraftPart, type DraftSection, type DraftSet, sumOf } from './draft-set.ts'
import { maxInTitle, readMax } from './number-readings.ts'

export type Scale = PackHead['scale']

type Clerk = { readonly desk: Desk; readonly set: PrintedSet; isUnverified: boolean }

/** An Ask that writes down, in Vietnamese, what has to be remarked about the entry it asks for. */
function asker(clerk: Clerk): { ask: Ask; remark: () => { remark: string } | Record<string, never> } {
  const remarks: string[] = []
  const ask: Ask = question => {
    const reading = clerk.desk.ask({ ...question, setNo: clerk.set.no })
    const finding = clerk.desk.findings.at(-1)
    const remark = finding && remarkOf(finding satisfies AnnexFinding, reading)
    if (remark !== undefined) remarks.push(remark)
    if (reading.kind === 'unverified') clerk.isUnverified = true
    if (reading.kind === 'omitSet') clerk.set.isOmitted = true
    return reading
  }
  return { ask, remark: () => (remarks.length > 0 ? { remark: remarks.join(' ') } : {}) }
}

/** A sum that does not come out: the total follows the sum, or stays and leaves the set unverified. */
function agreeOnSum(
  ask: Ask,
  about: Pick<Question, 'code' | 'place' | 'at' | 'printed'>,
  max: number,
  sum: number,
  fits: boolean,
): number {
  if (sum === max) return max
  const follow: Reading = { kind: 'points', value: sum }
  const readings: Reading[] = fits ? [follow, { kind: 'unverified' }] : [{ kind: 'unverified' }, follow]
  const reading = ask({ ...about, facts: { sum, max }, readings: [...readings, { kind: 'omitSet' }] })
  return reading.kind === 'points' ? reading.value : max
}

function isCounted(clerk: Clerk, ask: Ask, criterion: PrintedCriterion, at: string): boolean {
  if (criterion.options.length > 0) return true
  const about = { place: criterion.place, at, printed: criterion.line, facts: { code: criterion.code } }
  const readings = [{ kind: 'omit' }, { kind: 'omitSet' }] as const
  const { kind } = ask({ ...about, code: 'criterion-without-options', readings })
  return kind !== 'omit' && !clerk.set.isOmitted
}

function askAboutCode(
  ask: Ask,
  criterion: PrintedCriterion,
  section: PrintedSection,
  at: string,
  seen: Set<string>,
): void {
  const { code, place, line } = criterion
  const about = { place, at, printed: line, readings: [{ kind: 'keep' }, { kind: 'omitSet' }] as const }
  if (code.split('.')[0] !== section.code)
    ask({ ...about, code: 'code-elsewhere', facts: { code, section: section.code } })
  if (seen.has(code)) ask({ ...about, code: 'code-twice', facts: { code } })
  seen.add(code)
}

function draftSection(
  clerk: Clerk,
  part: PrintedPart,
  section: PrintedSection,
  seen: Set<string>,
): DraftSection {
  const at = `${part.code} / ${section.code}`
  const codes = section.criteria.map(criterion => criterion.code)
  const criteria = section.criteria.flatMap((criterion): DraftCriterion[] => {
    const { ask, remark } = asker(clerk)
    const here = `${at} / ${criterion.code}`
    if (!isCounted(clerk, ask, criterion, here)) return []
    askAboutCode(ask, criterion, section, here, seen)
    const draft = draftCriterion(ask, criterion, at, codes)
    return [{ ...draft, ...remark() }]
  })
  const { ask, remark } = asker(clerk)
  checkGroups(ask, section, criteria, at)
  const heading = maxInTitle(section.title)
  const printed = {
    max: section.max,
    text: `${section.code}. ${section.title} | ${section.printedMax}`,
    title: heading.max,
  }
  const isCriterion = criteria.length === 1 && criteria[0]?.code === section.code
  const max = isCriterion
    ? sumOf(criteria)
    : readMax(ask, { place: section.place, at }, printed, sumOf(criteria))
  return { code: section.code, title: heading.title, max, criteria, ...remark() }
}

/** A heading between section and criteria may print points of its own. */
function checkGroups(
  ask: Ask,
  section: PrintedSection,
  criteria: readonly DraftCriterion[],
  at: string,
): void {
  for (const group of section.groups) {
    if (group.max.kind !== 'points') continue
    const sum = sumOf(criteria.filter(criterion => criterion.under === group.line))
    const max = group.max.value
    if (sum === max || sum === 0) continue
    const about = {
      place: group.place,
      at: `${at} / ${group.code}`,
      printed: `${group.line} | ${group.printedMax}`,
    }
    ask({
      ...about,
      code: 'group-sum',
      facts: { sum, max },
      readings: [{ kind: 'keep' }, { kind: 'unverified' }],
    })
  }
}

function draftPart(
  clerk: Clerk,
  part: PrintedPart,
  scale: Scale | undefined,
  seen: Set<string>,
): DraftPart & { remark?: string } {
  const sections = part.sections.map(section => draftSection(clerk, part, section, seen))
  const { ask, remark } = asker(clerk)
  const heading = maxInTitle(part.title)
  const text = `Phần ${part.code}. ${part.title} | ${part.printedMax}`
  const printed = { max: part.max, text, title: heading.max }
  const about = { place: part.place, at: part.code }
  const max = readMax(ask, about, printed, sumOf(sections))
  const agreed = settleSums({ clerk, ask, part, sections, max })
  const wanted = scale?.[part.code] ?? agreed
  const readings: Reading[] = [{ kind: 'points', value: wanted }, { kind: 'omitSet' }]
  const inScale =
    agreed === wanted
      ? agreed
      : pointsOf(
          ask({
            ...about,
            code: 'scale-differs',
            printed: text,
            facts: { max: agreed, scale: wanted },
            readings,
          }),
          agreed,
        )
  return { code: part.code, title: heading.title, max: inScale, sections, ...remark() }
}

const pointsOf = (reading: Reading, otherwise: number): number =>
  reading.kind === 'points' ? reading.value : otherwise

type Sums = {
  readonly clerk: Clerk
  readonly ask: Ask
  readonly part: PrintedPart
  readonly sections: DraftSection[]
  readonly max: number
}

/** Sections first, then the part: a section that would make the part come out is likelier to be the misprint. */
function settleSums({ clerk, ask, part, sections, max }: Sums): number {
  for (const [index, section] of sections.entries()) {
    const sum = sumOf(section.criteria)
    if (sum === section.max) continue
    const own = asker(clerk)
    const place = part.sections[index]?.place ?? part.place
    const printed = `${section.code}. ${section.title} | ${part.sections[index]?.printedMax ?? ''}`
    const fits = sumOf(sections) - section.max + sum === max
    const about = { code: 'section-sum', place, at: `${part.code} / ${section.code}`, printed } as const
    const agreed = agreeOnSum(own.ask, about, section.max, sum, fits)
    const remarks = [section.remark, own.remark().remark].filter(text => text !== undefined)
    sections[index] = {
      ...section,
      max: agreed,
      ...(remarks.length > 0 ? { remark: remarks.join(' ') } : {}),
    }
  }
  const printed = `Phần ${part.code}. ${part.title} | ${part.printedMax}`
  const about = { code: 'part-sum', place: part.place, at: part.code, printed } as const
  return agreeOnSum(ask, about, max, sumOf(sections), false)
}

/** Reads one printed set; undefined when it is left out. */
export function draftSet(desk: Desk, set: PrintedSet, scale: Scale | undefined): DraftSet | undefined {
  const clerk: Clerk = { desk, set, isUnverified: false }
  const seen = new Set<string>()
  const parts = set.parts.map(part => draftPart(clerk, part, scale, seen))
  const missing = (['A', 'B', 'C'] satisfies PartCode[]).filter(
    code => !parts.some(part => part.code === code),
  )
  if (missing.length > 0 && !set.isOmitted) {
    const about = {
      place: set.place,
      at: missing.join(', '),
      printed: set.name,
      facts: { parts: missing.join(', ') },
    }
    asker(clerk).ask({ ...about, code: 'part-missing', readings: [{ kind: 'omitSet' }] })
  }
  if (set.isOmitted) return undefined
  const remark = parts
    .map(part => part.remark)
    .filter(text => text !== undefined)
    .join(' ')
  return {
    ...{ no: set.no, name: set.name },
    industry: set.industry || 'Chưa phân ngành',
    group: set.group || set.industry || set.name,
    ...(set.subgroup === '' ? {} : { subgroup: set.subgroup }),
    ...(remark === '' ? {} : { remark }),
    ...(clerk.isUnverified ? { unverified: true as const } : {}),
    disqualifiers: set.disqualifiers.map(withoutPrefix),
    officialDisqualifiers: set.disqualifiers,
    parts: parts.map(({ remark: _remark, ...part }) => part),
  }
}

const withoutPrefix = (text: string): string => text.replace(/^(?:hồ sơ\s+)?bị loại khi\s*:?\s*/iu, '')
