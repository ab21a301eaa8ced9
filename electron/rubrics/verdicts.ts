import { hash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { PackHead } from '#shared/domain/rubric.ts'

/** Raise when a rule of rubric.ts or rubric-check.ts becomes stricter: contents found sound before are then checked again. */
const rulesVersion = 1
const fileSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000)

/** Remembers by hash which contents passed all checks. The packs themselves are always read from their own files. */
export type Verdicts = {
  readonly keyOf: (text: string, scale: PackHead['scale']) => string
  readonly isSound: (key: string) => boolean
  /** Only content that the schema gives back unchanged: next time it is used as it lies in the file. */
  readonly remember: (key: string, raw: unknown, parsed: unknown) => void
  readonly save: () => void
}

const keyOf = (text: string, scale: PackHead['scale']): string =>
  hash('sha256', `${rulesVersion} ${scale.A} ${scale.B} ${scale.C}\n${text}`)

/** Checks everything each time. */
export const noVerdicts: Verdicts = { keyOf, isSound: () => false, remember: () => {}, save: () => {} }

/**
 * Verdicts kept in a file. It only saves time (half of a start's 40 ms for 52 sets): lost, torn or foreign, it is ignored and written anew; a
 * folder that cannot be written costs the same time at the next start and nothing else.
 */
export function openVerdicts(file: string): Verdicts {
  const known = new Set(readKeys(file))
  const used = new Set<string>()
  let hasNews = false
  return {
    keyOf,
    isSound: key => {
      if (known.has(key)) used.add(key)
      return known.has(key)
    },
    remember: (key, raw, parsed) => {
      if (!isDeepStrictEqual(raw, parsed)) return
      used.add(key)
      hasNews = true
    },
    save: () => {
      if (!hasNews) return
      try {
        writeFileSync(file, JSON.stringify([...used]))
      } catch {
        // A cache; see above.
      }
    },
  }
}

function readKeys(file: string): string[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}
