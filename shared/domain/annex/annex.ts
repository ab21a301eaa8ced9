import { type PartCode, type ProductSet, partCodes, productSetSchema } from '../rubric.ts'
import { checkSet } from '../rubric-check.ts'
import { withUniqueCodes } from '../unique-codes.ts'
import { buildAnnex } from './annex-build.ts'
import { type AnnexFinding, type Desk, makeDesk, type Settlements } from './annex-finding.ts'
import type { AnnexLine } from './annex-line.ts'
import type { PrintedSet } from './annex-tree.ts'
import type { DraftSet } from './draft-set.ts'
import { draftSet, type Scale } from './draft-sheet.ts'

/** An annex as read so far: open findings are read as suggested until somebody settles them. */
export type AnnexReading = {
  /** Points of the parts A, B, C as most sheets print them; null when there is no sheet. */
  readonly scale: Scale | null
  readonly sets: readonly ProductSet[]
  /** The sets as they go into the pack's files: codes as printed. */
  readonly drafts: readonly DraftSet[]
  readonly findings: readonly AnnexFinding[]
  /** Sheets found, those left out included. */
  readonly sheets: number
}

/** The maximum that most sheets print for a part; the first of equals. */
function commonMax(sets: readonly PrintedSet[], code: PartCode): number {
  const counts = new Map<number, number>()
  for (const set of sets) {
    const max = set.parts.find(part => part.code === code)?.max
    if (max?.kind === 'points') counts.set(max.value, (counts.get(max.value) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

function scaleOf(sets: readonly PrintedSet[]): Scale | null {
  const [A, B, C] = partCodes.map(code => commonMax(sets, code))
  return A && B && C && A + B + C === 100 ? ({ A, B, C } as Scale) : null
}

/** What neither the print nor the readings made sound: the set can only be left out. */
function checkDraft(
  desk: Desk,
  printed: PrintedSet,
  draft: DraftSet,
  scale: Scale | null,
): ProductSet | undefined {
  const fault = (at: string, facts: Record<string, string | number>) =>
    void desk.ask({
      ...{ code: 'set-fault', place: printed.place, setNo: draft.no, at, printed: draft.name, facts },
      readings: [{ kind: 'omitSet' }],
    })
  const parsed = productSetSchema.safeParse(draft)
  if (!parsed.success) {
    fault(parsed.error.issues[0]?.path.join(' / ') ?? '', { fault: 'malformed' })
    return undefined
  }
  const set = withUniqueCodes(parsed.data)
  const faults = scale === null ? [] : checkSet(set, scale)
  for (const { code, at, facts } of faults) fault(at, { ...facts, fault: code })
  return faults.length === 0 ? set : undefined
}

/**
 * Reads the lines of an annex into sets, with every doubt as a finding in the order of the print. The same lines and
 * settlements always give the same result, so a settlement is applied by reading again.
 */
export function parseAnnex(lines: readonly AnnexLine[], settlements: Settlements): AnnexReading {
  const desk = makeDesk(settlements)
  const printed = buildAnnex(lines, desk)
  const scale = scaleOf(printed.sets)
  const drafts: DraftSet[] = []
  const sets: ProductSet[] = []
  for (const sheet of printed.sets) {
    const draft = draftSet(desk, sheet, scale ?? undefined)
    const set = draft && checkDraft(desk, sheet, draft, scale)
    if (!draft || !set) continue
    drafts.push(draft)
    sets.push(set)
  }
  return { scale, sets, drafts, findings: desk.findings, sheets: printed.sets.length }
}
