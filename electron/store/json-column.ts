import type { z } from 'zod'
import { DamagedRecord } from './damaged-record.ts'

/** Read texts are kept up to this many characters a column: a session asks for the same ones at every choice. */
const KEPT_LENGTH = 4_000_000

/**
 * Reads the texts of one JSON column through its schema. What no longer fits was damaged or edited past the application
 * and must not be half understood. A field that a later version adds needs a default in the schema: older files lack it.
 * The values are shared between readers and frozen.
 */
export function jsonColumn<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
): (text: string) => z.infer<Schema> {
  const kept = new Map<string, z.infer<Schema>>()
  let length = 0
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const value = freeze(parseColumn(schema, name, text))
    if (length > KEPT_LENGTH) {
      kept.clear()
      length = 0
    }
    kept.set(text, value)
    length += text.length
    return value
  }
}

function parseColumn<Schema extends z.ZodType>(schema: Schema, name: string, text: string): z.infer<Schema> {
  const parsed = schema.safeParse(readJson(name, text))
  if (parsed.success) return parsed.data
  throw new DamagedRecord(`${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
}

/** For columns whose readers check what they find. */
export function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedRecord(`${name} is not JSON`)
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
