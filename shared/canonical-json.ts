/**
 * One text for one value: members sorted by UTF-16 code unit, no white space, numbers as JSON writes them.
 * Whatever is hashed or signed goes through here, so that two programs get the same bytes.
 *
 * Members that are `undefined` are left out, as JSON does. Throws on what JSON cannot hold faithfully
 * (NaN, Infinity, functions, bigint, class instances such as Date or Map).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) return canonicalObject(value)
  throw new Error(`Not a JSON value: ${typeof value}`)
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a JSON number: ${value}`)
  return JSON.stringify(value)
}

function canonicalObject(value: Record<string, unknown>): string {
  const members = Object.keys(value)
    .sort()
    .filter(key => value[key] !== undefined)
    .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${members.join(',')}}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
