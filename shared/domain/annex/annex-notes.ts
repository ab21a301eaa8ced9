import { points } from '../points.ts'
import type { Criterion } from '../rubric.ts'

/** A note that ends the assessment: "không đánh giá các bước tiếp theo nếu…", "Bị loại nếu…" [RULES 4]. */
const gate =
  /(?:không (?:đánh giá|xem xét|xét) (?:các|những|tiếp|sản phẩm|chỉ tiêu|bước)|bị loại|loại bỏ|^(?:[^:]*:\s*)?loại (?:sản phẩm|hồ sơ)|dừng đánh giá)/iu
const condition = /(?:chỉ (?:áp dụng|chấm|xét) khi|chỉ khi)\s+(.*)$/iu
const byCode = /tiêu chí\s+(\d{1,2}(?:\.\d{1,2}){0,3})\s+đạt từ\s+(\d{1,3})\s+điểm/iu

/** How the condition is printed on the project's own sheets when a pack has no words of its own for it. */
export const conditionLine = (onlyIf: NonNullable<Criterion['onlyIf']>): string =>
  `Chỉ áp dụng khi tiêu chí ${onlyIf.criterion} đạt từ ${onlyIf.minPoints} điểm`

/** Whether a note says by itself when its criterion applies. */
export const saysCondition = (note: string): boolean => condition.test(note)

export const isGateNote = (note: string): boolean => gate.test(note) && !saysCondition(note)

type Sense = Pick<Criterion, 'note' | 'gate' | 'onlyIf'>

function conditionOf(line: string, own: string, codes: readonly string[]): Criterion['onlyIf'] {
  const named = byCode.exec(line)
  if (named?.[1] && named[2]) return { criterion: named[1], minPoints: points(Number(named[2])) }
  const [first] = codes
  return first === undefined || first === own ? undefined : { criterion: first, minPoints: points(1) }
}

/**
 * Sorts the notes of a criterion: gates, the condition under which it is asked, and the rest. `codes` are the criteria of its
 * section in order: "chỉ áp dụng khi có câu chuyện" means the first of them, with at least 1 point [RULES 5]; said of the first
 * itself it is a note.
 */
export function readNotes(
  notes: readonly string[],
  { code: own, title }: { readonly code: string; readonly title: string },
  codes: readonly string[],
): Sense {
  const conditions = [...notes, title].filter(saysCondition)
  const gates = notes.filter(isGateNote)
  const bare = notes.filter(line => !gates.includes(line) && !byCode.test(line))
  const [first] = conditions
  const onlyIf = first === undefined ? undefined : conditionOf(first, own, codes)
  return {
    ...(bare.length > 0 ? { note: bare.join(' ') } : {}),
    ...(gates.length > 0 ? { gate: gates.join(' ') } : {}),
    ...(onlyIf ? { onlyIf } : {}),
  }
}
