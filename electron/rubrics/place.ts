const codeOf = (entry: unknown): string | undefined => {
  if (typeof entry !== 'object' || entry === null || !('code' in entry)) return undefined
  return typeof entry.code === 'string' ? entry.code : undefined
}

/** A path of zod in words of the sheet: parts, sections and criteria by their code, other list entries by number from 1. */
export function placeIn(json: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = []
  let here = json
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined
    const code = codeOf(here)
    if (typeof key !== 'number') words.push(String(key))
    else if (code !== undefined) words.splice(-1, 1, code)
    else words.push(String(key + 1))
  }
  return words.join(' / ')
}
