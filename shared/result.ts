/** Outcome of a rule or a call: a value, or an expected "no" with a code from a closed list. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const no = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
