import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/canonical-json.ts'

/** Identifies a rubric by its content, as it is frozen into a session. Takes the value as stored, before any reading. */
export function rubricHash(rubric: unknown): string {
  return createHash('sha256').update(canonicalJson(rubric)).digest('hex')
}
